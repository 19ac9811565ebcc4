/** The least that the record holds: the founding articles whole, and what the public record adds. */
import { describe, expect, it } from 'vitest';
import { atlas, faults, ids } from './compiled';

const numbered = (prefix: string, count: number, digits = 2): string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}-${String(i + 1).padStart(digits, '0')}`);

describe('the record', () => {
  it('has no fault', () => {
    expect(faults).toEqual([]);
  });

  it('holds the five founding sources under their fixed ids and letters', () => {
    const lettered = atlas.sources.flatMap(({ id, letter }) => (letter ? [`${letter} ${id}`] : []));
    expect(lettered.sort()).toEqual([
      'A foreign-policy',
      'B nyt-paraphrase',
      'C foreign-affairs',
      'D wsj',
      'E yeshiva-world',
    ]);
  });

  it.each([
    ['71 founding events', 'events', numbered('ev', 71)],
    ['32 founding scenarios', 'scenarios', numbered('sc', 32)],
    ['36 founding disagreements', 'disagreements', numbered('cf', 36)],
  ] as const)('holds all %s', (_, kind, wanted) => {
    const present = new Set(ids(atlas[kind]));
    expect(wanted.filter((id) => !present.has(id))).toEqual([]);
  });

  it('holds all 80 founding figures', () => {
    const present = new Set(atlas.claims.flatMap(({ figures }) => ids(figures)));
    expect(numbered('fg', 80, 3).filter((id) => !present.has(id))).toEqual([]);
  });

  it('has 40 further sources, later events, and later disagreements', () => {
    expect(atlas.sources.filter(({ letter }) => !letter).length).toBeGreaterThanOrEqual(40);
    expect(atlas.events.length).toBeGreaterThan(71);
    expect(atlas.disagreements.length).toBeGreaterThan(36);
  });

  it('has 65 institutions, their relations, and 21 contributors with dated stances', () => {
    const contributors = atlas.actors.filter(({ contributor }) => contributor);
    const withStance = contributors.filter(({ id }) => atlas.stances.some(({ actor }) => actor === id));
    expect(withStance.length).toBeGreaterThanOrEqual(21);
    expect(atlas.actors.length - contributors.length).toBeGreaterThanOrEqual(65);
    expect(atlas.actors.flatMap(({ relations }) => relations).length).toBeGreaterThanOrEqual(25);
  });

  it('opens on the core set', () => {
    expect(ids(atlas.scenarios.filter(({ core }) => core)).sort()).toEqual([
      'sc-01',
      'sc-02',
      'sc-03',
      'sc-05',
      'sc-07',
      'sc-18',
    ]);
  });
});

describe('the founding articles', () => {
  const founding = atlas.sources.filter(({ letter }) => letter);

  it.each(founding.map((source) => [source.id, source] as const))(
    '%s is cited in every paragraph that carries content, and in no other',
    (id, source) => {
      const cited = new Set(
        atlas.claims
          .flatMap(({ cites }) => cites.filter((cite) => cite.source === id))
          .flatMap((c) => c.paragraphs),
      );
      const silent = new Set(source.empty.map(({ paragraph }) => paragraph));
      const content = Array.from({ length: source.paragraphs ?? 0 }, (_, i) => i + 1).filter(
        (n) => !silent.has(n),
      );
      expect(content.length).toBeGreaterThan(0);
      expect([...cited].sort((a, b) => a - b)).toEqual(content);
    },
  );

  it('have 129 paragraphs', () => {
    expect(founding.reduce((sum, { paragraphs }) => sum + (paragraphs ?? 0), 0)).toBe(129);
  });
});
