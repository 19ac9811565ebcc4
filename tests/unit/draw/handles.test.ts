/** Which handle the pointer means, what a drag does, and what a stroke takes the place of. */
import { describe, expect, it } from 'vitest';
import type { Path, Position } from '../../../src/domain/types';
import { editWindow } from '../../../src/geometry';
import { handleFeatures, placesOf } from '../../../src/draw/features';
import {
  dragNew,
  dragVertex,
  hitHandle,
  midpointsOf,
  nearestOnLine,
  type Pixel,
} from '../../../src/draw/handles';
import { keyAction } from '../../../src/draw/keys';
import { otherAt } from '../../../src/draw/others';
import { strokeInto } from '../../../src/draw/stroke';

/** A degree is 1,000 pixels; y grows south. */
const project = ([lon, lat]: Position): Pixel => ({ x: lon * 1000, y: -lat * 1000 });
/** Along the equator, 0.1 degrees (100 pixels) apart. */
const row = (count: number): Path => Array.from({ length: count }, (_, i): Position => [i / 10, 0]);
const path = row(6);
const window = editWindow(path, 0, 100);

describe('a press', () => {
  it('means the nearest handle within reach, a vertex rather than a midpoint', () => {
    const at = (x: number, reach = 10) => hitHandle(path, window, project, { x, y: 0 }, reach);
    expect(at(103)).toMatchObject({ kind: 'vertex', vertex: 1 });
    expect(at(148)).toMatchObject({ kind: 'midpoint', before: 2, at: [0.15000000000000002, 0] });
    expect(at(125)).toBeNull();
    expect(at(125, 30)).toMatchObject({ kind: 'vertex', vertex: 1 });
  });

  it('meets the line between handles', () => {
    const found = nearestOnLine(path, project, { x: 230, y: 7 });
    expect(found).toMatchObject({ before: 3, far: 7 });
    expect(found?.at[0]).toBeCloseTo(0.23, 12);
    expect(nearestOnLine([[0, 0]], project, { x: 0, y: 0 })).toBeNull();
  });

  it('finds no midpoint where a handle stands for several vertices', () => {
    const long = row(1000);
    expect(midpointsOf(long, editWindow(long, [-1, -1, 200, 1], 100) ?? window)).toEqual([]);
    expect(midpointsOf(path, window)).toHaveLength(5);
  });
});

describe('a drag', () => {
  it('moves one vertex, and the whole chosen stretch where it is in it', () => {
    expect(
      dragVertex(path, window, 2, null)
        ?.at([0.2, 0.05])
        .map(([, lat]) => lat),
    ).toEqual([0, 0, 0.05, 0, 0, 0]);
    const stretch = dragVertex(path, window, 2, { vertex: 3, to: 1 });
    expect(stretch?.at([0.2, 0.05]).map(([, lat]) => lat)).toEqual([0, 0.05, 0.05, 0.05, 0, 0]);
    expect([stretch?.from, stretch?.to]).toEqual([0, 4]);
    expect(
      dragVertex(path, window, 5, { vertex: 3, to: 1 })
        ?.at([0.5, 1])
        .filter(([, lat]) => lat),
    ).toHaveLength(1);
  });

  it('takes the small bends of a long line along', () => {
    const long = row(1000);
    const wide = editWindow(long, [-1, -1, 200, 1], 100) ?? window;
    const vertex = wide.indices[50] as number;
    const next = dragVertex(long, wide, vertex, null)?.at([long[vertex]?.[0] ?? 0, 1]) ?? [];
    const moved = next.flatMap(([, lat], i) => (lat > 0 ? [i] : []));
    expect(moved.length).toBeGreaterThan(10);
    expect(moved[0]).toBeGreaterThan(wide.indices[49] as number);
    expect(moved.at(-1)).toBeLessThan(wide.indices[51] as number);
  });

  it('of a midpoint begins with a new vertex, and gives the old course back', () => {
    const drag = dragNew(path, window, 2, [0.15, 0]);
    expect(drag.at([0.15, 0.1])).toHaveLength(7);
    expect(drag.at([0.15, 0.1])[2]).toEqual([0.15, 0.1]);
    expect(drag.window.indices).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(drag.base).toBe(path);
  });
});

describe('what is drawn', () => {
  it('marks ends, what moved and what is chosen', () => {
    const now = path.with(2, [0.2, 0.1]);
    const { features } = handleFeatures(now, window, placesOf(path), { vertex: 4, to: 3 }, 1);
    const vertices = features.flatMap(({ properties }) =>
      properties?.['draw'] === 'midpoint' ? [] : [properties],
    );
    expect(vertices.map((p) => p?.['draw'] as string)).toEqual([
      'end',
      'vertex',
      'vertex',
      'vertex',
      'vertex',
      'end',
    ]);
    expect(vertices.map((p) => p?.['moved'] as boolean)).toEqual([false, false, true, false, false, false]);
    expect(vertices.map((p) => p?.['active'] as boolean)).toEqual([false, true, false, true, true, false]);
    const fresh = handleFeatures(now, window, null, null, null).features;
    expect(fresh.some(({ properties }) => properties?.['moved'])).toBe(false);
  });
});

describe('a stroke', () => {
  const bow: Path = [
    [0.12, 0.005],
    [0.2, 0.1],
    [0.33, 0.005],
  ];
  const expected = [
    [0, 0],
    [0.1, 0],
    [0.12, 0],
    [0.2, 0.1],
    [0.33, 0],
    [0.4, 0],
    [0.5, 0],
  ];
  const rounded = (line: Path | null) => line?.map((p) => p.map((v) => Math.round(v * 1e9) / 1e9));

  it('takes the place of what lies between its ends, drawn either way', () => {
    expect(rounded(strokeInto(path, bow, project))).toEqual(expected);
    expect(rounded(strokeInto(path, bow.toReversed(), project))).toEqual(expected);
  });

  it('with one end on the line takes the place of all up to the end that it comes nearer to', () => {
    expect(
      rounded(
        strokeInto(
          path,
          [
            [0.33, 0],
            [0.5, 0.2],
          ],
          project,
        ),
      ),
    ).toEqual([
      [0, 0],
      [0.1, 0],
      [0.2, 0],
      [0.3, 0],
      [0.33, 0],
      [0.5, 0.2],
    ]);
    expect(
      rounded(
        strokeInto(
          path,
          [
            [0.05, 0.3],
            [0.12, 0],
          ],
          project,
        ),
      )?.slice(0, 3),
    ).toEqual([
      [0.05, 0.3],
      [0.12, 0],
      [0.2, 0],
    ]);
  });

  it('away from the line is a line of its own', () => {
    expect(
      strokeInto(
        path,
        [
          [0, 1],
          [0.5, 1],
        ],
        project,
      ),
    ).toBeNull();
    expect(strokeInto([], bow, project)).toBeNull();
  });
});

describe('keys', () => {
  const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
    keyAction({ key, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...held });

  it('nudge by 50, 250 and 10 metres', () => {
    expect(press('ArrowLeft')).toEqual({ do: 'nudge', east: -50, north: 0 });
    expect(press('ArrowUp', { shiftKey: true })).toEqual({ do: 'nudge', east: 0, north: 250 });
    expect(press('ArrowDown', { altKey: true })).toEqual({ do: 'nudge', east: 0, north: -10 });
  });

  it('undo and redo as on every desk', () => {
    expect(press('z', { ctrlKey: true })).toEqual({ do: 'undo' });
    expect(press('Z', { metaKey: true, shiftKey: true })).toEqual({ do: 'redo' });
    expect(press('y', { ctrlKey: true })).toEqual({ do: 'redo' });
    expect(press('z')).toBeNull();
    expect(press('c', { ctrlKey: true })).toBeNull();
  });

  it('walk, add, delete and let go, and leave all else to the page', () => {
    expect(press('Tab')).toEqual({ do: 'step', by: 1 });
    expect(press('Tab', { shiftKey: true })).toEqual({ do: 'step', by: -1 });
    expect(press('N')).toEqual({ do: 'add' });
    expect(press('Backspace')).toEqual({ do: 'delete' });
    expect(press('Escape')).toEqual({ do: 'escape' });
    expect([press('+'), press('n', { altKey: true }), press('1')]).toEqual([null, null, null]);
  });
});

it('means the nearest of several other lines, and none from further off', () => {
  const above: Path = [
    [0, 0.005],
    [1, 0.005],
  ];
  expect(otherAt([row(11), above], project, { x: 505, y: -4 })).toBe(1);
  expect(otherAt([row(11), above], project, { x: 505, y: 1 })).toBe(0);
  expect(otherAt([row(11), above], project, { x: 505, y: 40 })).toBeNull();
  expect(otherAt([], project, { x: 0, y: 0 })).toBeNull();
});
