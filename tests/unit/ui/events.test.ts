/** Events in view: the filter of the link, the days of the brush, clusters on the map, and the ground of a place. */
import { describe, expect, it } from 'vitest';
import { ringAreaKm2 } from '../../../src/geometry';
import type { EventMark } from '../../../src/map/features';
import { PLACE_RADIUS_KM } from '../../../src/record/line-at';
import { decode, encode } from '../../../src/url/codec';
import { DEFAULT_VIEW } from '../../../src/url/view';
import { NO_FILTER } from '../../../src/record/event-filter';
import { BESIDE, claimsBeside } from '../../../src/ui/events/beside';
import { clustered } from '../../../src/ui/events/clusters';
import { eventsInView, filterOf, filterText, windowed } from '../../../src/ui/events/in-view';
import { areasOf, circleRing, marksInView } from '../../../src/ui/events/on-map';
import { archive, atlas } from '../../contract/compiled';

const OPENING = { filter: '', from: null, t: '2025-11-24' };

describe('the filter of the link', () => {
  it('comes back from an address with whatever text', () => {
    for (const text of ['aid', '50% & more', 'a;b:c,d', 'غزة', '#1/2']) {
      const filter = { ...NO_FILTER, lanes: ['violence' as const], text };
      const view = decode(encode({ ...DEFAULT_VIEW, filter: filterText(filter) })).view;
      expect(filterOf(view.filter)).toEqual(filter);
    }
  });

  it('asks for nothing where it cannot be read', () => {
    expect(filterOf('l:weather')).toEqual(NO_FILTER);
  });

  it('is narrowed by the days of the brush, and narrows them', () => {
    expect(windowed({ filter: '', from: '2025-10-10', t: '2025-11-24' })).toMatchObject({
      from: '2025-10-10',
      to: '2025-11-24',
    });
    expect(
      windowed({ filter: 'f:2025-10-20;t:2025-10-28', from: '2025-10-10', t: '2025-11-24' }),
    ).toMatchObject({
      from: '2025-10-20',
      to: '2025-10-28',
    });
  });
});

describe('events in view', () => {
  it('are those that may have happened by the day, and from the other on', () => {
    const all = eventsInView(archive, OPENING);
    expect(all.length).toBe(atlas.events.filter(({ date }) => date.min <= OPENING.t).length);
    const later = eventsInView(archive, { ...OPENING, from: '2025-11-01' });
    expect(later.length).toBeGreaterThan(0);
    expect(later.length).toBeLessThan(all.length);
    for (const { date } of later) expect(date.max >= '2025-11-01').toBe(true);
  });

  it('rule the marks of the map', () => {
    const marks = (filter: string): number =>
      marksInView(archive, { ...OPENING, filter }, 14).features.length;
    expect(marks('l:violence')).toBeGreaterThan(0);
    expect(marks('l:violence')).toBeLessThan(marks(''));
    expect(marks('pl:0')).toBe(0);
  });
});

describe('clusters', () => {
  const mark = (id: string, lon: number, count = 1): EventMark => ({
    id,
    lonLat: [lon, 31.4],
    lane: 'violence',
    count,
    disputed: id === 'event:b',
  });
  const marks = [mark('event:a', 34.3), mark('event:b', 34.301), mark('place:c', 34.4, 3)];
  const ids = ({ id }: EventMark): string[] => (id === 'place:c' ? ['x', 'y', 'a'] : [id.slice(6)]);

  it('gather what overlaps, count each event once, and keep a dispute in sight', () => {
    const far = clustered(marks, 5, ids);
    expect(far).toHaveLength(1);
    expect(far[0]).toMatchObject({ id: 'cluster:place:c|event:a|event:b', count: 4, disputed: true });
  });

  it('come apart with the zoom', () => {
    expect(clustered(marks, 10, ids).map(({ count }) => count)).toEqual([3, 2]);
    expect(clustered(marks, 16, ids)).toHaveLength(3);
    expect(clustered(marks, 16, ids)).toEqual(expect.arrayContaining(marks));
  });
});

describe('the ground of an event', () => {
  it('is a circle of the radius that its place is known to', () => {
    for (const km of [0.25, 3]) {
      const ring = circleRing([34.4, 31.4], km);
      expect(ring[0]).toEqual(ring.at(-1));
      // A polygon of 64 corners is 0.16 % smaller than its circle.
      expect(ringAreaKm2(ring) / (Math.PI * km ** 2)).toBeCloseTo(1, 2);
    }
  });

  it('is drawn for each place with a point, but for no country', () => {
    for (const { id, places } of atlas.events) {
      const drawn = areasOf(archive, { kind: 'event', id }).features.map((feature) => feature.id);
      const wanted = places.filter((place) => {
        const precision = archive.places.get(place)?.point?.precision;
        return precision !== undefined && PLACE_RADIUS_KM[precision] !== null;
      });
      expect(drawn, id).toEqual(wanted);
    }
    expect(areasOf(archive, { kind: 'place', id: 'rafah' }).features).toEqual([]);
  });
});

describe('beside the events', () => {
  it.each(BESIDE)('stands what is said of %s, in the days looked at', (topic) => {
    const all = claimsBeside(archive, topic, { from: null, to: atlas.recordEnds }, []);
    expect(all.length).toBeGreaterThan(0);
    const early = claimsBeside(archive, topic, { from: null, to: '2025-10-31' }, []);
    expect(early.length).toBeLessThan(all.length);
    for (const { date } of early) expect(date.min <= '2025-10-31').toBe(true);
  });
});
