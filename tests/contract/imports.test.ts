import { describe, expect, it } from 'vitest';
import { filesIn, read } from './files';
import { judge, roomOf } from './judge-import';
import { readImports } from './read-imports';
import { SHELVES } from './rooms';

const CODE = /\.(?:ts|js|mjs|svelte)$/;

// geo/base/derive is a package of its own, with its own dependencies.
const FILES = [...filesIn('src', CODE), ...filesIn('geo', CODE)].filter(
  (path) =>
    !path.startsWith('geo/base/derive/') && !SHELVES.some((shelf) => path.startsWith(`src/${shelf}/`)),
);

function of(specifier: string, typeOnly = false): { specifier: string; line: number; typeOnly: boolean } {
  return { specifier, line: 1, typeOnly };
}

describe('import directions', () => {
  it('finds the code', () => {
    expect(FILES.length).toBeGreaterThan(10);
  });

  it.each(FILES)('%s lies in a room and imports what its room may', (path) => {
    const wrong = readImports(path, read(path)).flatMap((each) => {
      const reason = judge(path, each);
      return reason ? [`${path}:${each.line} imports ${each.specifier}: ${reason}`] : [];
    });
    expect(wrong).toEqual([]);
    expect(roomOf(path), `${path} is in no room`).toBeDefined();
  });
});

describe('the judge of imports', () => {
  it.each([
    ['src/map/zones.ts', 'maplibre-gl'],
    ['src/draw/editor.ts', 'terra-draw-maplibre-gl-adapter'],
    ['src/exchange/csv.ts', 'zod/mini'],
    ['geo/compile.ts', '../src/domain/schema'],
    ['src/ui/explore/Panel.svelte', '../../geometry'],
    ['src/main.ts', './App.svelte'],
    ['src/map/style.ts', '../fonts/latin.woff2?url'],
    ['src/state/view.svelte.ts', '../url/codec'],
  ])('lets %s import %s', (path, specifier) => {
    expect(judge(path, of(specifier))).toBeUndefined();
  });

  it.each([
    ['src/ui/Map.svelte', 'maplibre-gl', /maplibre-gl belongs in src\/map, src\/draw/],
    ['src/map/edit.ts', 'terra-draw', /belongs in src\/draw/],
    ['src/domain/types.ts', 'zod', /belongs in src\/domain\/schema, src\/exchange, geo/],
    ['src/scenario/zones.ts', '@turf/turf', /Turf belongs in src\/geometry, geo/],
    ['src/domain/atlas.ts', '../geometry/area', /domain may import nothing, not geometry/],
    ['src/record/load.ts', '../../geo/compile', /record may import domain, geometry, scenario, not geo/],
    ['geo/plugin.ts', '../src/prerender', /not app/],
    ['src/ui/explore/Panel.svelte', '../../geometry/area', /by its index/],
    ['src/ui/Panel.svelte', '../attic/x', /in no room/],
    ['src/state/view.ts', '../domain/schema/claim', /brings zod along/],
    ['src/main.ts', './domain/schema', /brings zod along/],
  ])('stops %s importing %s', (path, specifier, reason) => {
    expect(judge(path, of(specifier))).toMatch(reason);
  });

  it('lets types of the schemas into domain/types, and nothing else of them', () => {
    expect(judge('src/domain/types.ts', of('./schema', true))).toBeUndefined();
    expect(judge('src/domain/types.ts', of('zod', true))).toBeUndefined();
    expect(judge('src/domain/types.ts', of('./schema'))).toMatch(/brings zod along/);
    expect(judge('src/record/index.ts', of('../domain/schema', true))).toMatch(/take types from/);
  });
});

describe('the reader of imports', () => {
  it('sees every way to import, with its line', () => {
    const text = [
      "import a from './a';",
      "import type { B } from './b';",
      "import { type C, type D } from './c';",
      "export * from './d';",
      "export type { E } from './e';",
      "const f = () => import('./f');",
      "let g: import('./g').G;",
      "new Worker(new URL('./h.ts', import.meta.url));",
      "import.meta.glob(['./i/*.ts']);",
      "import './j.css';",
    ].join('\n');
    const found = readImports('src/x.ts', text);
    expect(found.map((each) => each.specifier)).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h.ts', 'i/*.ts', 'j.css'].map((name) => `./${name}`),
    );
    expect(found.map((each) => each.line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(found.filter((each) => each.typeOnly).map((each) => each.specifier)).toEqual([
      './b',
      './c',
      './e',
      './g',
    ]);
  });

  it('takes a URL in geo for a path, not an import', () => {
    expect(readImports('geo/x.ts', "new URL('../..', import.meta.url)")).toEqual([]);
  });

  it('reads both script blocks of a component and no markup', () => {
    const component =
      "<script module lang=\"ts\">\nimport './a';\n</script>\n<p>import './no'</p>\n<script>import './b';</script>";
    expect(readImports('src/x.svelte', component)).toEqual([
      { specifier: './a', line: 2, typeOnly: false },
      { specifier: './b', line: 5, typeOnly: false },
    ]);
  });
});
