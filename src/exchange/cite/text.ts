/** A citation as a sentence. What is not known is said, never filled in. */
import { dateText, day } from '../../text';
import { oneLine, seenIn, type Citable, type Cited, type CslName } from './parts';

const naturalName = (name: CslName): string =>
  'literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' ');

function nameList(names: readonly CslName[]): string {
  const written = names.map(naturalName);
  const last = written.pop() ?? '';
  return written.length > 0 ? `${written.join(', ')} and ${last}` : last;
}

/** Author, title, where and when it was published, address, and when it was read. A title of our own making stands in square brackets. */
export function citeAsText(source: Citable, { accessed, link }: Cited): string {
  const { csl } = source;
  const title = csl.title ?? 'no title seen';
  const described = csl.title === undefined || source.titleBasis === 'described';
  const container = csl['container-title'] ?? csl.publisher;
  const publisher = csl.publisher === container ? undefined : csl.publisher;
  const where = [container, publisher, csl.number].filter(Boolean).join(', ');
  const sentences = [
    csl.author ? nameList(csl.author) : '',
    described ? `[${title}]` : `“${title}”`,
    [where, source.issued ? dateText(source.issued) : 'no date'].filter(Boolean).join(', '),
    csl.URL ? `${csl.URL} (accessed ${day(accessed)})` : `Accessed ${day(accessed)}, no address known`,
    link && link !== csl.URL ? seenIn(link) : '',
  ];
  return sentences
    .filter((part) => part !== '')
    .map((part) => `${oneLine(part)}${/[.?!]$/.test(part) ? '' : '.'}`)
    .join(' ');
}
