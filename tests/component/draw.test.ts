/** The line editor on a map, by mouse, finger and keyboard, with the drafts behind it. */
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Path, Position } from '../../src/domain/types';
import type { EditorNote, LineEditor } from '../../src/draw';
import { distanceKm, endStates, type PreparedOutline } from '../../src/geometry';
import type { MapPort } from '../../src/map/port';
import type { DraftsState } from '../../src/state/drafts.svelte';
import DrawBench from './DrawBench.svelte';
import { type At, click, drag, finger, rightClick } from './hand';
import { emptyShelf, SHIPPED, tab } from './shelves';
import { show } from './small';

const open: (() => void)[] = [];
beforeEach(emptyShelf);
afterEach(() => {
  for (const detach of open.splice(0)) detach();
});

interface Bench {
  drafts: DraftsState;
  editor: LineEditor;
  port: MapPort;
  notes: EditorNote[];
  canvas: HTMLCanvasElement;
  /** Course of the line in hand, and a vertex of it on the screen. */
  path: () => Path;
  pixel: (vertex: number) => At;
}

async function bench(): Promise<Bench> {
  const { drafts, detach } = await tab();
  open.push(detach);
  drafts.begin({ kind: 'line', id: SHIPPED }, 'Mine');
  const notes: EditorNote[] = [];
  const ready = await new Promise<{ editor: LineEditor; port: MapPort }>((resolve) => {
    const onready = (editor: LineEditor, port: MapPort): void => resolve({ editor, port });
    void show(drafts.desk as never, DrawBench as never, {
      drafts,
      onnote: (n: EditorNote) => notes.push(n),
      onready,
    });
  });
  flushSync();
  const canvas = ready.port.native.getCanvas();
  const path = (): Path => drafts.line?.path ?? [];
  const pixel = (vertex: number): At => {
    const at = ready.editor.pixel(vertex) ?? { x: Number.NaN, y: Number.NaN };
    const { left, top } = canvas.getBoundingClientRect();
    return { x: at.x + left, y: at.y + top };
  };
  return { drafts, ...ready, notes, canvas, path, pixel };
}

const shift = ({ x, y }: At, dx: number, dy: number): At => ({ x: x + dx, y: y + dy });
const steps = (from: At, dx: number, dy: number): At[] =>
  [0.25, 0.5, 0.75, 1].map((part) => shift(from, dx * part, dy * part));
const metres = (a: Position | undefined, b: Position | undefined): number =>
  a && b ? distanceKm(a, b) * 1000 : Number.NaN;
const share = (drafts: DraftsState): number => {
  const { live } = drafts;
  return live?.ok ? (live.holders.find(({ holder }) => holder === 'israel')?.share ?? 0) : Number.NaN;
};

describe('the pointer', () => {
  it('drags a vertex: the course and its numbers follow, as one step to undo', async () => {
    const { drafts, path, pixel, port } = await bench();
    const before = path();
    const was = share(drafts);
    const from = pixel(20);
    const during: number[] = [];
    await drag(from, steps(from, -40, 12), () => {
      expect(drafts.dragging).toBe(true);
      during.push(share(drafts));
    });
    const { x, y } = port.project(path()[20] as Position);
    expect([x, y].map(Math.round)).toEqual([from.x - 40, from.y + 12].map(Math.round));
    expect(path().filter((p, i) => p !== before[i])).toHaveLength(1);
    expect(during[0]).toBeGreaterThan(was + 0.001);
    expect(share(drafts)).toBe(during[0]);
    expect(drafts.chosen).toEqual({ vertex: 20, to: 20 });

    drafts.undo();
    expect(path()).toBe(before);
    expect(share(drafts)).toBe(was);
    expect([drafts.canUndo, drafts.canRedo]).toEqual([false, true]);
    drafts.redo();
    expect(share(drafts)).toBe(during[0]);
  });

  it('pulls a vertex out of the middle of an edge, and leaves the map where it is', async () => {
    const { drafts, path, pixel, port, notes } = await bench();
    const camera = port.camera;
    const [a, b] = [pixel(20), pixel(21)];
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    await drag(middle, steps(middle, -30, 0));
    expect(path()).toHaveLength(61);
    expect(port.camera).toEqual(camera);
    expect(notes.some(({ kind }) => kind === 'added')).toBe(true);
    drafts.undo();
    expect(path()).toHaveLength(60);
  });

  it('moves the map where no vertex is', async () => {
    const { path, port } = await bench();
    const [before, { lon }] = [path(), port.camera];
    await drag({ x: 120, y: 500 }, steps({ x: 120, y: 500 }, 80, 0));
    expect(path()).toBe(before);
    expect(port.camera.lon).toBeLessThan(lon - 0.01);
  });

  it('adds and deletes by the tools, and says when a press meets no line', async () => {
    const { editor, path, pixel, notes } = await bench();
    const [a, b] = [pixel(30), pixel(31)];
    editor.mode = 'add';
    await click({ x: (a.x * 2 + b.x) / 3, y: (a.y * 2 + b.y) / 3 });
    expect(path()).toHaveLength(61);
    editor.mode = 'delete';
    await click(pixel(40));
    expect(path()).toHaveLength(60);
    await click({ x: 40, y: 40 });
    expect(path()).toHaveLength(60);
    expect(notes.at(-1)).toEqual({ kind: 'off-line' });
  });

  it('deletes by its other button, and the press after that is no menu', async () => {
    const { drafts, path, pixel } = await bench();
    await rightClick(pixel(40));
    expect(path()).toHaveLength(59);
    await click(pixel(20));
    expect(drafts.chosen).toEqual({ vertex: 20, to: 20 });
  });

  it('takes another line in hand by a press on it', async () => {
    const { drafts, port } = await bench();
    const second: Path = [
      [34.2, 31.42],
      [34.6, 31.36],
    ];
    drafts.addLine(second);
    const first = drafts.draft?.lines[0];
    flushSync();
    const at = port.project(first?.path[20] as Position);
    const { left, top } = port.native.getCanvas().getBoundingClientRect();
    await click({ x: at.x + left, y: at.y + top });
    expect(drafts.line?.id).toBe(first?.id);
    expect(drafts.draft?.lines).toHaveLength(2);
  });

  it('brings an end to the edge, and not with the magnet off', async () => {
    const { drafts, editor, path, pixel, port, canvas } = await bench();
    const outline = drafts.prepared as PreparedOutline;
    const [lon, lat] = outline.north;
    port.jump({ zoom: 12, lat, lon });
    const { x, y } = port.project(outline.north);
    const { left, top } = canvas.getBoundingClientRect();
    const near = { x: x + left + 4, y: y + top - 3 };
    await drag(pixel(0), [shift(near, 30, -30), near]);
    expect(endStates(outline, path())[0]?.state).toBe('on');
    editor.snapping = false;
    await drag(pixel(0), [shift(near, 30, -30), shift(near, 5, -5)]);
    expect(endStates(outline, path())[0]?.state).not.toBe('on');
  });

  it('draws a line point by point, and takes points back and sets them again on the way', async () => {
    const { drafts, editor, path, port } = await bench();
    editor.mode = 'draw';
    expect(editor.stepSketch(-1)).toBe(false);
    const places: Path = [
      [34.25, 31.42],
      [34.35, 31.4],
      [34.5, 31.37],
    ];
    const { left, top } = port.native.getCanvas().getBoundingClientRect();
    for (const place of places) {
      const { x, y } = port.project(place);
      await click({ x: x + left, y: y + top });
    }
    expect(editor.stepSketch(-1)).toBe(true);
    expect(editor.stepSketch(-1)).toBe(true);
    expect(editor.stepSketch(1)).toBe(true);
    editor.finish();
    expect(drafts.draft?.lines).toHaveLength(2);
    expect(path()).toHaveLength(2);
    expect(metres(path()[1], places[1])).toBeLessThan(200);
    // What is done is the draft's to undo.
    expect(editor.stepSketch(1)).toBe(false);
    expect(editor.stepSketch(-1)).toBe(false);
  });

  it('draws a stretch anew by hand', async () => {
    const { editor, drafts, path, pixel } = await bench();
    editor.mode = 'freehand';
    const [a, b] = [pixel(25), pixel(35)];
    const bow = Array.from({ length: 12 }, (_, i) => ({
      x: a.x + ((b.x - a.x) * i) / 11 - 60 * Math.sin((Math.PI * i) / 11),
      y: a.y + ((b.y - a.y) * i) / 11,
    }));
    await drag(a, bow.slice(1));
    expect(path().length).not.toBe(60);
    expect(path()[0]).toEqual(drafts.startPath?.[0]);
    expect(path().at(-1)).toEqual(drafts.startPath?.at(-1));
    expect(drafts.live?.ok).toBe(true);
    expect(drafts.draft?.lines).toHaveLength(1);
    drafts.undo();
    expect(path()).toHaveLength(60);
  });
});

describe('a finger', () => {
  it('drags a vertex from further off, with a glass beside it', async () => {
    const { path, pixel, canvas } = await bench();
    const before = path();
    const glass = canvas.closest('.maplibregl-map')?.querySelector<HTMLElement>('[data-testid="magnifier"]');
    const from = shift(pixel(20), 15, 6);
    await finger(canvas, from, steps(from, -40, 10), () => expect(glass?.hidden).toBe(false));
    expect(path().filter((p, i) => p !== before[i])).toHaveLength(1);
    expect(glass?.hidden).toBe(true);
  });

  it('rests on a vertex to delete it', async () => {
    const { path, pixel, canvas } = await bench();
    await finger(canvas, pixel(20), [], () => new Promise((rest) => setTimeout(rest, 800)));
    expect(path()).toHaveLength(59);
  });
});

describe('the keyboard', () => {
  it('walks and nudges by 50, 250 and 10 metres, a step to undo each', async () => {
    const { drafts, editor, path } = await bench();
    const before = path();
    editor.focus();
    await userEvent.keyboard('{Tab}{Tab}{ArrowLeft}');
    expect(drafts.chosen).toEqual({ vertex: 1, to: 1 });
    expect(metres(before[1], path()[1])).toBeCloseTo(50, 0);
    await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}{Alt>}{ArrowUp}{/Alt}');
    expect(((path()[1]?.[1] ?? 0) - (before[1]?.[1] ?? 0)) * 110.9).toBeCloseTo(0.26, 2);
    await userEvent.keyboard('{Control>}zzz{/Control}');
    expect(path()).toBe(before);
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(metres(before[1], path()[1])).toBeCloseTo(50, 0);
  });

  it('adds, deletes and lets go of the map, and says so', async () => {
    const { drafts, editor, path, canvas, notes } = await bench();
    editor.focus();
    await userEvent.keyboard('{Tab}n');
    expect(path()).toHaveLength(61);
    await userEvent.keyboard('{Delete}');
    expect(path()).toHaveLength(60);
    await userEvent.keyboard('{Escape}');
    expect(drafts.chosen).toBeNull();
    expect(document.activeElement).toBe(canvas);
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).not.toBe(canvas);
    const said = notes.map(({ kind }) => kind);
    expect(said).toEqual(['chosen', 'added', 'chosen', 'deleted', 'chosen', 'none']);
  });

  it('chooses a stretch and moves it as one', async () => {
    const { editor, path } = await bench();
    const before = path();
    editor.focus();
    editor.select({ vertex: 20, to: 20 });
    await userEvent.keyboard('s{Tab}{Tab}{ArrowRight}');
    const moved = path().flatMap((p, i) => (p === before[i] ? [] : [i]));
    expect(moved).toEqual([20, 21, 22]);
    for (const i of moved) expect(metres(before[i], path()[i])).toBeCloseTo(50, 0);
  });
});

describe('numbers of a line that does not divide', () => {
  it('stay as they were last, with the reason beside them', async () => {
    const { drafts, path, pixel } = await bench();
    const valid = drafts.live;
    expect(valid?.ok).toBe(true);
    // One wave further on: what leads there and back crosses the wave between.
    await drag(pixel(20), [shift(pixel(41), 30, 0), shift(pixel(41), 10, 0)]);
    expect(path()).toHaveLength(60);
    expect(drafts.live).toMatchObject({ ok: false, reason: 'crosses-itself' });
    expect(drafts.lastValid?.ok).toBe(true);
    drafts.undo();
    expect(drafts.lastValid).toBe(drafts.live);
  });
});
