/** Messages and names by language. */
import { describe, expect, it } from 'vitest';
import { message, nameIn } from '../../../src/text';
import { en } from '../../../src/text/messages.en';

describe('message', () => {
  it('fills slots with words and numbers', () => {
    expect(message('en', 'scenarios.all', { n: 37 })).toBe('All 37');
    expect(message('en', 'link.unknownItem', { kind: 'event', id: 'ev-99' })).toContain('event “ev-99”');
  });

  it('leaves a slot without a value as it stands, so that it is seen', () => {
    expect(message('en', 'scenarios.all')).toBe('All {n}');
    expect(message('en', 'scenarios.all', { other: 1 })).toBe('All {n}');
  });

  it('takes what looks like a slot in a value for plain text', () => {
    expect(message('en', 'scenarios.overlayOn', { name: '{n} $& $1' })).toBe('Laid on {n} $& $1');
  });

  it('falls back to English where a language has no words yet', () => {
    for (const lang of ['ar', 'he'] as const) expect(message(lang, 'app.name')).not.toBe('');
  });

  it('has no empty message and no HTML', () => {
    const wrong = Object.entries(en).filter(([, words]) => words.trim() === '' || /<\w|&\w+;/.test(words));
    expect(wrong).toEqual([]);
  });
});

describe('nameIn', () => {
  it('gives the form of the language', () => {
    const form = (text: string): { text: string; from: string } => ({ text, from: 'ours' });
    const names = { en: form('Rafah'), ar: form('رفح'), he: form('רפיח') };
    expect([nameIn(names, 'en'), nameIn(names, 'ar'), nameIn(names, 'he')]).toEqual(['Rafah', 'رفح', 'רפיח']);
  });
});
