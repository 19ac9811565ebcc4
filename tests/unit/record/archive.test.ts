/** The record turned round: from a place, actor, source or claim to all that speaks of it. */
import { describe, expect, it } from 'vitest';
import { buildArchive, claimsOfScenario } from '../../../src/record/archive';
import { atlasOf, claim, disagreement, event, scenario, stance } from './small-atlas';

const ids = (items: readonly { id: string }[] | undefined): string[] | undefined =>
  items?.map(({ id }) => id);

const archive = buildArchive(
  atlasOf({
    claims: [
      claim('c1', {
        cites: [
          { source: 'wsj', paragraphs: [1] },
          { source: 'wsj', paragraphs: [4] },
        ],
        places: ['rafah'],
      }),
      claim('c2', {
        cites: [{ source: 'foreign-affairs', paragraphs: [2] }],
        actors: ['qatar'],
        places: ['rafah'],
      }),
      claim('c3', { voice: { who: 'A minister', named: true, actor: 'qatar' }, actors: ['qatar', 'isf'] }),
    ],
    events: [event('ev-01', { claims: ['c1', 'c2'], places: ['rafah'] })],
    stances: [stance],
    scenarios: [scenario],
    disagreements: [disagreement],
  }),
);

describe('buildArchive', () => {
  it('finds each item by its id', () => {
    expect(archive.claims.get('c2')?.id).toBe('c2');
    expect(archive.scenarios.get('sc-01')).toBe(scenario);
    expect(archive.stances.get('st-qatar-1')).toBe(stance);
    expect(archive.claims.get('c9')).toBeUndefined();
  });

  it('lists a claim once for a source that it cites twice', () => {
    expect(ids(archive.claimsBySource.get('wsj'))).toEqual(['c1', 'c3']);
    expect(ids(archive.claimsBySource.get('foreign-affairs'))).toEqual(['c2']);
  });

  it('turns places, events and disagreements round', () => {
    expect(ids(archive.claimsByPlace.get('rafah'))).toEqual(['c1', 'c2']);
    expect(ids(archive.eventsByPlace.get('rafah'))).toEqual(['ev-01']);
    expect(ids(archive.eventsByClaim.get('c2'))).toEqual(['ev-01']);
    expect(ids(archive.disagreementsByClaim.get('c3'))).toEqual(['cf-01']);
  });

  it('counts a voice as a claim of its actor, once', () => {
    expect(ids(archive.claimsByActor.get('qatar'))).toEqual(['c2', 'c3']);
    expect(ids(archive.claimsByActor.get('isf'))).toEqual(['c3']);
  });

  it('gives a stance to who takes it and to whom it is about', () => {
    expect(ids(archive.stancesByActor.get('qatar'))).toEqual(['st-qatar-1']);
    expect(ids(archive.stancesByActor.get('israel'))).toEqual(['st-qatar-1']);
  });

  it('finds the scenarios of every claim they rest on', () => {
    for (const id of claimsOfScenario(scenario))
      expect(ids(archive.scenariosByClaim.get(id))).toEqual(['sc-01']);
  });
});

describe('claimsOfScenario', () => {
  it('takes every ground, holder and deployment, each claim once', () => {
    expect(claimsOfScenario(scenario).sort()).toEqual(['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7']);
  });
});
