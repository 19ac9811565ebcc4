/** The Vite plugin on a copy of the good fixture: served, watched, built, and the first view put into the page. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer } from 'vite';
import type { InlineConfig, ViteDevServer } from 'vite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compile } from '../../../geo/compile';
import { atlas, DATA_EVENT, faultText } from '../../../geo/plugin';
import { formatFault } from '../../../geo/read/fault';
import { GOOD } from './planted';

const PAGE =
  '<!doctype html><html lang="en"><head><title>t</title><!--head--></head><body><div id="app"><!--app--></div></body></html>';

let root = '';
let server: ViteDevServer | null = null;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'atlas-plugin-'));
  await cp(GOOD, root, { recursive: true });
  await writeFile(join(root, 'index.html'), PAGE);
});

afterEach(async () => {
  await server?.close();
  server = null;
  await rm(root, { recursive: true, force: true });
});

const config = (): InlineConfig => ({
  root,
  configFile: false,
  logLevel: 'silent',
  base: './',
  plugins: [atlas(root)],
});

/** Replace text in the fixture's claims. */
async function edit(take: string, put: string): Promise<void> {
  const file = join(root, 'geo/record/claims.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace(take, put));
}

async function prerenderer(text: string): Promise<void> {
  await mkdir(join(root, 'src'));
  await writeFile(join(root, 'src/prerender.ts'), text);
}

const RENDERS =
  'export const render = async ({ atlas }: { atlas: { claims: unknown[] } }) => ({ head: "<style></style>", body: `<p>$& ${atlas.claims.length} claims</p>` });';

/** A development server with what it sends to the page, and a way to ask it for a file. */
async function develop() {
  server = await createServer({ ...config(), server: { port: 0, host: '127.0.0.1' } });
  const send = vi.spyOn(server.ws, 'send');
  await server.listen();
  const address = server.httpServer?.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  const statement = async () => {
    const data = (await (await get('/data/atlas.json')).json()) as { claims: { statement: string }[] };
    return data.claims[0]?.statement;
  };
  const sent = () => send.mock.calls.map(([message]) => message as unknown as Record<string, unknown>);
  return { get, statement, sent, send };
}

describe('in development', () => {
  it('serves data from memory and says what it does not have', async () => {
    const { get, statement } = await develop();
    expect(await statement()).toBe('Israel keeps a little over half.');
    const zones = await get('/data/zones.geojson');
    expect(zones.headers.get('content-type')).toBe('application/geo+json');
    expect(((await zones.json()) as { type: string }).type).toBe('FeatureCollection');
    expect((await get('/data/nothing.json')).status).toBe(404);
  });

  it('shows a fault with the text of the check and keeps the last good data, then takes up the mended file', async () => {
    const { statement, sent, send } = await develop();
    await edit('topic: territory', 'topic: territories');
    await vi.waitFor(() => expect(sent().some(({ type }) => type === 'error')).toBe(true), {
      timeout: 10_000,
    });
    const overlay = sent().find(({ type }) => type === 'error') as { err: { message: string } };
    const { faults } = await compile(root);
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(overlay.err.message).toContain(formatFault(fault));
    expect(await statement()).toBe('Israel keeps a little over half.');

    send.mockClear();
    await edit('topic: territories', 'topic: territory');
    await edit('Israel keeps a little over half.', 'Israel keeps more than half.');
    await vi.waitFor(() => expect(sent().some(({ type }) => type === 'full-reload')).toBe(true), {
      timeout: 10_000,
    });
    expect(sent()).toContainEqual({ type: 'custom', event: DATA_EVENT, data: {} });
    expect(await statement()).toBe('Israel keeps more than half.');
  });

  it('puts the first view into the page', async () => {
    await prerenderer(RENDERS);
    const { get } = await develop();
    const page = await (await get('/')).text();
    expect(page).toContain('<div id="app"><p>$& 3 claims</p></div>');
    expect(page).toContain('<style></style>');
  });
});

describe('in a build', () => {
  it('writes the data files', async () => {
    await build({ ...config(), build: { outDir: 'dist', minify: false } });
    const written = JSON.parse(await readFile(join(root, 'dist/data/atlas.json'), 'utf8')) as unknown;
    expect(written).toEqual(JSON.parse(JSON.stringify((await compile(root)).atlas)));
    const start = JSON.parse(await readFile(join(root, 'dist/data/start.json'), 'utf8')) as {
      version: number;
    };
    expect(start.version).toBe(1);
    expect(await readFile(join(root, 'dist/index.html'), 'utf8')).toContain('<!--app-->');
  });

  it('ends with every fault', async () => {
    await edit('topic: territory', 'topic: territories');
    await edit("edtf: '2026-01~'", "edtf: 'soon'");
    const compiled = await compile(root);
    expect(compiled.faults.length).toBeGreaterThan(1);
    await expect(build(config())).rejects.toThrow(faultText(compiled));
  });

  it('puts the first view into the page', async () => {
    await prerenderer(RENDERS);
    await build({ ...config(), build: { outDir: 'dist' } });
    expect(await readFile(join(root, 'dist/index.html'), 'utf8')).toContain(
      '<div id="app"><p>$& 3 claims</p></div>',
    );
  });

  it('refuses a first view that it could not put anywhere', async () => {
    await prerenderer(RENDERS);
    await writeFile(join(root, 'index.html'), PAGE.replace('<!--app-->', ''));
    await expect(build(config())).rejects.toThrow('index.html has no <!--app-->');
  });
});
