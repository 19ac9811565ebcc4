/** Marks on the map: each leads to something of the record, none stands on a place that no source gives. */
import { describe, expect, it } from 'vitest';
import { HOLDERS } from '../../src/domain/constants';
import { deploymentFeatures } from '../../src/map/features';
import { deploymentsOf, eventMarks, pointOf } from '../../src/ui/explore/live';
import { findPosition } from '../../src/ui/explore/go-to';
import { archive, atlas, ids, start } from './compiled';

const DAYS = ['2025-10-09', start.opensOn, start.recordEnds];
const PINNED = ['site', 'town', 'city', 'nearby'];

describe.each(DAYS)('marks of events up to %s', (isoDay) => {
  const marks = eventMarks(archive, isoDay);

  it('lead to an event or a place of the record, at its point', () => {
    for (const { id, lonLat } of marks) {
      const [kind, target = ''] = id.split(':');
      const places = kind === 'event' ? (archive.events.get(target)?.places ?? []) : [target];
      const points = places.map((place) => archive.places.get(place)?.point?.lonLat);
      expect(points, id).toContainEqual(lonLat);
    }
  });

  it('count what happened at their point by that day, and nothing later', () => {
    for (const { lonLat, count } of marks) {
      const here = new Set(
        [...archive.eventsByPlace].flatMap(([place, events]) => {
          const point = archive.places.get(place)?.point;
          const same = point?.lonLat.join() === lonLat.join() && PINNED.includes(point.precision);
          return same ? events.filter(({ background, date }) => !background && date.min <= isoDay) : [];
        }),
      );
      expect(count, lonLat.join()).toBe(here.size);
    }
  });

  it('leave no event out: what has no mark has no point, and is in the list of those', () => {
    const lost = atlas.events.filter(({ background, date, places }) => {
      if (background || date.min > isoDay) return false;
      const precisions = places.flatMap((id) => archive.places.get(id)?.point?.precision ?? []);
      return precisions.length > 0 && !precisions.some((precision) => PINNED.includes(precision));
    });
    expect(ids(lost)).toEqual([]);
  });

  it('do not hide each other', () => {
    const spots = marks.map(({ lonLat }) => lonLat.join());
    const hidden = marks.filter(({ lonLat }, at) => spots.indexOf(lonLat.join()) < at);
    expect(hidden.map(({ id }) => id)).toEqual([]);
  });
});

describe('points of a selection', () => {
  it('are those of its place, and of no country', () => {
    for (const place of atlas.places)
      expect(pointOf(archive, { kind: 'place', id: place.id })).toEqual(place.point?.lonLat ?? null);
    expect(pointOf(archive, { kind: 'claim', id: atlas.claims[0]?.id ?? '' })).toBeNull();
    expect(pointOf(null, { kind: 'place', id: 'rafah' })).toBeNull();
  });
});

describe('forces along a border', () => {
  const along = start.scenarios.filter(({ deployments }) => deployments.some((d) => d.along.length > 0));

  it('are drawn for every border that a scenario names, in the colours of a holder', () => {
    expect(along.length).toBeGreaterThan(0);
    for (const scenario of along) {
      const desk = { scenario } as Parameters<typeof deploymentsOf>[0];
      const { features } = deploymentFeatures(start.outline, deploymentsOf(desk));
      const drawn = new Set(features.map(({ properties }) => String(properties?.['frontage'])));
      expect([...drawn].sort()).toEqual([...new Set(scenario.deployments.flatMap((d) => d.along))].sort());
      for (const { properties } of features) expect(HOLDERS).toContain(properties?.['holder']);
    }
  });
});

describe('going to a place', () => {
  it.each(['en', 'ar', 'he'] as const)('finds every place with a point by its name in %s', (lang) => {
    const lost = atlas.places.filter((place) => {
      if (!place.point) return false;
      const found = findPosition(place.names[lang].text, atlas.places);
      return !found?.place || archive.places.get(found.place)?.names[lang].text !== place.names[lang].text;
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it('takes latitude, then longitude, in degrees', () => {
    for (const typed of ['31.41, 34.36', '31.41 34.36', ' 31.41;34.36 ', '31.41,34.36'])
      expect(findPosition(typed, []), typed).toEqual({ lonLat: [34.36, 31.41] });
    for (const typed of ['', '31.41', '95, 34', '31, 190', 'nowhere at all'])
      expect(findPosition(typed, [])).toBeNull();
  });

  it('finds a name by its beginning, in any case', () => {
    expect(findPosition('KHAN YOUNIS', atlas.places)?.place).toBe('khan-younis');
    expect(findPosition('gaza ci', atlas.places)?.place).toBe('gaza-city');
  });
});
