import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Asked, find, type Found, type Known, NoComparison, readKnown } from '../../../geo/compare';
import { gather } from '../../../geo/read/files';
import { compare } from '../../../src/scenario';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const LINE = 'tests/fixtures/geometry/line.geojson';
let known: Known;
beforeAll(async () => {
  known = readKnown(await gather(root));
});

function read(file: string): string | null {
  return file.includes('.geojson') ? readFileSync(`${root}/${file}`, 'utf8') : null;
}
const found = (what: string, more: Omit<Asked, 'what'> = {}): Found => find({ what, ...more }, known, read);
const holders = ({ side }: Found) => side.holders.map(({ piece, holder }) => [piece, holder]);

describe('find', () => {
  it('takes a scenario on the opening date, with its own holders', () => {
    const own = found('sc-01');
    expect(own).toMatchObject({ on: '2025-11-24', notes: [] });
    expect(holders(own)).toEqual([
      ['yellow-line:left', 'israel'],
      ['yellow-line:right', 'hamas'],
    ]);
  });

  it('takes a scenario whose lines came later on its first day, and says so; but not on a day it is asked for', () => {
    const own = found('sc-33');
    expect(own.on).toBe('2026-03-15');
    expect(own.side.lines.map(({ id }) => id)).toEqual(['yellow-line-2025-10-10', 'orange-line-2026-03']);
    expect(own.notes[0]).toContain('2026-03-15');
    expect(found('sc-33', { on: '2026-04-29' })).toMatchObject({ on: '2026-04-29', notes: [] });
    expect(() => found('sc-33', { on: '2025-11-24' })).toThrow(
      'no version of orange-line holds on 2025-11-24',
    );
  });

  it('lays an overlay on its base, and says so', () => {
    const own = found('sc-09');
    expect(own.side).toEqual(found('sc-01').side);
    expect(own.notes[0]).toContain('sc-01');
  });

  it('takes a line version as the scenario that speaks of it, or with the holders given, on a day it is in force', () => {
    const plain = found('orange-line-2026-03');
    expect(plain.on).toBe('2026-03-15');
    expect(plain.notes.join(' ')).toContain('sc-33');
    expect(plain.side).toEqual(found('sc-33', { on: '2026-03-15' }).side);
    const given = found('orange-line-2026-03', { on: '2026-05-01', holders: 'left=isf, right=restricted' });
    expect(given.on).toBe('2026-05-01');
    expect(holders(given).map(([, holder]) => holder)).toEqual(['isf', 'restricted']);
    expect(given.notes).toEqual([expect.stringContaining('as given')]);
  });

  it('reads a line from a file', () => {
    const own = found(LINE, { holders: 'right=isf' });
    expect(holders(own)).toEqual([
      ['line:left', 'israel'],
      ['line:right', 'isf'],
    ]);
    const result = compare(own.side, found('sc-01').side, known.prepared);
    expect(result.ok && result.transitions.reduce((sum, { km2 }) => sum + km2, 0)).toBeCloseTo(
      known.prepared.km2,
      9,
    );
  });

  it('answers for every scenario with a ground, and says of the others that they have none', () => {
    const without: string[] = [];
    for (const { id } of known.scenarios) {
      try {
        const result = compare(found('sc-01').side, found(id).side, known.prepared);
        expect(result.ok, id).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(NoComparison);
        expect(String(error)).toContain('no territory');
        without.push(id);
      }
    }
    const bare = known.scenarios.filter(
      ({ kind, base }) => !base && (kind === 'composition' || kind === 'political'),
    );
    expect(without).toEqual(bare.map(({ id }) => id));
    expect(without.length).toBeGreaterThan(0);
  });

  it.each<[string, Omit<Asked, 'what'>, string]>([
    ['sc-99', {}, '"sc-99" is no scenario, no line version and no file'],
    ['sc-99', {}, 'sc-01 sc-02'],
    ['sc-99', {}, 'yellow-line-2025-10-10'],
    ['sc-01', { on: '2025-02-30' }, '2025-02-30 is not a day'],
    ['sc-01', { on: 'autumn' }, 'YYYY-MM-DD'],
    ['sc-01', { holders: 'left=isf' }, 'holders are for lines'],
    ['yellow-line-2025-10-10', { holders: 'east=isf' }, '"east=isf" names no holder'],
    ['yellow-line-2025-10-10', { holders: 'left=us' }, 'holders are israel hamas'],
    ['tests/fixtures/geometry/polygon-east.geojson', {}, 'no polygons'],
    ['tests/fixtures/geometry/loose.geojson', {}, 'do not join'],
    ['tests/fixtures/geometry/broken.geojson', {}, 'not valid JSON'],
  ])('refuses %s %o', (what, more, reason) => {
    expect(() => found(what, more)).toThrow(reason);
  });
});

describe('readKnown', () => {
  it('refuses a record with faults, naming the first', async () => {
    const files = await gather(root);
    const planted = { path: 'geo/record/scenarios/x.yaml', text: '- id: sc-01\n  nonsense: 1\n' };
    expect(() => readKnown({ ...files, record: [planted] })).toThrow('geo/record/scenarios/x.yaml:');
    expect(() => readKnown({ ...files, base: [] })).toThrow('geo/base/outline.geojson');
  });
});
