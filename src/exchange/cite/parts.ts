/** What every form of citation is made from. */
import type { CompiledDate, CompiledSource } from '../../domain/atlas';

/** A source, or anything that can be cited like one. */
export type Citable = Pick<CompiledSource, 'id' | 'csl' | 'issued' | 'titleBasis'>;

/** When the reader saw it, and the link of the view in which it stood. */
export interface Cited {
  /** ISO day. */
  accessed: string;
  /** Link of the view of the atlas. */
  link?: string;
}

export type CslName = NonNullable<CompiledSource['csl']['author']>[number];

/** Year, then month and day as far as they are known. */
export type DateParts = [number, number?, number?];

export interface IssueDate {
  /** One date, or the first and last of a span. */
  parts: DateParts[];
  /** About, or not certain. */
  circa: boolean;
}

/** A date in EDTF as parts; null where it has no plain year (a decade, an open span), which is then given as written. */
export function issueDate({ edtf }: Pick<CompiledDate, 'edtf'>): IssueDate | null {
  const parts: DateParts[] = [];
  for (const text of edtf.split('/')) {
    const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?[~?%]?$/.exec(text);
    if (!match) return null;
    const [year = 0, month, day] = match.slice(1).flatMap((part) => (part === undefined ? [] : Number(part)));
    // Months beyond 12 are EDTF's seasons.
    if (month !== undefined && month > 12) return null;
    parts.push(month === undefined ? [year] : day === undefined ? [year, month] : [year, month, day]);
  }
  return { parts, circa: /[~?%]/.test(edtf) };
}

export const isoParts = (isoDay: string): DateParts => {
  const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number);
  return [year, month, day];
};

/** A name in the order in which lists are sorted: `Vohra, Anchal`. */
export const sortedName = (name: CslName): string =>
  'literal' in name ? name.literal : name.given ? `${name.family}, ${name.given}` : name.family;

/** `Gaza Control Atlas` as it stands in citations. */
export const ATLAS_TITLE = 'Gaza Control Atlas';

/** The note that leads back to the view: `Seen in Gaza Control Atlas, https://…`. */
export const seenIn = (link: string): string => `Seen in ${ATLAS_TITLE}, ${link}`;

/** One line of text: line breaks and runs of space are one space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * A view of the atlas as something to cite.
 * @param title what the view shows, in the reader's words for it
 * @param asOf ISO day that the view shows
 */
export function viewToCite(view: { title: string; asOf: string; link: string }): Citable {
  return {
    id: `gaza-control-atlas-${view.asOf}`,
    csl: {
      type: 'map',
      title: `${view.title}, as of ${view.asOf}`,
      'container-title': ATLAS_TITLE,
      URL: view.link,
      language: 'en',
    },
    titleBasis: 'seen',
  };
}
