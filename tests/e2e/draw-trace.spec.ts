/**
 * A drag of a long line on a long outline, by the browser's own trace: each move is followed by every number in the same frame.
 * What the scripting of a move took is attached to the report and said in the annotations; it is judged by `npm run bench:page`,
 * on a machine that does nothing else.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Feature, FeatureCollection, LineString, Polygon } from 'geojson';
import type { Path, Position } from '../../src/domain/types';
import { denser, rough } from '../bench/page-files';
import { between, record } from '../bench/page-trace';
import { expect, test } from '../support/fixtures';
import { openDraw, share, startFromYellowLine, vertexAt } from './drawing';

const VERTICES = 5_000;
const MOVES = 12;
/** What must have followed each move, and what must have followed by the end of the drag. */
const EACH = ['draw-tray', 'depth-profile'];
const ALL = ['share-israel', 'share-hamas', 'line-length', 'area-moved', 'governorates', 'depth-profile'];

async function shape(file: string): Promise<LineString | Polygon> {
  const read = JSON.parse(await readFile(`geo/${file}`, 'utf8')) as
    Feature<LineString | Polygon> | FeatureCollection<LineString | Polygon>;
  const feature = 'features' in read ? read.features[0] : read;
  if (!feature) throw new Error(`${file} holds no feature`);
  return feature.geometry;
}

/** Of each frame with a move in it: whether the numbers followed. */
const followedOf = (page: Page): Promise<boolean[]> =>
  page.evaluate(() => (window as unknown as { atlasFollowed: boolean[] }).atlasFollowed);

test('every number follows each move of a vertex in the same frame, with 5,000 vertices on an outline of 5,000', async ({
  page,
}, info) => {
  const line = denser(
    (await shape('lines/yellow-line-2025-10-10.geojson')).coordinates as Path,
    VERTICES,
    rough,
  );
  const ring = (await shape('base/outline.geojson')).coordinates[0] as Path;
  const outline = denser(ring, VERTICES + 1, () => 0);
  outline[VERTICES] = outline[0] as Position;
  await openDraw(page);
  await startFromYellowLine(page);
  await page.evaluate(
    ([path, own]) => {
      window.atlasDrawing?.drafts.edit((draft, changed) => ({
        ...draft,
        changed,
        outline: own,
        lines: draft.lines.map((each) => ({ ...each, path })),
      }));
    },
    [line, outline] as const,
  );
  await expect(page.getByTestId('vertex-count')).toContainText('5000 vertices');
  await expect(share(page, 'israel')).toContainText(/5\d\.\d%/);
  const vertex = await page.evaluate(() => {
    const indices = window.atlasDrawing?.window?.indices ?? [];
    return indices[Math.floor(indices.length * 0.55)] ?? -1;
  });

  // After the moves of a frame its callbacks run, and then it is shown: what stands in the page by then is what is seen.
  await page.evaluate((names) => {
    const texts = (): string[] =>
      names.map((name) => document.querySelector(`[data-testid="${name}"]`)?.innerHTML ?? '');
    const seen: boolean[] = [];
    Object.assign(window, { atlasFollowed: seen });
    window.addEventListener(
      'pointermove',
      () => {
        const before = texts();
        requestAnimationFrame(() => seen.push(texts().every((text, i) => text !== before[i])));
      },
      true,
    );
  }, EACH);
  const text = (name: string): Promise<string> => page.getByTestId(name).innerText();
  const before = await Promise.all(ALL.map(text));
  const { x, y } = await vertexAt(page, vertex);
  await page.mouse.move(x, y);
  await page.mouse.down();
  // What passes before terra-draw takes a move for a drag is none.
  await page.mouse.move(x - 8, y - 2);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  const first = (await followedOf(page)).length;
  const busy = await record(page, async () => {
    for (let k = 1; k <= MOVES; k++) {
      await page.mouse.move(x - 8 - 4 * k, y - 2 - k);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  });
  const followed = await followedOf(page);
  const after = await Promise.all(ALL.map(text));
  await page.mouse.up();

  expect(followed.slice(first)).toEqual(Array.from({ length: MOVES }, () => true));
  ALL.forEach((name, i) => expect(after[i], name).not.toBe(before[i]));
  const moves = busy.filter(({ kind }) => kind === 'pointermove').map(({ cpuMs }) => cpuMs);
  expect(moves).toHaveLength(MOVES);
  const told = `scripting of ${MOVES} moves by the trace: median ${between(moves, 0.5).toFixed(1)} ms, worst ${between(moves, 1).toFixed(1)} ms of processor time`;
  info.annotations.push({ type: 'trace', description: told });
  await info.attach('moves.json', { body: JSON.stringify({ told, moves }), contentType: 'application/json' });
});
