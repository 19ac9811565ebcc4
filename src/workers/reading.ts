/** The page's side of reading files: hands the bytes to a worker of its own and gathers what comes back. */
import type { Brought, BroughtFile, BroughtItem, ReadOptions } from '../exchange/read';
import type { Outline } from '../domain/atlas';
import type { Ring } from '../domain/types';
import type { Holding } from '../exchange/read/holding';
import { unpack } from './packed';
import type { ReadOrder, ReadReport } from './read';

/** What a worker offers, so that tests can stand in for one. */
export interface ReadPort {
  postMessage(order: ReadOrder, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent<ReadReport>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** The worker could not be started or broke down; what is wrong with a file is a problem of the answer instead. */
export class ReadingError extends Error {
  override name = 'ReadingError';
}

const start = (): ReadPort => new Worker(new URL('./read.ts', import.meta.url), { type: 'module' });
type Order = WithoutQuestion<ReadOrder>;
/** Taken from each kind of order by itself: Omit of a union would keep only what all have. */
type WithoutQuestion<T> = T extends unknown ? Omit<T, 'question'> : never;

let questions = 0;

/**
 * Read files in a worker that lives as long as the reading. The bytes are handed over: the arrays given are empty afterwards.
 * Cancelling ends the worker at once, whatever it is at. Positions of an item are built when its geometry is first asked for.
 * @throws the signal's reason when cancelled, ReadingError when the worker breaks down, by rejection
 */
export function readInWorker(
  files: BroughtFile[],
  options: ReadOptions = {},
  make = start,
): Promise<Brought> {
  const { signal, onProgress, ...rest } = options;
  // A view of part of a buffer would take the rest of it along.
  const own = files.map(({ name, bytes }) => ({ name, bytes: whole(bytes) }));
  const items: BroughtItem[] = [];
  const order: Order = { type: 'read', files: own, options: rest };
  return ask(
    order,
    own.map(({ bytes }) => bytes.buffer),
    signal,
    make,
    (report) => {
      if (report.type === 'progress') onProgress?.(report.progress);
      if (report.type === 'items') items.push(...unpack(report.lot));
      return report.type === 'done' ? { items, problems: report.problems } : undefined;
    },
  );
}

/**
 * What polygons hold of an outline (see areasToHolding), worked out in a worker, as unions of many vertices take seconds.
 * @throws as readInWorker
 */
export async function holdInWorker(
  polygons: Ring[][],
  outline: Outline,
  signal?: AbortSignal,
  make = start,
): Promise<Holding | null> {
  const { holding } = await ask({ type: 'hold', polygons, outline }, [], signal, make, (report) =>
    report.type === 'held' ? report : undefined,
  );
  return holding;
}

/** One question to a worker of its own; `hear` gets every report and gives back the answer once it is there. */
async function ask<T>(
  order: Order,
  transfer: Transferable[],
  signal: AbortSignal | undefined,
  make: () => ReadPort,
  hear: (report: ReadReport) => T | undefined,
): Promise<T> {
  signal?.throwIfAborted();
  const port = make();
  const question = ++questions;
  const over = new AbortController();
  try {
    return await new Promise<T>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { signal: over.signal });
      port.onerror = (event) =>
        reject(new ReadingError(`the worker stopped: ${event.message || 'the worker did not start'}`));
      port.onmessage = ({ data }) => {
        if (data.question !== question) return;
        if (data.type === 'failed') reject(new ReadingError(data.message));
        const answer = hear(data);
        if (answer !== undefined) resolve(answer);
      };
      port.postMessage({ question, ...order }, transfer);
    });
  } finally {
    over.abort();
    port.terminate();
  }
}

function whole(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength
    ? new Uint8Array(buffer)
    : new Uint8Array(bytes);
}
