import { describe, expect, it } from 'vitest';
import type { Path } from '../../../src/domain/types';
import { kmPerDegree, prepareOutline } from '../../../src/geometry';
import { measureSide, type Side, type SideMeasures, zonesOfSide } from '../../../src/scenario';
import { box, strip, wave } from '../geometry/shapes';
import { held, holding, line, nothing, split } from './sides';

const square = prepareOutline(box());
const leaning = prepareOutline(strip(300));
const at = (lon: number): Path => [
  [lon, 31.5],
  [lon, 30.9],
];
const HEIGHT_KM = 0.4 * kmPerDegree(31.2).lat;

function measured(side: Side, outline = square): SideMeasures {
  const found = measureSide(side, outline);
  if (!found) throw new Error('not measured');
  return found;
}

describe('measureSide', () => {
  const yellow = line('yellow-1', at(34.05), 300);
  const orange = line('orange-1', at(34.15));

  it('gives holders their ground, frontage and narrowest place, and lines their depth', () => {
    const found = measured(split(yellow, 'israel', 'hamas'));
    expect(found.holders.map(({ holder, share }) => [holder, share])).toEqual([
      ['israel', expect.closeTo(0.75, 9)],
      ['hamas', expect.closeTo(0.25, 9)],
    ]);
    expect(found.holders[1]?.frontageKm.israel).toBeCloseTo(
      square.frontageKm.israel - (found.holders[0]?.frontageKm.israel ?? 0),
      9,
    );
    expect(found.holders[0]?.frontageKm.coast).toBe(0);
    expect(found.contactKm).toBeCloseTo(HEIGHT_KM, 3);
    expect(found.lines).toMatchObject([
      { id: 'yellow-1', series: 'yellow', lengthKm: expect.closeTo(HEIGHT_KM, 3) as number },
    ]);
    const middle = found.lines[0]?.profile.find(({ km }) => km >= HEIGHT_KM / 2);
    expect(middle?.depthKm).toBeCloseTo(0.15 * kmPerDegree(31.2).lon, 2);
    expect(found.narrowest.map(({ holder, km }) => [holder, km])).toEqual([
      ['israel', expect.closeTo(0.15 * kmPerDegree(31.2).lon, 1)],
      ['hamas', expect.closeTo(0.05 * kmPerDegree(31.2).lon, 1)],
    ]);
  });

  it('counts a line as contact only where two different holders face each other', () => {
    const lines = [yellow, orange];
    const same = measured({
      lines,
      holders: [holding('yellow:left', 'israel'), holding('yellow:right', 'hamas')],
    });
    expect(same.contactKm).toBeCloseTo(HEIGHT_KM, 3);
    expect(same.lines).toHaveLength(2);
    const three = measured({
      lines,
      holders: [holding('yellow:left', 'israel'), holding('orange:left', 'isf')],
    });
    expect(three.holders.map(({ holder }) => holder)).toEqual(['israel', 'not-stated']);
    const apart = measured({
      lines,
      holders: [
        holding('strip', 'hamas'),
        holding('yellow:left', 'israel'),
        holding('yellow:left,orange:left', 'isf'),
      ],
    });
    expect(apart.contactKm).toBeCloseTo(2 * HEIGHT_KM, 3);
    expect(measured(split(yellow, 'isf', 'isf')).contactKm).toBe(0);
  });

  it('agrees with the zones of the side', () => {
    const side: Side = {
      lines: [line('yellow-1', wave(80), 300), line('orange-1', wave(60, -0.3, 0.2))],
      holders: [
        holding('yellow:left', 'israel'),
        holding('yellow:right,orange:left', 'restricted'),
        holding('yellow:right', 'hamas'),
      ],
    };
    const zones = zonesOfSide(side, leaning);
    if (!zones.ok) throw new Error(zones.message);
    for (const { holder, share, km2, frontageKm } of measured(side, leaning).holders) {
      const own = zones.zones.filter((zone) => zone.holder === holder);
      expect(share).toBeCloseTo(
        own.reduce((sum, zone) => sum + zone.share, 0),
        12,
      );
      expect(km2).toBeCloseTo(
        own.reduce((sum, zone) => sum + zone.km2, 0),
        9,
      );
      expect(frontageKm.israel).toBeCloseTo(
        own.reduce((sum, zone) => sum + zone.frontageKm.israel, 0),
        9,
      );
    }
  });

  it('takes the strip held by one, and has nothing to say of a side without territory or with a line that does not divide', () => {
    const whole = measured(held('isf'));
    expect(whole).toMatchObject({ contactKm: 0, lines: [], holders: [{ holder: 'isf', share: 1 }] });
    expect(measureSide(nothing, square)).toBeNull();
    expect(measureSide(split(line('short-1', wave(60).slice(0, 30)), 'isf', 'hamas'), leaning)).toBeNull();
  });
});
