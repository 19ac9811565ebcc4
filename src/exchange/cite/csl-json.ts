/** A citation as CSL-JSON, the input of citation processors (CSL 1.0.2, schema "csl-data"). */
import { issueDate, isoParts, seenIn, type Citable, type Cited, type DateParts } from './parts';

interface CslDate {
  'date-parts'?: DateParts[];
  circa?: true;
  literal?: string;
}

/** One item; a file of CSL-JSON is a list of them. */
export function cslItem(source: Citable, { accessed, link }: Cited): Record<string, unknown> {
  const { csl, issued } = source;
  const notes = [csl.note, link && link !== csl.URL ? seenIn(link) : undefined].filter(Boolean);
  return {
    id: source.id,
    ...csl,
    ...(issued ? { issued: cslDate(issued.edtf) } : {}),
    accessed: { 'date-parts': [isoParts(accessed)] } satisfies CslDate,
    ...(notes.length > 0 ? { note: notes.join(' ') } : {}),
  };
}

function cslDate(edtf: string): CslDate {
  const date = issueDate({ edtf });
  if (!date) return { literal: edtf };
  return { 'date-parts': date.parts, ...(date.circa ? { circa: true } : {}) };
}

export const citeAsCslJson = (source: Citable, cited: Cited): string =>
  `${JSON.stringify([cslItem(source, cited)], null, 2)}\n`;
