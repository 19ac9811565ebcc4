/** A citation as a BibTeX entry, in UTF-8 as biber and today's BibTeX styles read it. */
import { issueDate, oneLine, seenIn, sortedName, type Citable, type Cited, type CslName } from './parts';

/** Entry types by CSL type; what BibTeX has no word for is `misc`. */
const TYPES: { readonly [type in Citable['csl']['type']]?: string } = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  report: 'techreport',
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What TeX would act upon, and how it is written instead. */
const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '#': '\\#',
  '&': '\\&',
  $: '\\$',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escape = (text: string): string =>
  oneLine(text).replace(/[\\{}%#&$_~^]/g, (letter) => ESCAPES[letter] ?? letter);

/** An address stands as it is, for `\url`; braces, which would end the field, are written as percent codes. */
const address = (url: string): string =>
  url.replace(
    /[{}\\\s]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

/** A body's name in braces of its own, as BibTeX would take its last word for a surname; ` and ` within it parts nothing then. */
const author = (name: CslName): string =>
  'literal' in name ? `{${escape(name.literal)}}` : escape(sortedName(name));

/** One entry, ending with a line break. Its key is the id of the source. */
export function citeAsBibtex(source: Citable, { accessed, link }: Cited): string {
  const { csl, issued } = source;
  const type = TYPES[csl.type] ?? 'misc';
  const date = issued ? issueDate(issued) : null;
  const [year, month] = date?.parts[0] ?? [];
  const container = csl['container-title'];
  const notes = [
    source.titleBasis === 'described' && csl.title ? 'Title described, not seen' : '',
    date?.circa ? 'Date approximate' : '',
    issued && !date ? `Date: ${issued.edtf}` : '',
    csl.note ?? '',
    link && link !== csl.URL ? seenIn(link) : '',
    `Accessed ${accessed}`,
  ].filter((note) => note !== '');
  const fields: [name: string, value: string | undefined][] = [
    ['author', csl.author?.map(author).join(' and ')],
    // Braces within braces keep the capitals as they are.
    ['title', csl.title && `{${escape(csl.title)}}`],
    [type === 'article' ? 'journal' : 'howpublished', container && escape(container)],
    [type === 'techreport' ? 'institution' : 'publisher', csl.publisher && escape(csl.publisher)],
    ['number', csl.number && escape(csl.number)],
    ['year', year?.toString()],
    ['url', csl.URL && address(csl.URL)],
    ['urldate', accessed],
    ['language', csl.language && escape(csl.language)],
    ['note', escape(notes.join('. '))],
  ];
  const written = fields.flatMap(([name, value]) => (value ? `  ${name} = {${value}}` : []));
  // Month names are macros of BibTeX and stand without braces.
  if (month) written.push(`  month = ${MONTHS[month - 1]}`);
  return `@${type}{${source.id},\n${written.join(',\n')}\n}\n`;
}
