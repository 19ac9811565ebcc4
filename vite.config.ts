import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { atlas } from './geo/plugin';
import { CONTENT_SECURITY_POLICY } from './src/domain/policy';
import { paletteCss } from './src/palette/css';

/** The palette as a style sheet, made from the same constants that paint map and legend. */
function palette(): Plugin {
  const id = 'virtual:palette.css';
  return {
    name: 'atlas-palette',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => (source === `\0${id}` ? paletteCss() : undefined),
  };
}

/** The policy as a meta tag in the built page, so that any file host serves it. Vite's dev client needs inline styles. */
function policy(): Plugin {
  return {
    name: 'atlas-policy',
    apply: 'build',
    transformIndexHtml: (html) => ({
      html,
      tags: [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
          injectTo: 'head-prepend',
        },
      ],
    }),
  };
}

export default defineConfig({
  root: 'src',
  base: './',
  publicDir: '../public',
  plugins: [svelte({ configFile: false }), palette(), atlas(), policy()],
  // Readers of files come to their worker one format at a time, which needs modules.
  worker: { format: 'es' },
  server: { host: '127.0.0.1', port: 5173 },
  preview: {
    host: '127.0.0.1',
    port: 4173,
    headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY },
  },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // An inlined font or image would be a data: address, which the policy allows only for pictures.
    assetsInlineLimit: 0,
    rolldownOptions: {
      treeshake: {
        // Pure rooms: what only a later page needs of them must not ride along with the first view.
        moduleSideEffects: [
          {
            test: /\/src\/(?:domain|geometry|scenario|record|exchange|text|palette)\/.*\.ts$/,
            sideEffects: false,
          },
        ],
      },
    },
  },
});
