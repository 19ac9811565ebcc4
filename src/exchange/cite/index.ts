/** Citations of sources and of views. */
import { citeAsBibtex } from './bibtex';
import { citeAsCslJson } from './csl-json';
import { citeAsRis } from './ris';
import { citeAsText } from './text';
import type { Citable, Cited } from './parts';

export { viewToCite, type Citable, type Cited } from './parts';

export const CITE_FORMATS = ['text', 'csl-json', 'bibtex', 'ris'] as const;
export type CiteFormat = (typeof CITE_FORMATS)[number];

const WRITERS: { readonly [format in CiteFormat]: (source: Citable, cited: Cited) => string } = {
  text: citeAsText,
  'csl-json': citeAsCslJson,
  bibtex: citeAsBibtex,
  ris: citeAsRis,
};

/** File endings and media types by format. */
export const CITE_FILES: { readonly [format in CiteFormat]: { ending: string; type: string } } = {
  text: { ending: 'txt', type: 'text/plain' },
  'csl-json': { ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
  bibtex: { ending: 'bib', type: 'application/x-bibtex' },
  ris: { ending: 'ris', type: 'application/x-research-info-systems' },
};

/** A source, or a view (`viewToCite`), as a citation. */
export const citation = (source: Citable, format: CiteFormat, cited: Cited): string =>
  WRITERS[format](source, cited);
