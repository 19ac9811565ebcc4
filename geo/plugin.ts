/**
 * The Vite plugin of the atlas. In development it serves /data/* from memory and compiles anew on every edit under geo; a
 * fault shows as an overlay with the text of `npm run check`, and the last good data stays. In a build a fault ends the
 * build, and /data/* is written. Both put the pre-rendered first view into index.html.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Plugin, ViteDevServer } from 'vite';
import { compile } from './compile';
import type { Compiled } from './compile';
import { prerenderInto, rendererFor } from './prerender';
import { formatFault } from './read/fault';

const CHECKOUT = fileURLToPath(new URL('..', import.meta.url));

/** Event that the page may listen to, to take the new data without a reload. */
export const DATA_EVENT = 'atlas:data';

/** How long edits are gathered before compiling, in milliseconds: editors save in several steps. */
const SETTLE_MS = 60;

/** What /data/ holds: the path below it and the text. */
export function dataFiles({ atlas, start, layers }: Compiled): Map<string, string> {
  return new Map([
    ['atlas.json', JSON.stringify(atlas)],
    ['start.json', JSON.stringify(start)],
    ...Object.entries(layers).map(([name, layer]) => [`${name}.geojson`, JSON.stringify(layer)] as const),
  ]);
}

/** All faults as one text: the first line counts them. */
export function faultText({ faults }: Compiled): string {
  const head = faults.length === 1 ? '1 fault in the record' : `${faults.length} faults in the record`;
  return [head, ...faults.map(formatFault)].join('\n');
}

function typeOf(name: string): string {
  return name.endsWith('.geojson') ? 'application/geo+json' : 'application/json';
}

/** Compiles, and keeps the last atlas that had no fault. */
export class Keeper {
  private current: Compiled | null = null;
  private files = new Map<string, string>();
  /** What is wrong with the files as they are now; null when nothing is. */
  broken: Compiled | null = null;

  constructor(private readonly root: string) {}

  /** The last good atlas; before there is one, the broken one, so that the page stands beside the overlay. */
  get compiled(): Compiled | null {
    return this.current;
  }

  file(name: string): string | undefined {
    return this.files.get(name);
  }

  async refresh(): Promise<Compiled> {
    const compiled = await compile(this.root);
    this.broken = compiled.faults.length > 0 ? compiled : null;
    if (!this.broken || !this.current) {
      this.current = compiled;
      this.files = dataFiles(compiled);
    }
    return compiled;
  }
}

function serveData(keeper: Keeper, base: string) {
  const prefix = `${base.startsWith('/') ? base : '/'}data/`;
  return (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const [path = ''] = (request.url ?? '').split('?');
    const name = path.startsWith(prefix) ? path.slice(prefix.length) : null;
    const text = name === null ? undefined : keeper.file(name);
    if (name === null) return next();
    response.setHeader('Cache-Control', 'no-store');
    response.statusCode = text === undefined ? 404 : 200;
    response.setHeader('Content-Type', text === undefined ? 'text/plain' : typeOf(name));
    response.end(text ?? `no data file ${name}`);
  };
}

/** Vite's overlay, with the same lines as `npm run check`. */
function showFaults(server: ViteDevServer, broken: Compiled): void {
  const [first] = broken.faults;
  server.config.logger.error(faultText(broken), { timestamp: true });
  server.ws.send({
    type: 'error',
    err: {
      plugin: 'atlas',
      message: faultText(broken),
      stack: '',
      ...(first ? { id: first.file, loc: { file: first.file, line: first.line, column: first.column } } : {}),
    },
  });
}

function watch(server: ViteDevServer, keeper: Keeper, root: string): void {
  const folder = `${root}geo/`;
  server.watcher.add(['record', 'lines', 'features', 'base'].map((name) => `${folder}${name}`));
  let timer: NodeJS.Timeout | undefined;
  const compileAnew = async () => {
    const compiled = await keeper.refresh();
    if (keeper.broken) return showFaults(server, compiled);
    server.ws.send({ type: 'custom', event: DATA_EVENT, data: {} });
    server.ws.send({ type: 'full-reload' });
  };
  server.watcher.on('all', (_event, file) => {
    const path = file.replaceAll('\\', '/');
    if (!path.startsWith(folder) || !/\.(?:ya?ml|geojson|json)$/.test(path)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      compileAnew().catch((error: unknown) => server.config.logger.error(String(error)));
    }, SETTLE_MS);
  });
  // A page opened while something is broken is told so too.
  server.ws.on('connection', () => {
    if (keeper.broken) showFaults(server, keeper.broken);
  });
}

/** @param root the checkout; tests give a fixture. */
export function atlas(root: string = CHECKOUT): Plugin {
  const top = root.replaceAll('\\', '/').replace(/\/*$/, '/');
  const keeper = new Keeper(top);
  let server: ViteDevServer | null = null;
  return {
    name: 'atlas',
    async configureServer(dev) {
      server = dev;
      await keeper.refresh();
      dev.middlewares.use(serveData(keeper, dev.config.base));
      watch(dev, keeper, top);
    },
    async buildStart() {
      if (server) return;
      const compiled = await keeper.refresh();
      if (keeper.broken) this.error(faultText(compiled));
    },
    generateBundle() {
      for (const [name, source] of keeper.compiled ? dataFiles(keeper.compiled) : []) {
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source });
      }
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        if (!keeper.compiled) return html;
        const renderer = await rendererFor(top, server);
        return renderer ? prerenderInto(html, keeper.compiled, renderer) : html;
      },
    },
  };
}
