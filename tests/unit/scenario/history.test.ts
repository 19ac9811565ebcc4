import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canRedo, canUndo, historyOf, push, redo, replace, undo } from '../../../src/scenario/history';

const step = fc.oneof(
  fc.record({ kind: fc.constant('push' as const), state: fc.integer({ min: 1 }) }),
  fc.constant({ kind: 'undo' as const, state: 0 }),
  fc.constant({ kind: 'redo' as const, state: 0 }),
);

describe('undo and redo', () => {
  it('do what a list of states with a mark does', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let history = historyOf(0);
        let states = [0];
        let at = 0;
        for (const { kind, state } of steps) {
          if (kind === 'push') {
            history = push(history, state);
            if (state !== states[at]) {
              states = [...states.slice(0, at + 1), state];
              at++;
            }
          } else {
            history = kind === 'undo' ? undo(history) : redo(history);
            at = Math.min(states.length - 1, Math.max(0, at + (kind === 'undo' ? -1 : 1)));
          }
          expect(history.present).toBe(states[at]);
          expect([canUndo(history), canRedo(history)]).toEqual([at > 0, at < states.length - 1]);
        }
      }),
    );
  });

  it('go back through any number of steps to the same objects', () => {
    const states = Array.from({ length: 20_000 }, (_, i) => ({ i }));
    let history = historyOf(states[0]);
    for (const state of states) history = push(history, state);
    while (canUndo(history)) history = undo(history);
    expect(history.present).toBe(states[0]);
    while (canRedo(history)) history = redo(history);
    expect(history.present).toBe(states.at(-1));
  });

  it('take a drag as one step', () => {
    let history = push(historyOf('a'), 'b');
    for (const state of ['b1', 'b2', 'b3']) history = replace(history, state);
    expect(history.present).toBe('b3');
    expect(undo(history).present).toBe('a');
    expect(redo(undo(history)).present).toBe('b3');
  });
});
