/**
 * Files are read here, off the main thread: one order in, progress, items in small lots, and an end. Polygons are unioned
 * here too. Asked by ./reading.
 */
import type { Outline } from '../domain/atlas';
import type { Ring } from '../domain/types';
import {
  type BroughtFile,
  type BroughtItem,
  type Problem,
  type Progress,
  readFiles,
  type ReadOptions,
} from '../exchange/read';
import type { Holding } from '../exchange/read/holding';
import { prepareOutline } from '../geometry';
import { type Lot, pack } from './packed';

export type ReadOrder = { question: number } & (
  | { type: 'read'; files: BroughtFile[]; options: Pick<ReadOptions, 'outline' | 'simplifyM'> }
  | { type: 'hold'; polygons: Ring[][]; outline: Outline }
);

export type ReadReport = { question: number } & (
  | { type: 'progress'; progress: Progress }
  | { type: 'items'; lot: Lot }
  | { type: 'done'; problems: Problem[] }
  | { type: 'held'; holding: Holding | null }
  | { type: 'failed'; message: string }
);

/** The part of a worker's global scope that is used here; the page's own types know no worker. */
interface Scope {
  onmessage: ((event: MessageEvent<ReadOrder>) => void) | null;
  postMessage(report: ReadReport, transfer?: Transferable[]): void;
}

const scope = globalThis as unknown as Scope;
/** Items per message: each message is a task of its own on the page, and has to stay a short one. */
const LOT = 250;

async function answer(order: ReadOrder): Promise<void> {
  const { question } = order;
  if (order.type === 'hold') {
    const { areasToHolding } = await import('../exchange/read/holding');
    const holding = areasToHolding(order.polygons, prepareOutline(order.outline));
    scope.postMessage({ question, type: 'held', holding });
    return;
  }
  const onProgress = (progress: Progress) => scope.postMessage({ question, type: 'progress', progress });
  const { items, problems } = await readFiles(order.files, { ...order.options, onProgress });
  for (let at = 0; at < items.length; at += LOT) send(question, items.slice(at, at + LOT));
  scope.postMessage({ question, type: 'done', problems });
}

function send(question: number, items: BroughtItem[]): void {
  const lot = pack(items);
  scope.postMessage({ question, type: 'items', lot }, [lot.xy.buffer]);
}

scope.onmessage = ({ data }) => {
  answer(data).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    scope.postMessage({ question: data.question, type: 'failed', message });
  });
};
