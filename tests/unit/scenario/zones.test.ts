import { describe, expect, it } from 'vitest';
import type { CompiledDate, CompiledLine } from '../../../src/domain/atlas';
import type { Holding } from '../../../src/domain/types';
import { inPolygons, prepareOutline } from '../../../src/geometry';
import { lineInForce, zonesOf } from '../../../src/scenario';
import { strip, wave } from '../geometry/shapes';

const prepared = prepareOutline(strip(300));

function date(day: string): CompiledDate {
  return { edtf: day, min: day, max: day, approximate: false };
}

function version(
  series: string,
  from: string,
  to: string | null,
  offset: number,
  accuracyM: number | null,
): CompiledLine {
  return {
    id: `${series}-${from}`,
    series,
    name: series,
    issuer: 'test',
    validFrom: date(from),
    ...(to ? { validTo: date(to) } : {}),
    method: 'authored',
    madeFrom: 'test',
    accuracyM,
    claims: ['c'],
    confidence: 'high',
    coordinates: wave(60, offset),
    lengthKm: 1,
  };
}

const lines = [
  version('yellow', '2025-10-10', '2026-01-31', 0.1, 300),
  version('yellow', '2026-01-31', null, 0, 300),
  version('orange', '2026-03-01', null, -0.3, null),
];

function holding(piece: string, holder: Holding['holder']): Holding {
  return { piece, holder, claims: ['c'], modality: 'reported' };
}

describe('lineInForce', () => {
  it('gives the version of the day, the newer one on a day of change', () => {
    expect(lineInForce(lines, 'yellow', '2025-11-24')?.id).toBe('yellow-2025-10-10');
    expect(lineInForce(lines, 'yellow', '2026-01-31')?.id).toBe('yellow-2026-01-31');
    expect(lineInForce(lines, 'yellow', '2030-01-01')?.id).toBe('yellow-2026-01-31');
    expect(lineInForce(lines, 'yellow', '2025-10-09')).toBeNull();
    expect(lineInForce(lines, 'green', '2025-11-24')).toBeNull();
  });
});

describe('zonesOf', () => {
  const holders = [holding('yellow:left', 'israel'), holding('yellow:right', 'hamas')];

  it('gives pieces their holders, measures and a band round the share', () => {
    const result = zonesOf({ lines: ['yellow'], holders }, lines, prepared, '2025-11-24');
    if (!result.ok) throw new Error(result.message);
    expect(result.zones.map((z) => [z.id, z.holder, z.modality])).toEqual([
      ['yellow:left', 'israel', 'reported'],
      ['yellow:right', 'hamas', 'reported'],
    ]);
    expect(result.lineIds).toEqual(['yellow-2025-10-10']);
    for (const zone of result.zones) {
      expect(zone.band?.accuracyM).toBe(300);
      expect(zone.band?.low).toBeLessThan(zone.share - 0.01);
      expect(zone.band?.high).toBeGreaterThan(zone.share + 0.01);
      expect(inPolygons(zone.labelPoint, zone.polygons)).toBe(true);
    }
    expect(result.zones.reduce((s, z) => s + z.share, 0)).toBeCloseTo(1, 12);
  });

  it('follows the version of the date', () => {
    const share = (day: string) => {
      const result = zonesOf({ lines: ['yellow'], holders }, lines, prepared, day);
      return result.ok ? (result.zones[0]?.share ?? 0) : 0;
    };
    expect(share('2026-02-01') - share('2025-11-24')).toBeGreaterThan(0.02);
  });

  it('applies a holding to both sides of a second line unless one names the piece', () => {
    const more = [...holders, holding('yellow:right,orange:left', 'restricted')];
    const result = zonesOf({ lines: ['yellow', 'orange'], holders: more }, lines, prepared, '2026-04-29');
    if (!result.ok) throw new Error(result.message);
    expect(result.zones.map((z) => [z.id, z.holder])).toEqual([
      ['yellow:left,orange:left', 'israel'],
      ['yellow:right,orange:left', 'restricted'],
      ['yellow:right,orange:right', 'hamas'],
    ]);
  });

  it('gives no band for a line drawn to a share', () => {
    const result = zonesOf({ lines: ['orange'], holders: [] }, lines, prepared, '2026-04-29');
    if (!result.ok) throw new Error(result.message);
    expect(result.zones.map((z) => [z.holder, z.band])).toEqual([
      ['not-stated', null],
      ['not-stated', null],
    ]);
  });

  it('gives one zone for a scenario that holds the whole Strip, and none without territory', () => {
    const whole = zonesOf({ lines: [], holders: [holding('strip', 'isf')] }, lines, prepared, '2025-11-24');
    expect(whole.ok && whole.zones.map((z) => [z.id, z.holder, z.share])).toEqual([['strip', 'isf', 1]]);
    const none = zonesOf({ lines: [], holders: [] }, lines, prepared, '2025-11-24');
    expect(none.ok && none.zones).toEqual([]);
  });

  it('says so when no version holds on the day', () => {
    const result = zonesOf({ lines: ['yellow'], holders }, lines, prepared, '2025-09-01');
    expect(result).toMatchObject({ ok: false, reason: 'no-line-in-force' });
  });
});
