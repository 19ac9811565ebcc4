/** Puts the first view into index.html, made by src/prerender.ts, which is loaded through Vite and never imported. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer } from 'vite';
import type { ViteDevServer } from 'vite';
import type { Compiled } from './compile';

/** What src/prerender.ts exports. */
export interface Renderer {
  render(compiled: Compiled): Promise<{ head: string; body: string }>;
}

const MODULE = 'src/prerender.ts';

function isRenderer(module: Record<string, unknown>): module is Record<string, unknown> & Renderer {
  return typeof module['render'] === 'function';
}

/** A renderer for one page; `close` ends the server that loaded it, where it was started for it. */
async function load(file: string, server: ViteDevServer): Promise<Renderer> {
  const module = await server.ssrLoadModule(file);
  if (!isRenderer(module)) throw new Error(`${MODULE} exports no function "render"`);
  return module;
}

/**
 * The renderer of a checkout, or null while it has no src/prerender.ts.
 * @param server the development server; without one (in a build) a server of its own is started for each rendering and closed.
 */
export async function rendererFor(root: string, server: ViteDevServer | null): Promise<Renderer | null> {
  const file = join(root, MODULE);
  if (!existsSync(file)) return null;
  if (server) return load(file, server);
  return {
    async render(compiled) {
      const own = await createServer({
        root,
        configFile: false,
        appType: 'custom',
        logLevel: 'error',
        server: { middlewareMode: true, hmr: false, ws: false, watch: null },
        optimizeDeps: { noDiscovery: true, include: [] },
        plugins: [svelte({ configFile: false })],
      });
      try {
        return await (await load(file, own)).render(compiled);
      } finally {
        await own.close();
      }
    },
  };
}

/**
 * Replace `<!--head-->` and `<!--app-->` by the rendered first view.
 * @throws Error when the page lacks one of the two marks: the view would be lost in silence.
 */
export async function prerenderInto(html: string, compiled: Compiled, renderer: Renderer): Promise<string> {
  const { head, body } = await renderer.render(compiled);
  // By function: "$&" in the text of a claim is no pattern.
  return [
    ['<!--head-->', head],
    ['<!--app-->', body],
  ].reduce((page, [mark = '', text = '']) => {
    if (!page.includes(mark)) throw new Error(`index.html has no ${mark}`);
    return page.replace(mark, () => text);
  }, html);
}
