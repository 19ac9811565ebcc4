import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import type { ReadOrder, ReadReport } from '../../../src/workers/read';
import { holdInWorker, readInWorker, ReadingError, type ReadPort } from '../../../src/workers/reading';
import { readFiles } from '../../../src/exchange/read';

const fixture = (name: string) => ({
  name,
  bytes: new Uint8Array(
    readFileSync(fileURLToPath(new URL(`../../fixtures/lines/${name}`, import.meta.url))),
  ),
});

/** The worker's own code in this thread, with messages cloned and handed over as between threads. */
class Near implements ReadPort {
  static readonly asked = new Map<number, Near>();
  onmessage: ReadPort['onmessage'] = null;
  onerror: ReadPort['onerror'] = null;
  ended = false;
  readonly reports: ReadReport['type'][] = [];

  postMessage(order: ReadOrder, transfer: Transferable[]): void {
    Near.asked.set(order.question, this);
    work(
      new MessageEvent('message', { data: structuredClone(order, { transfer: transfer as ArrayBuffer[] }) }),
    );
  }

  hear(report: ReadReport): void {
    this.reports.push(report.type);
    if (!this.ended) this.onmessage?.(new MessageEvent('message', { data: report }));
  }

  terminate(): void {
    this.ended = true;
  }
}

const scope = globalThis as unknown as {
  onmessage?: (event: MessageEvent<ReadOrder>) => void;
  postMessage?: unknown;
};
scope.postMessage = (report: ReadReport, moved: ArrayBuffer[] = []) =>
  Near.asked.get(report.question)?.hear(structuredClone(report, { transfer: moved }));
await import('../../../src/workers/read');
const work = scope.onmessage as (event: MessageEvent<ReadOrder>) => void;

describe('readInWorker', () => {
  it('gives what reading here gives, and ends the worker', async () => {
    const names = ['yellow.kml', 'yellow.csv', 'yellow-shapefile.zip', 'yellow.fgb'];
    const near = new Near();
    const files = names.map(fixture);
    const brought = await readInWorker(
      [...files, { name: 'empty.kml', bytes: new Uint8Array() }],
      {},
      () => near,
    );
    const here = await readFiles([...names.map(fixture), { name: 'empty.kml', bytes: new Uint8Array() }]);
    expect(brought.items.map((item) => ({ ...item, properties: { ...item.properties } }))).toEqual(
      here.items.map((item) => ({ ...item, properties: { ...item.properties } })),
    );
    expect(brought.problems).toEqual(here.problems);
    expect(near.ended).toBe(true);
    // Handed over, not copied.
    expect(files.map(({ bytes }) => bytes.length)).toEqual([0, 0, 0, 0]);
  });

  it('sends many items in small lots, in order', async () => {
    const row = (i: number) => `P${i},31.4,${34.3 + i * 1e-5}`;
    const table = `name,lat,lon\n${Array.from({ length: 1200 }, (_, i) => row(i)).join('\n')}`;
    const near = new Near();
    const { items } = await readInWorker(
      [{ name: 'p.csv', bytes: new TextEncoder().encode(table) }],
      {},
      () => near,
    );
    expect(items.map(({ name }) => name)).toEqual(Array.from({ length: 1200 }, (_, i) => `P${i}`));
    expect(items[777]?.geometry).toEqual({ kind: 'points', points: [[34.3 + 777e-5, 31.4]] });
    expect(near.reports.filter((type) => type === 'items')).toHaveLength(5);
  });

  it('builds the positions of an item once', async () => {
    const { items } = await readInWorker([fixture('yellow.csv')], {}, () => new Near());
    expect(items[0]?.geometry).toBe(items[0]?.geometry);
  });

  it('takes no more of a shared buffer than its own part', async () => {
    const { bytes } = fixture('yellow.csv');
    const both = new Uint8Array(bytes.length + 10);
    both.set(bytes, 5);
    const { items } = await readInWorker(
      [{ name: 'a.csv', bytes: both.subarray(5, -5) }],
      {},
      () => new Near(),
    );
    expect(items[0]?.vertices).toBe(102);
    expect(both).toHaveLength(bytes.length + 10);
  });

  it('ends the worker when cancelled, and starts none when cancelled before', async () => {
    const control = new AbortController();
    const near = new Near();
    const reading = readInWorker([fixture('yellow.kml')], { signal: control.signal }, () => near);
    control.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
    expect(near.ended).toBe(true);
    const never = vi.fn(() => new Near());
    await expect(readInWorker([], { signal: control.signal }, never)).rejects.toThrow('enough');
    expect(never).not.toHaveBeenCalled();
  });

  it('says when the worker breaks down', async () => {
    const near = new Near();
    near.postMessage = () => near.onerror?.({ message: 'no such file' } as ErrorEvent);
    const reading = readInWorker([], {}, () => near);
    await expect(reading).rejects.toThrow(ReadingError);
    await expect(reading).rejects.toThrow('no such file');
    expect(near.ended).toBe(true);
  });
});

describe('holdInWorker', () => {
  const ring: [number, number][] = [
    [34.3, 31.3],
    [34.5, 31.3],
    [34.5, 31.5],
    [34.3, 31.5],
    [34.3, 31.3],
  ];
  const outline = {
    ring,
    frontages: ['egypt' as const, 'israel' as const, 'israel' as const, 'coast' as const],
  };

  it('unions and measures in the worker', async () => {
    const west = ring.map(([x, y]): [number, number] => [x > 34.4 ? 34.4 : x, y]);
    const holding = await holdInWorker([[west]], outline, undefined, () => new Near());
    expect(holding?.share).toBeCloseTo(0.5, 9);
    expect(await holdInWorker([], outline, undefined, () => new Near())).toBeNull();
  });

  it('passes on what the worker throws', async () => {
    const open = { ...outline, ring: ring.slice(1) };
    await expect(holdInWorker([], open, undefined, () => new Near())).rejects.toThrow('not closed');
  });
});
