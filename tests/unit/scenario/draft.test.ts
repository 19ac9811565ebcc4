import { describe, expect, it } from 'vitest';
import { patternOf } from '../../../src/palette/certainty';
import {
  draftFrom,
  duplicate,
  newDraft,
  sideOfDraft,
  withDeployment,
  withHolder,
  withLine,
  withoutDeployment,
  withoutLine,
  withPath,
} from '../../../src/scenario/draft';
import { wave } from '../geometry/shapes';
import { line, split } from './sides';

const NOW = '2026-01-02T03:04:05.000Z';
const LATER = '2026-01-02T03:05:00.000Z';
const shipped = split(line('yellow-line-1', wave(50), 300), 'israel', 'hamas');
const draft = draftFrom(newDraft('a', 'Mine', NOW), shipped, { kind: 'line', id: 'yellow-line-1' });

describe('a draft', () => {
  it('begins as a copy of a side, with its holders but without their claims', () => {
    expect(draft.lines).toEqual([
      { id: 'line-1', series: 'yellow-line', path: wave(50), accuracyM: 300, startedFrom: 'yellow-line-1' },
    ]);
    expect(draft.holders.map((h) => [h.piece, h.holder, h.claims])).toEqual([
      ['yellow-line:left', 'israel', []],
      ['yellow-line:right', 'hamas', []],
    ]);
    expect(draft.holders.map((h) => patternOf(h.holder, h.modality))).toEqual(['fine', 'fine']);
  });

  it('changes a course and leaves the draft before as it was', () => {
    const next = withPath(draft, 'line-1', wave(60), LATER);
    expect(next.lines[0]?.path).toHaveLength(60);
    expect(next.changed).toBe(LATER);
    expect(draft.lines[0]?.path).toHaveLength(50);
    expect(next.holders).toBe(draft.holders);
    expect(withPath(draft, 'none', wave(60), LATER)).toBe(draft);
  });

  it('takes more lines under ids and series of their own, and lets go of what a lost line named', () => {
    const two = withLine(draft, wave(40, 0.5), NOW);
    const three = withLine(two, wave(40, -0.5), NOW, { id: 'orange-line-1', accuracyM: null });
    expect(three.lines.map((l) => [l.id, l.series])).toEqual([
      ['line-1', 'yellow-line'],
      ['line-2', 'draft-2'],
      ['line-3', 'draft-3'],
    ]);
    expect(three.lines[2]?.startedFrom).toBe('orange-line-1');
    const held = withHolder(three, 'yellow-line:left,draft-2:left', 'isf', NOW);
    const forces = withDeployment(held, { actor: 'idf', along: [], piece: 'draft-2:left' }, NOW);
    const without = withoutLine(forces, 'line-2', NOW);
    expect(without.lines.map((l) => l.id)).toEqual(['line-1', 'line-3']);
    expect(without.holders.map((h) => h.piece)).toEqual(['yellow-line:left', 'yellow-line:right']);
    expect(without.deployments).toEqual([]);
    // The free number is used again, never one that is taken.
    expect(withLine(without, wave(9), NOW).lines.at(-1)?.id).toBe('line-2');
  });

  it('takes a holder for a piece once, and takes the choice back', () => {
    const isf = withHolder(draft, 'yellow-line:left', 'isf', NOW);
    expect(isf.holders.filter((h) => h.piece === 'yellow-line:left').map((h) => h.holder)).toEqual(['isf']);
    const open = withHolder(isf, 'yellow-line:left', 'not-stated', NOW).holders.at(-1);
    expect(open && patternOf(open.holder, open.modality)).toBe('stipple');
  });

  it('takes forces along a frontage and lets them go', () => {
    const forces = withDeployment(draft, { actor: 'isf-force', along: ['egypt'] }, NOW);
    expect(forces.deployments[0]).toMatchObject({ along: ['egypt'], claims: [], modality: 'predicted' });
    expect(withoutDeployment(forces, 0, NOW).deployments).toEqual([]);
  });

  it('is a side, and is duplicated whole', () => {
    expect(sideOfDraft(draft).lines[0]).toMatchObject({ series: 'yellow-line', accuracyM: 300 });
    const copy = duplicate(draft, 'b', 'Copy', LATER);
    expect(copy.lines).toEqual(draft.lines);
    expect(copy.lines[0]?.path).not.toBe(draft.lines[0]?.path);
    expect(copy).toMatchObject({ id: 'b', name: 'Copy', created: LATER });
  });
});
