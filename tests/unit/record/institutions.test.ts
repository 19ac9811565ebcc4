/** Who answers to whom, by the record. */
import { describe, expect, it } from 'vitest';
import { invokedMissions, relationsGraph, reportingLines } from '../../../src/record/institutions';
import { archive, atlas } from '../../contract/compiled';

describe('relationsGraph', () => {
  const graph = relationsGraph(archive);

  it('has an edge for every relation, with its claims, between nodes that are there', () => {
    expect(graph.edges).toHaveLength(atlas.actors.reduce((sum, actor) => sum + actor.relations.length, 0));
    expect(new Set(graph.edges.map(({ id }) => id)).size).toBe(graph.edges.length);
    const nodes = new Set(graph.nodes.map(({ actor }) => actor.id));
    for (const { id, from, to, claims } of graph.edges) {
      expect(nodes.has(from) && nodes.has(to), id).toBe(true);
      expect(claims.length, id).toBeGreaterThan(0);
    }
    const ends = graph.edges.flatMap(({ from, to }) => [from, to]);
    expect(graph.nodes.reduce((sum, { degree }) => sum + degree, 0)).toBe(ends.length);
  });

  it('keeps the institutions on which no relation is known', () => {
    const ids = graph.nodes.map(({ actor }) => actor.id);
    const wanted = [
      'isf',
      'cmcc',
      'osc',
      'centcom',
      'board-of-peace',
      'gita',
      'unsc-resolution-2803',
      'twenty-point-plan',
    ];
    expect(ids).toEqual(
      expect.arrayContaining([...wanted, 'pa-police', 'idf', 'shin-bet', 'hamas', 'clans']),
    );
    expect(ids).not.toContain('poland');
  });

  it('tells today from what is proposed', () => {
    const today = relationsGraph(archive, ['today']).edges;
    expect(today.every(({ status }) => status === 'today')).toBe(true);
    expect(today.length).toBeLessThan(graph.edges.length);
    expect(graph.edges.filter(({ id }) => today.some((edge) => edge.id === id))).toEqual(today);
  });
});

describe('reportingLines', () => {
  const graph = relationsGraph(archive);
  const superiors = (id: string) =>
    reportingLines(graph, id).superiors.map(({ reporting, status }) => `${reporting?.superior} ${status}`);

  it('reads them from either end', () => {
    expect(superiors('osc')).toEqual(['us-embassy-jerusalem today', 'us-state-department past']);
    expect(superiors('pa-police')).toEqual(['palestinian-authority today']);
    expect(superiors('kfor')).toEqual(['nato today']);
    expect(superiors('cmcc')).toEqual(['centcom today', 'centcom today', 'us-security-coordinator proposed']);
    expect(superiors('isf')).toContain('us-security-coordinator proposed');
  });

  it('takes training, arming, opposing and sharing a commander for no line of command', () => {
    const none = graph.edges.filter(({ reporting }) => !reporting).map(({ kind }) => kind);
    expect(none).toEqual(expect.arrayContaining(['trains', 'arms', 'fights', 'endorses']));
    expect(none.some((kind) => kind.startsWith('shares its commander'))).toBe(true);
    expect(reportingLines(graph, 'hamas').superiors).toEqual([]);
  });
});

describe('invokedMissions', () => {
  const missions = invokedMissions(archive);
  const of = (id: string) => missions.find(({ actor }) => actor.id === id);

  it('holds up models and warnings with who says so', () => {
    expect(of('unifil')?.as).toBe('warning');
    expect(of('kfor')?.as).toBe('model');
    expect(of('unifil')?.claims.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['a22-unifil-weak', 'c13-unifil']),
    );
    for (const { actor, claims } of missions) expect(claims.length, actor.id).toBeGreaterThan(0);
    expect(of('isf')).toBeUndefined();
  });

  it('gives only places that can be drawn', () => {
    expect(of('kfor')?.places.map(({ id }) => id)).toEqual(['camp-bondsteel']);
    expect(missions.flatMap(({ places }) => places).every(({ point }) => point !== undefined)).toBe(true);
  });
});
