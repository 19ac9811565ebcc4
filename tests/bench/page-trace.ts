/** What the main thread of a page was busy with, by the browser's own trace. */
import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

export interface Busy {
  /** A task, the handlers of one pointer event with the promises they settle, or the callback of an animation frame. */
  kind: 'task' | 'pointermove' | 'pointerdown' | 'pointerup' | 'frame';
  /** By the wall, and by the clock of the thread, which stands still while another has the processor. */
  ms: number;
  cpuMs: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string; data?: { type?: string } };
}

const POINTER = ['pointermove', 'pointerdown', 'pointerup'] as const;

let profiles = 0;

/**
 * Runs something and gives what the main thread of the page did meanwhile, in order. With ATLAS_BENCH_PROFILE set to a path in the
 * environment it also writes what took the time, as CPU profiles that the browser's tools open.
 */
export async function record(page: Page, work: () => Promise<unknown>): Promise<Busy[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  const profile = process.env['ATLAS_BENCH_PROFILE'];
  if (profile) {
    await session.send('Profiler.enable');
    await session.send('Profiler.start');
  }
  try {
    await work();
  } finally {
    if (profile) {
      const stopped = await session.send('Profiler.stop');
      await writeFile(`${profile}-${(profiles += 1)}.cpuprofile`, JSON.stringify(stopped.profile));
    }
    const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
  }
  return busyOf(events);
}

function busyOf(events: readonly TraceEvent[]): Busy[] {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const threads = new Set(mains.map(({ pid, tid }) => `${pid} ${tid}`));
  const busy = events
    .filter(({ ph, pid, tid }) => ph === 'X' && threads.has(`${pid} ${tid}`))
    .toSorted((a, b) => a.ts - b.ts)
    .flatMap((event): Busy[] => {
      const kind = kindOf(event);
      if (!kind || event.tdur === undefined) return [];
      return [{ kind, ms: (event.dur ?? 0) / 1000, cpuMs: event.tdur / 1000 }];
    });
  if (busy.length === 0)
    throw new Error('the trace holds nothing of the page: the browser names its events anew');
  return busy;
}

function kindOf({ name, args }: TraceEvent): Busy['kind'] | null {
  if (name === 'RunTask') return 'task';
  if (name === 'FireAnimationFrame') return 'frame';
  return (name === 'EventDispatch' && POINTER.find((type) => type === args?.data?.type)) || null;
}

/** The least value that so much of them (0 to 1) does not pass. */
export function between(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

export const summary = (values: readonly number[]): { median: number; worst: number } => ({
  median: between(values, 0.5),
  worst: between(values, 1),
});
