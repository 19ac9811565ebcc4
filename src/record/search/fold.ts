/**
 * Words as the search compares them: lower case, without accents, vowel points or the letters that spellings differ in.
 * Arabic and Hebrew are folded as search engines commonly do (compare the Arabic normalisation of Apache Lucene): forms
 * of alif are one, ta marbuta is ha, alif maqsura is ya, a final Hebrew letter is its plain form.
 */

/** A folded word and where it stands in the text: `[start, end)` in UTF-16 code units. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

const LETTERS: Record<string, string> = {
  // Latin letters that do not come apart into a letter and a mark
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'e',
  // Arabic: alif wasla, alif maqsura, ta marbuta, lone hamza, tatweel, Persian kaf and ya
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ء: '',
  ـ: '',
  ک: 'ك',
  ی: 'ي',
  // Hebrew finals
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
};

/** Marks within a word that spellings leave out: apostrophes of every make, ayn and hamza signs, geresh, gershayim. */
const SILENT = new Set("'’‘ʼʻʿʾ`´׳״");
const MARK = /^\p{M}$/u;
const LETTER = /^[\p{L}\p{N}]$/u;
const DIGIT = /^\p{Nd}$/u;

const folded = new Map<string, string | null>();

/** A character folded; empty where it is passed over, null where it parts words. */
function foldCharacter(character: string): string | null {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const result = foldAnew(character);
  folded.set(character, result);
  return result;
}

function foldAnew(character: string): string | null {
  if (SILENT.has(character) || MARK.test(character)) return '';
  if (!LETTER.test(character)) return null;
  if (DIGIT.test(character)) return digit(character);
  let out = '';
  for (const part of character.normalize('NFKD').toLowerCase())
    if (!MARK.test(part)) out += LETTERS[part] ?? part;
  return out;
}

/** Decimal digits of every script stand in runs of ten that begin with zero. */
function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  for (let value = 0; value <= 9; value++)
    if (!DIGIT.test(String.fromCodePoint(code - value - 1))) return String(value);
  return character;
}

/** The words of a text in order, with their places in it. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let word = '';
  let start = 0;
  let at = 0;
  const close = () => {
    if (word !== '') words.push({ text: word, start, end: at });
    word = '';
  };
  for (const character of text) {
    const part = foldCharacter(character);
    if (part === null) close();
    else {
      if (word === '') start = at;
      word += part;
    }
    at += character.length;
  }
  close();
  return words;
}

const LATIN_ARTICLES = new Set(['al', 'el', 'ar', 'as', 'at', 'an', 'ad', 'az', 'ash', 'ath', 'adh']);
const HEBREW_ARTICLES = new Set(['אל', 'א']);
/** Latin words that are no article by themselves, as they are words of English. */
const ALSO_WORDS = new Set(['as', 'at', 'an', 'ad', 'ash']);

/** Whether a word is an Arabic article written apart: `al-Mawasi`, `el Bureij`, `אל-מוואסי`. */
function isArticle(word: Word, next: Word | undefined, text: string): boolean {
  if (!next) return false;
  if (!LATIN_ARTICLES.has(word.text) && !HEBREW_ARTICLES.has(word.text)) return false;
  const hyphened = next.start === word.end + 1 && /\p{Pd}|־/u.test(text.charAt(word.end));
  return hyphened || (LATIN_ARTICLES.has(word.text) && !ALSO_WORDS.has(word.text));
}

/** A word to look up, with the other forms that find it. */
export interface Term extends Word {
  /** The word with its article, or without it. */
  also: string[];
}

/**
 * Words with their articles taken care of: `al-Mawasi`, `almawasi` and `Mawasi` find each other, as do
 * `المواصي` and `مواصي`, `הבלקן` and `בלקן`.
 */
export function termsOf(text: string): Term[] {
  const words = wordsOf(text);
  const terms: Term[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const next = words[i + 1];
    if (next && isArticle(word, next, text)) {
      terms.push({ text: next.text, start: word.start, end: next.end, also: [word.text + next.text] });
      i++;
    } else {
      terms.push({ ...word, also: withoutArticle(word.text) });
    }
  }
  return terms;
}

function withoutArticle(word: string): string[] {
  if (word.startsWith('ال') && word.length >= 5) return [word.slice(2)];
  if (word.startsWith('ה') && word.length >= 4) return [word.slice(1)];
  return [];
}
