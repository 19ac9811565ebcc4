/** Joined both ways: every item leads somewhere, and something leads to every item. */
import { describe, expect, it } from 'vitest';
import { CONFIDENCES, EVENT_LANES, FRONTAGES, HOLDERS, MODALITIES } from '../../src/domain/constants';
import { PALETTES } from '../../src/palette/colours';
import { claimsOfScenario } from '../../src/record/archive';
import { en } from '../../src/text/messages.en';
import { CENTRE, GAZA_CITY } from '../../src/ui/explore/sites';
import { STILL_PLACES } from '../../src/ui/explore/still-places';
import { SELECTION_KINDS, SWITCHABLE } from '../../src/url/view';
import { archive, atlas, ids, layers, start } from './compiled';

const messages = new Set(Object.keys(en));
const idsIn = (layer: string): string[] =>
  (layers[layer]?.features ?? []).map(({ properties }) => String(properties?.['id']));

describe('claims', () => {
  const led = new Set([
    ...[atlas.events, atlas.stances, atlas.places, atlas.actors, atlas.lines].flatMap((items) =>
      items.flatMap(({ claims }) => claims),
    ),
    ...atlas.actors.flatMap(({ relations }) => relations.flatMap(({ claims }) => claims)),
    ...atlas.scenarios.flatMap(claimsOfScenario),
    ...atlas.disagreements.flatMap(({ sides }) => sides.flat()),
    ...[archive.claimsByPlace, archive.claimsByActor].flatMap((groups) =>
      [...groups.values()].flatMap((claims) => ids(claims)),
    ),
  ]);

  it('are each led to by a place, actor, event, scenario, disagreement, stance or line', () => {
    expect(ids(atlas.claims).filter((id) => !led.has(id))).toEqual([]);
  });

  it('are each listed under every source they cite', () => {
    const missing = atlas.claims.flatMap((claim) =>
      claim.cites
        .filter(({ source }) => !archive.claimsBySource.get(source)?.includes(claim))
        .map(() => claim.id),
    );
    expect(missing).toEqual([]);
  });

  it('are all that anything leads to', () => {
    expect([...led].filter((id) => !archive.claims.has(id))).toEqual([]);
  });
});

describe('sources', () => {
  it('are each cited by a claim, or give names, points or the base map', () => {
    const places = atlas.places.flatMap(({ point }) => (point ? [point.from] : []));
    const names = [...atlas.places, ...atlas.actors].flatMap(({ names: { en: e, ar, he } }) => [
      e.from,
      ar.from,
      he.from,
    ]);
    const used = new Set([...archive.claimsBySource.keys(), ...places, ...names]);
    const base = atlas.sources.filter(({ kind }) => kind === 'data' || kind === 'map');
    const idle = atlas.sources.filter((source) => !used.has(source.id) && !base.includes(source));
    expect(ids(idle)).toEqual([]);
  });
});

describe('lines', () => {
  it('of each series are used by a scenario, and each series of a scenario has a version', () => {
    const drawn = new Set(atlas.lines.map(({ series }) => series));
    const used = new Set(atlas.scenarios.flatMap(({ lines }) => lines));
    expect([...drawn].sort()).toEqual([...used].sort());
  });
});

describe('actors', () => {
  it('that are contributors have a stance, or a claim that names them', () => {
    const silent = atlas.actors.filter(
      ({ id, contributor }) =>
        contributor && !archive.stancesByActor.has(id) && !archive.claimsByActor.has(id),
    );
    expect(ids(silent)).toEqual([]);
  });

  it('are each spoken of by something', () => {
    const events = new Set(atlas.events.flatMap(({ actors }) => actors));
    const silent = atlas.actors.filter(
      ({ id, claims }) =>
        claims.length === 0 &&
        !archive.claimsByActor.has(id) &&
        !archive.stancesByActor.has(id) &&
        !events.has(id),
    );
    expect(ids(silent)).toEqual([]);
  });
});

describe('places', () => {
  it('have a point and stand in the layer, or say why they have none', () => {
    const drawn = new Set(['places', 'corridors', 'roads', 'governorates'].flatMap(idsIn));
    expect(ids(atlas.places.filter(({ id, unplaced }) => !drawn.has(id) && !unplaced))).toEqual([]);
    expect(idsIn('places').filter((id) => !archive.places.get(id)?.point)).toEqual([]);
  });

  it('have a name in every language', () => {
    const nameless = atlas.places.filter(({ names }) =>
      [names.en, names.ar, names.he].some(({ text }) => text === ''),
    );
    expect(ids(nameless)).toEqual([]);
  });
});

describe('layers', () => {
  it('hold only what the record holds', () => {
    expect(idsIn('events').filter((id) => !archive.events.has(id))).toEqual([]);
    expect(idsIn('lines').sort()).toEqual(ids(atlas.lines).sort());
    const zones = (layers['zones']?.features ?? []).map(
      ({ properties: p }) => `${p?.['scenario']} ${p?.['piece']}`,
    );
    const cut = atlas.scenarios.flatMap((scenario) =>
      scenario.zones.map((zone) => `${scenario.id} ${zone.id}`),
    );
    expect(zones.sort()).toEqual(cut.sort());
  });

  it('give every event with a place that has a point', () => {
    const placed = atlas.events.filter(({ places }) => places.some((id) => archive.places.get(id)?.point));
    const drawn = new Set(idsIn('events'));
    expect(ids(placed.filter(({ id }) => !drawn.has(id)))).toEqual([]);
  });
});

describe('closed word lists', () => {
  it.each([
    ['holder', HOLDERS],
    ['holder.short', HOLDERS],
    ['modality', MODALITIES],
    ['lane', EVENT_LANES],
    ['frontage', FRONTAGES],
    ['confidence', CONFIDENCES],
    ['kind', SELECTION_KINDS],
    ['layer', SWITCHABLE],
  ] as const)('have a message for each %s', (prefix, words) => {
    expect(words.filter((word) => !messages.has(`${prefix}.${word}`))).toEqual([]);
  });

  it('give each holder that a scenario names its colours in both themes', () => {
    const named = new Set(
      atlas.scenarios.flatMap(({ holders, zones }) => [...holders, ...zones].map((h) => h.holder)),
    );
    for (const holder of named)
      for (const theme of ['light', 'dark'] as const)
        expect(PALETTES[theme].holders[holder], holder).toBeDefined();
  });
});

describe('points known before the record has loaded', () => {
  it('are those of the record', () => {
    expect(archive.places.get('kiryat-gat')?.point?.lonLat).toEqual(CENTRE);
    expect(archive.places.get('gaza-city')?.point?.lonLat).toEqual(GAZA_CITY);
  });

  it.each(STILL_PLACES.map((place) => [place.id, place] as const))('and the name of %s too', (id, place) => {
    const known = archive.places.get(id);
    expect(known?.point?.lonLat).toEqual(place.lonLat);
    expect(known?.names.en.text).toBe(place.name);
  });
});

describe('the first view', () => {
  it('knows every scenario and line of the record, with the letters of the founding sources it cites', () => {
    expect(ids(start.scenarios)).toEqual(ids(atlas.scenarios));
    expect(start.lines).toEqual(atlas.lines);
    for (const scenario of start.scenarios) {
      const full = archive.scenarios.get(scenario.id);
      const cited = full ? claimsOfScenario(full).flatMap((id) => archive.claims.get(id)?.cites ?? []) : [];
      const founding = new Set(cited.flatMap(({ source }) => archive.sources.get(source)?.letter ?? []));
      const shown = scenario.sourceLetters.flatMap(({ letter }) => letter ?? []);
      expect(
        [...founding].filter((letter) => !shown.includes(letter)),
        scenario.id,
      ).toEqual([]);
    }
  });
});
