/** What an event's card tells, in the real record. */
import { describe, expect, it } from 'vitest';
import { distanceKm, lengthKm, nearestOnPath } from '../../../src/geometry';
import { claimsOf } from '../../../src/record/query';
import {
  accountsOf,
  aftermathOf,
  casualtiesBySource,
  disagreementsOfEvent,
  relatedEvents,
} from '../../../src/record/happening';
import { lineAt } from '../../../src/record/line-at';
import type { CompiledEvent } from '../../../src/domain/atlas';
import type { Path } from '../../../src/domain/types';
import { archive, atlas, prepared } from '../../contract/compiled';

function eventOf(id: string): CompiledEvent {
  const event = archive.events.get(id);
  if (!event) throw new Error(`no event ${id}`);
  return event;
}

describe('accountsOf', () => {
  it('gives every claim of every event under each source that carries it, with its paragraphs', () => {
    for (const event of atlas.events) {
      const claims = claimsOf(archive, event.claims);
      const accounts = accountsOf(archive, claims);
      const pairs = accounts.flatMap(({ source, claims }) =>
        claims.map(({ claim }) => `${source.id} ${claim.id}`),
      );
      expect(pairs.sort()).toEqual(
        claims.flatMap((c) => c.cites.map((cite) => `${cite.source} ${c.id}`)).sort(),
      );
    }
  });

  it('puts the founding articles first, by letter', () => {
    const accounts = accountsOf(archive, claimsOf(archive, eventOf('ev-33').claims));
    const letters = accounts.map(({ source }) => source.letter);
    expect(letters.slice(0, 2)).toEqual(['B', 'C']);
    expect(letters.slice(2).every((letter) => letter === undefined)).toBe(true);
    expect(accounts[0]?.claims.every(({ paragraphs }) => paragraphs.length > 0)).toBe(true);
  });
});

describe('casualtiesBySource', () => {
  it('lists the tolls of 28 October side by side and adds nothing up', () => {
    const rows = casualtiesBySource(archive, eventOf('ev-48'));
    expect(rows.length).toBeGreaterThan(1);
    const figures = rows.flatMap((row) => row.figures);
    const known = new Set(atlas.claims.flatMap((claim) => claim.figures));
    expect(figures.every(({ figure }) => known.has(figure))).toBe(true);
    expect(figures.some(({ figure }) => figure.quantity === 'injured' && figure.value === 253)).toBe(true);
    expect(figures.some(({ figure }) => figure.value === 104)).toBe(true);
  });

  it('has no row for a source that gives none', () => {
    expect(casualtiesBySource(archive, eventOf('ev-31'))).toEqual([]);
  });
});

describe('relatedEvents', () => {
  it('finds the bombardment with the attack before it, and says why', () => {
    const related = relatedEvents(archive, eventOf('ev-33'));
    const found = related.find(({ event }) => event.id === 'ev-34');
    expect(found?.days).toBe(0);
    expect(found?.reasons).toContain('claims');
  });

  it('never names the event itself, always says why, and keeps its order', () => {
    for (const event of atlas.events) {
      const related = relatedEvents(archive, event, 99);
      expect(related.some((other) => other.event.id === event.id)).toBe(false);
      related.forEach((other, i) => {
        const before = related[i - 1];
        expect(other.reasons.length).toBeGreaterThan(0);
        if (!before) return;
        expect(before.reasons.length).toBeGreaterThanOrEqual(other.reasons.length);
        if (before.reasons.length === other.reasons.length)
          expect(before.days).toBeLessThanOrEqual(other.days);
      });
    }
  });

  it('leads from an event to the disagreements about it', () => {
    expect(disagreementsOfEvent(archive, eventOf('ev-33')).length).toBeGreaterThan(0);
  });
});

describe('aftermathOf', () => {
  it('holds only what is dated after the event', () => {
    for (const event of atlas.events) {
      const { lines, claims, stances } = aftermathOf(archive, event);
      const days = [
        ...lines.map((l) => l.validFrom.min),
        ...claims.map((c) => c.date.min),
        ...stances.map((s) => s.date.min),
      ];
      expect(days.every((day) => day > event.date.max)).toBe(true);
    }
  });

  it('tells that the orange line and the move of the blocks came after the first blocks in Tuffah', () => {
    const after = aftermathOf(archive, eventOf('ev-x-inc-1020'));
    expect(after.lines.map(({ series }) => series)).toEqual(['orange-line']);
    expect(after.claims.map(({ id }) => id)).toContain('pr-yl-bbc-jan');
  });
});

describe('lineAt', () => {
  it('measures Abasan to the line in force, on its eastern side', () => {
    const [at, ...more] = lineAt(archive, prepared, eventOf('ev-x-inc-1027'));
    expect(more).toEqual([]);
    expect(at?.line?.id).toBe('yellow-line-2025-10-10');
    const [place] = at?.places ?? [];
    expect(place?.place.id).toBe('abasan');
    expect(place?.side).toBe('left');
    // The nearest point is on the line: no vertex of the line is nearer.
    const line = at?.line?.coordinates ?? [];
    const vertices = line.map((vertex) => distanceKm(place?.point ?? [0, 0], vertex));
    expect(place?.km).toBeLessThanOrEqual(Math.min(...vertices) + 1e-9);
    expect(place && place.minKm <= place.km && place.km <= place.maxKm).toBe(true);
  });

  it('knows no line before the cease-fire, and both states of one that may have been before or after', () => {
    expect(lineAt(archive, prepared, eventOf('ev-09')).map(({ line }) => line)).toEqual([null]);
    const spans = lineAt(archive, prepared, eventOf('ev-24'));
    expect(spans.map(({ line, from, to }) => [line?.id ?? null, from, to])).toEqual([
      [null, '2025-10-01', '2025-10-09'],
      ['yellow-line-2025-10-10', '2025-10-10', '2025-10-31'],
    ]);
  });

  it('claims no side that the place or the line leaves open, and no place far away', () => {
    let open = 0;
    for (const event of atlas.events)
      for (const { line, places } of lineAt(archive, prepared, event))
        for (const { km, side, sideCertain, minKm, place } of places) {
          if (sideCertain) expect(minKm).toBeGreaterThan(0);
          if (side !== null && !sideCertain) open++;
          expect(km, `${place.id} to ${line?.id}`).toBeLessThan(15);
        }
    expect(open).toBeGreaterThan(0);
    expect(lineAt(archive, prepared, eventOf('ev-31')).flatMap(({ places }) => places)).toEqual([]);
  });

  it('says nothing certain of a line that is drawn to a share', () => {
    const orange = lineAt(archive, prepared, eventOf('ev-x-isf-cabinet'), 'orange-line');
    expect(orange.map(({ line }) => line?.method)).toEqual(['drawn-to-share']);
    expect(orange.flatMap(({ places }) => places).some(({ sideCertain }) => sideCertain)).toBe(false);
  });
});

describe('nearestOnPath', () => {
  it('is the foot on a segment or its nearer end', () => {
    const path: Path = [
      [34.3, 31.4],
      [34.4, 31.4],
    ];
    expect(nearestOnPath(path, [34.35, 31.5])?.at[0]).toBeCloseTo(34.35, 9);
    expect(nearestOnPath(path, [34.2, 31.5])?.at).toEqual([34.3, 31.4]);
    expect(lengthKm(path)).toBeGreaterThan(9);
  });
});
