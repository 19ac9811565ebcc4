/** A citation as RIS (the format of Reference Manager; tags as in its specification of 2011): one tag to a line, CRLF. */
import { issueDate, oneLine, seenIn, sortedName, type Citable, type Cited, type DateParts } from './parts';

const TYPES: { readonly [type in Citable['csl']['type']]: string } = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  broadcast: 'MULTI',
  dataset: 'DATA',
  map: 'MAP',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  software: 'COMP',
  speech: 'HEAR',
  treaty: 'STAT',
  webpage: 'ELEC',
};

/** `2025/11/07/`, with what is not known left empty. */
function risDate([year, month, day]: DateParts): string {
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`;
}

export function citeAsRis(source: Citable, { accessed, link }: Cited): string {
  const { csl, issued } = source;
  const date = issued ? issueDate(issued) : null;
  const [first] = date?.parts ?? [];
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', TYPES[csl.type]],
    ['ID', source.id],
    ...(csl.author ?? []).map((name): [string, string] => ['AU', sortedName(name)]),
    ['TI', csl.title],
    ['T2', csl['container-title']],
    ['PB', csl.publisher],
    ['PY', first && String(first[0])],
    ['DA', first && risDate(first)],
    ['M1', csl.number],
    ['LA', csl.language],
    ['UR', csl.URL],
    ['Y2', accessed.replaceAll('-', '/')],
    ['N1', source.titleBasis === 'described' && csl.title ? 'Title described, not seen' : undefined],
    ['N1', date?.circa || (issued && !date) ? `Date as known: ${issued?.edtf}` : undefined],
    ['N1', csl.note],
    ['N1', link && link !== csl.URL ? seenIn(link) : undefined],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? `${tag}  - ${oneLine(value)}` : []));
  return [...written, 'ER  - ', ''].join('\r\n');
}
