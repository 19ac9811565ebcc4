/**
 * Lists on screen are keyed by what they hold. Two equal keys stop a panel from being drawn at all, so the record
 * may not have them: a source cited twice by one claim, a condition written twice, an id listed twice.
 */
import { describe, expect, it } from 'vitest';
import { atlas } from './compiled';

type Named = { id: string };

/** `id: key` for every key that stands twice in one list of one item. */
function twice<T extends Named>(
  items: readonly T[],
  lists: (item: T) => readonly (readonly string[])[],
): string[] {
  return items.flatMap((item) =>
    lists(item).flatMap((keys) =>
      keys.filter((key, at) => keys.indexOf(key) < at).map((key) => `${item.id}: ${key}`),
    ),
  );
}

describe('no list has a key twice', () => {
  it('of sources and figures under a claim', () => {
    expect(
      twice(atlas.claims, ({ cites, figures, places, actors }) => [
        cites.map(({ source }) => source),
        figures.map(({ id }) => id),
        places,
        actors,
      ]),
    ).toEqual([]);
  });

  it('of events, places and actors beside each other', () => {
    expect(
      twice(atlas.events, ({ claims, places, actors, related }) => [claims, places, actors, related]),
    ).toEqual([]);
    expect(twice(atlas.places, ({ claims, aliases }) => [claims, aliases])).toEqual([]);
    expect(
      twice(atlas.actors, ({ claims, places, aliases, relations }) => [
        claims,
        places,
        aliases,
        relations.map(({ to, kind }) => to + kind),
      ]),
    ).toEqual([]);
    expect(twice(atlas.lines, ({ claims }) => [claims])).toEqual([]);
  });

  it('of stances, their conditions and claims', () => {
    expect(twice(atlas.stances, ({ claims, conditions }) => [claims, conditions])).toEqual([]);
  });

  it('of scenarios, their grounds, zones and deployments', () => {
    expect(
      twice(atlas.scenarios, (s) => [
        s.lines,
        s.claims,
        s.zones.map(({ id }) => id),
        s.deployments.map(({ actor, along }) => actor + along.join()),
        s.deployments.filter(({ along }) => along.length > 0).map(({ actor }) => actor),
        ...s.deployments.map(({ along }) => along),
        ...[s.proposedBy, s.opposedBy, s.preconditions, s.consequences].map((grounds) =>
          grounds.map(({ text }) => text),
        ),
      ]),
    ).toEqual([]);
  });

  it('of disagreements, their sides and what they touch', () => {
    expect(
      twice(atlas.disagreements, ({ sides, scenarios, places, events, actors }) => [
        sides.flat(),
        scenarios,
        places,
        events,
        actors,
      ]),
    ).toEqual([]);
  });
});
