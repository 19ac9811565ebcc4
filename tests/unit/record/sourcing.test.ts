/** Whose voices the sources carry: the rule on small claims, and the sums over the real record. */
import { describe, expect, it } from 'vitest';
import { foundingBalance, sourcing } from '../../../src/record/sourcing';
import { voiceOf } from '../../../src/record/voices';
import { archive, atlas } from '../../contract/compiled';
import { claim } from './small-atlas';

const sideOf = (who: string, role?: string, named = true, actor?: string): string => {
  const voice = { who, named, ...(role ? { role } : {}), ...(actor ? { actor } : {}) };
  const { side, by } = voiceOf(
    archive,
    claim('c', { voice, cites: [{ source: 'foreign-policy', paragraphs: [1] }] }),
  );
  return `${side} by ${by}`;
};

describe('voiceOf', () => {
  it('goes by the actor a voice speaks for', () => {
    expect(sideOf('Eyal Zamir', 'chief of staff', true, 'idf')).toBe('israeli by actor');
    expect(sideOf('King Abdullah II', 'king of Jordan', true, 'jordan')).toBe('arab-states by actor');
    expect(sideOf('OCHA', undefined, true, 'ocha')).toBe('un by actor');
    expect(sideOf('the plan', undefined, true, 'twenty-point-plan')).toBe('american by actor');
    expect(sideOf('BBC', undefined, true, 'bbc')).toBe('other-media by actor');
    expect(sideOf('FDD', undefined, true, 'fdd')).toBe('analysts by actor');
    expect(sideOf('Prabowo Subianto', undefined, true, 'indonesia')).toBe('other-states by actor');
  });

  it('never lets a retired officer speak for Israel', () => {
    expect(sideOf('Eran Lerman', 'former deputy national security adviser of Israel')).toBe(
      'formerly-israeli by past',
    );
    expect(sideOf('three people formerly high in Israeli security', undefined, false)).toBe(
      'formerly-israeli by past',
    );
    const retired = atlas.claims.filter(({ voice }) =>
      /\b(former|formerly|retired)\b/.test(`${voice.who} ${voice.role}`),
    );
    expect(retired.length).toBeGreaterThan(20);
    for (const item of retired)
      if (!/serving/.test(item.voice.who)) expect(voiceOf(archive, item).side, item.id).not.toBe('israeli');
  });

  it('tells the source itself, experts, groups and the unnamed apart', () => {
    expect(sideOf('the author of the article', undefined, false)).toBe('own-words by own');
    expect(sideOf('Foreign Policy')).toBe('own-words by own');
    expect(sideOf('Reuters')).toBe('other-media by none');
    expect(sideOf('Richard Gowan', 'U.N. expert, International Crisis Group')).toBe('analysts by words');
    expect(sideOf('Palestinian officials', undefined, false)).toBe('palestinian by words');
    expect(sideOf('Benjamin Netanyahu', "prime minister of Israel, speaking of Trump's team")).toBe(
      'israeli by words',
    );
    expect(sideOf('two diplomats', 'anonymous', false)).toBe('unnamed by none');
  });

  it('knows every actor that speaks', () => {
    const speaking = new Set(atlas.claims.flatMap(({ voice }) => voice.actor ?? []));
    for (const id of speaking) expect(archive.actors.has(id), id).toBe(true);
  });
});

describe('sourcing', () => {
  const uses = sourcing(archive);

  it('has every source once, the founding five first', () => {
    expect(uses).toHaveLength(atlas.sources.length);
    expect(uses.slice(0, 6).map(({ source }) => source.letter)).toEqual(['A', 'B', 'C', 'D', 'E', undefined]);
  });

  it('adds up: topics and voices are those of the claims', () => {
    for (const { source, claims, topics, voices } of uses) {
      const cites = atlas.claims.filter((item) => item.cites.some((cite) => cite.source === source.id));
      expect(claims).toHaveLength(cites.length);
      expect(topics.reduce((sum, topic) => sum + topic.claims, 0)).toBe(cites.length);
      expect(voices.reduce((sum, voice) => sum + voice.claims, 0)).toBe(cites.length);
      expect(voices.reduce((sum, voice) => sum + voice.notNamed, 0)).toBe(
        cites.filter(({ voice }) => !voice.named).length,
      );
    }
  });

  it('counts what rests on a source', () => {
    const wsj = uses.find(({ source }) => source.id === 'wsj');
    const own = new Set(wsj?.claims.map(({ id }) => id));
    expect(wsj?.events).toBe(atlas.events.filter((event) => event.claims.some((id) => own.has(id))).length);
    expect(wsj?.disagreements).toBe(
      atlas.disagreements.filter((item) => item.sides.flat().some((id) => own.has(id))).length,
    );
  });
});

describe('foundingBalance', () => {
  it('shows that the five pass on mostly Israelis, Americans and the unnamed', () => {
    const { claims, ownWords, quoted } = foundingBalance(archive);
    const of = (...sides: string[]) =>
      quoted.filter(({ side }) => sides.includes(side)).reduce((sum, count) => sum + count.claims, 0);
    const all = quoted.reduce((sum, count) => sum + count.claims, 0);
    expect(all + ownWords).toBe(claims);
    expect(of('israeli', 'formerly-israeli', 'american', 'formerly-american', 'unnamed')).toBeGreaterThan(
      all * 0.7,
    );
    expect(of('palestinian')).toBeLessThan(all * 0.1);
  });
});
