/** The ground of the map that draws: a drawing has no zones until it has divided the Strip. */
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Path } from '../../src/domain/types';
import { type Drawing, drawingOf } from '../../src/ui/draw/drawing.svelte';
import { groundShown, movedCallouts, zonesAtStart } from '../../src/ui/draw/map-data';
import { wave } from '../unit/geometry/shapes';
import { emptyShelf, SHIPPED } from './shelves';
import { deskWith } from './small';

beforeEach(async () => {
  await emptyShelf();
  history.replaceState(null, '', location.pathname + location.search);
});

const PARIS: Path = [
  [2.3, 48.8],
  [2.4, 48.9],
];

async function begun(): Promise<Drawing> {
  const drawing = drawingOf(deskWith());
  await drawing.ready;
  drawing.drafts.begin({ kind: 'line', id: SHIPPED }, 'Mine');
  flushSync();
  return drawing;
}
const shown = (drawing: Drawing): ReturnType<typeof groundShown> =>
  groundShown(drawing.answer, zonesAtStart(drawing));

describe('the ground of a drawing', () => {
  it('is that of its start while the line divides the Strip, and has a word for what moved in the colour of its holder', async () => {
    const drawing = await begun();
    drawing.drafts.editPath(wave(60, -0.2), 'end');
    flushSync();
    expect(shown(drawing).told).toBe(true);
    expect(
      shown(drawing)
        .zones.map(({ holder }) => holder)
        .sort(),
    ).toEqual(['hamas', 'israel']);
    expect(movedCallouts(drawing).map(({ holder, ems }) => [holder, ems])).toEqual([['israel', undefined]]);
    expect(movedCallouts(drawing, true).map(({ holder, ems }) => [holder, ems])).toEqual([['israel', 6]]);
  });

  it('keeps its zones while an edit divides nothing, as its numbers do', async () => {
    const drawing = await begun();
    expect(drawing.answer).not.toBeNull();
    drawing.drafts.editPath(PARIS, 'end');
    flushSync();
    expect(drawing.stale).toBe(true);
    expect(shown(drawing).zones).toHaveLength(2);
  });

  it('is the bare Strip where the drawing has never divided it', async () => {
    const drawing = await begun();
    drawing.drafts.editPath(PARIS, 'end');
    flushSync();
    // Another drawing that begins as a line in Paris: nothing it shows was ever its own.
    const copy = drawing.drafts.duplicate(drawing.drafts.draft?.id ?? '');
    flushSync();
    expect(copy?.lines[0]?.path).toEqual(PARIS);
    expect(drawing.answer).toBeNull();
    expect(zonesAtStart(drawing)).toHaveLength(2);
    expect(shown(drawing)).toEqual({ told: false, zones: [] });
  });
});
