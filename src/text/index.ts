import type { Language, Names } from '../domain/types';
import { en, type MessageKey } from './messages.en';
import { terms, type Term, type Vocabulary } from './terms.en';

export type { MessageKey } from './messages.en';
export * from './format';

/** Catalogues by language. Arabic and Hebrew follow; until then their readers get English words and local names. */
const catalogues: Partial<Record<Language, Partial<Record<MessageKey, string>>>> = { en };

/**
 * The message of a key with `{name}` slots filled.
 * A slot without a value is left as it stands, so that a forgotten one is seen.
 */
export function message(
  lang: Language,
  key: MessageKey,
  values: Record<string, string | number> = {},
): string {
  return fill(catalogues[lang]?.[key] ?? en[key], values);
}

/** A template with its `{name}` slots filled: for catalogues that come with the page they belong to. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}

/** The word for an entry of a closed list. English only so far: languages without a list of their own get it too. */
export function term<V extends Vocabulary>(vocabulary: V, entry: Term<V>): string {
  return String(terms[vocabulary][entry]);
}

/** A name in the reader's language. */
export function nameIn(names: Names, lang: Language): string {
  return names[lang].text;
}
