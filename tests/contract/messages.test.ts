import { describe, expect, it } from 'vitest';

type Catalogue = Record<string, string>;

const modules = import.meta.glob<Record<string, unknown>>('../../src/text/messages.*.ts', { eager: true });

/** The catalogue of each language, whatever its export is called. */
const catalogues = Object.entries(modules).map(([path, exports]) => {
  const lang = /messages\.(\w+)\.ts$/.exec(path)?.[1] ?? path;
  const catalogue = Object.values(exports).find((each) => typeof each === 'object' && each !== null);
  return { lang, messages: (catalogue ?? {}) as Catalogue };
});

const english = catalogues.find((each) => each.lang === 'en')?.messages ?? {};

/** `{name}` slots of a message, sorted, each once. */
function slots(message: string): string[] {
  return [...new Set([...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();
}

describe('message catalogues', () => {
  it('has English', () => {
    expect(Object.keys(english).length).toBeGreaterThan(0);
  });

  it.each(catalogues)('$lang has every key of English and no other', ({ messages }) => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(catalogues)('$lang has words for every key, with the slots of English', ({ messages }) => {
    const wrong = Object.entries(messages).filter(
      ([key, words]) => words.trim() === '' || slots(words).join() !== slots(english[key] ?? '').join(),
    );
    expect(wrong).toEqual([]);
  });
});
