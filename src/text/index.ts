import type { Language, Names } from '../domain/types';
import { en, type MessageKey } from './messages.en';

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
  const template = catalogues[lang]?.[key] ?? en[key];
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}

/** A name in the reader's language. */
export function nameIn(names: Names, lang: Language): string {
  return names[lang].text;
}
