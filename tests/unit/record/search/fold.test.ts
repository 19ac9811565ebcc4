/** Words as the search compares them: spellings that readers mix up are one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prefixDistance } from '../../../../src/record/search/distance';
import { termsOf, wordsOf } from '../../../../src/record/search/fold';

const texts = (text: string): string[] => wordsOf(text).map((word) => word.text);
const forms = (text: string): string[] => termsOf(text).flatMap((term) => [term.text, ...term.also]);

describe('wordsOf', () => {
  it('takes case, accents, vowel points and signs away', () => {
    expect(texts('Erdoğan, Türkiye; Kraków')).toEqual(['erdogan', 'turkiye', 'krakow']);
    expect(texts("Ma‘ale Shujā‘iyya Sa'ar")).toEqual(['maale', 'shujaiyya', 'saar']);
    expect(texts('غَزَّة')).toEqual(texts('غزة'));
    expect(texts('עַזָּה')).toEqual(texts('עזה'));
  });

  it('makes Arabic and Hebrew letter variants one', () => {
    expect(texts('أنقرة')).toEqual(texts('انقره'));
    expect(texts('إسرائيل')).toEqual(texts('اسراييل'));
    expect(texts('مستشفى')).toEqual(texts('مستشفي'));
    expect(texts('غـــزة')).toEqual(texts('غزة'));
    expect(texts('רפיח־ים')).toEqual(['רפיח', 'ימ']);
    expect(texts('צה״ל')).toEqual(['צהל']);
    expect(texts('١٠ ۲۳ 45')).toEqual(['10', '23', '45']);
  });

  it('says where each word stands', () => {
    const text = 'Türkiye’s part — غَزَّة, 20%';
    for (const { start, end, text: word } of wordsOf(text))
      expect(texts(text.slice(start, end))).toEqual([word]);
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Türkiye’s',
      'part',
      'غَزَّة',
      '20',
    ]);
  });

  it('never fails and keeps its places in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const { start, end, text: word } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(word.length).toBeGreaterThan(0);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('termsOf', () => {
  it('takes the Arabic article as part of the word and as none', () => {
    expect(forms('al-Mawasi')).toEqual(['mawasi', 'almawasi']);
    expect(forms('el Mawasi')).toEqual(['mawasi', 'elmawasi']);
    expect(forms('ash-Shati')).toEqual(['shati', 'ashshati']);
    expect(forms('المواصي')).toEqual(['المواصي', 'مواصي']);
    expect(forms('אל-מוואסי')).toEqual(['מוואסי', 'אלמוואסי']);
    expect(forms('הבלקן')).toEqual(['הבלקנ', 'בלקנ']);
  });

  it('leaves English words alone', () => {
    expect(forms('as at an end')).toEqual(['as', 'at', 'an', 'end']);
    expect(forms('at once')).toEqual(['at', 'once']);
    expect(forms('al')).toEqual(['al']);
  });
});

/** The table in full, as the textbook has it; slow and plain. */
function slowDistance(typed: string, word: string): number {
  const d = Array.from({ length: typed.length + 1 }, (_, i) =>
    Array.from({ length: word.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => d[i]?.[j] ?? Infinity;
  for (let i = 1; i <= typed.length; i++)
    for (let j = 1; j <= word.length; j++) {
      const same = typed[i - 1] === word[j - 1];
      let cost = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1));
      if (typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1])
        cost = Math.min(cost, at(i - 2, j - 2) + 1);
      (d[i] as number[])[j] = cost;
    }
  return Math.min(...(d[typed.length] as number[]));
}

describe('prefixDistance', () => {
  it('counts a slip of each kind as one', () => {
    expect(prefixDistance('netzarim', 'netzarim', 2)).toBe(0);
    expect(prefixDistance('netzari', 'netzarim', 2)).toBe(0);
    expect(prefixDistance('netsarim', 'netzarim', 2)).toBe(1);
    expect(prefixDistance('nezarim', 'netzarim', 2)).toBe(1);
    expect(prefixDistance('nettzarim', 'netzarim', 2)).toBe(1);
    expect(prefixDistance('netazrim', 'netzarim', 2)).toBe(1);
    expect(prefixDistance('rafah', 'gaza', 2)).toBe(3);
  });

  it('agrees with the full table', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 2 }), (typed, other, limit) => {
        expect(prefixDistance(typed, other, limit)).toBe(Math.min(slowDistance(typed, other), limit + 1));
      }),
      { numRuns: 500 },
    );
  });
});
