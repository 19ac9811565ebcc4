/** Undo and redo without limit. States are shared, not copied: an edit costs what it changes. */

/** The states before the present one, latest first, as a linked list: any length, and a push is one object. */
interface Past<T> {
  readonly state: T;
  readonly rest: Past<T> | null;
}

export interface History<T> {
  readonly present: T;
  readonly past: Past<T> | null;
  readonly future: Past<T> | null;
}

export const historyOf = <T>(present: T): History<T> => ({ present, past: null, future: null });

export const canUndo = <T>(history: History<T>): boolean => history.past !== null;
export const canRedo = <T>(history: History<T>): boolean => history.future !== null;

/** Go on to a new state; what was undone before is given up. A state that is the present one is no step. */
export function push<T>(history: History<T>, state: T): History<T> {
  if (Object.is(state, history.present)) return history;
  return { present: state, past: { state: history.present, rest: history.past }, future: null };
}

/** Put another state in place of the present one, without a step: while a vertex is dragged. */
export const replace = <T>(history: History<T>, state: T): History<T> => ({ ...history, present: state });

/** One step back; the same history where there is none. */
export function undo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  if (!past) return history;
  return { present: past.state, past: past.rest, future: { state: present, rest: future } };
}

/** One step forward again; the same history where nothing was undone. */
export function redo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  if (!future) return history;
  return { present: future.state, past: { state: present, rest: past }, future: future.rest };
}
