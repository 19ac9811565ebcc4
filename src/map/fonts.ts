import arabic400 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url';
import arabic600 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?url';
import hebrew400 from '@fontsource/ibm-plex-sans-hebrew/files/ibm-plex-sans-hebrew-hebrew-400-normal.woff2?url';
import hebrew600 from '@fontsource/ibm-plex-sans-hebrew/files/ibm-plex-sans-hebrew-hebrew-600-normal.woff2?url';
import latin400 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url';
import latin500 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-500-normal.woff2?url';
import latin600 from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url';
import type { FontFaces } from './style';

const ARABIC = ['U+0600-06FF', 'U+0750-077F', 'U+FB50-FDFF', 'U+FE70-FEFF'];
const HEBREW = ['U+0590-05FF', 'U+FB1D-FB4F'];
const LATIN = ['U+0000-024F', 'U+2000-206F', 'U+2190-2193', 'U+2212', 'U+00B2'];

const face = (latin: string, arabic: string, hebrew: string): FontFaces[string] =>
  [
    { url: latin, 'unicode-range': LATIN },
    { url: arabic, 'unicode-range': ARABIC },
    { url: hebrew, 'unicode-range': HEBREW },
  ].map((f) => ({ ...f, url: new URL(f.url, document.baseURI).href }));

/** The map's own fonts: no glyph server, and a script is fetched only when a label needs it. */
export const mapFonts = (): FontFaces => ({
  'IBM Plex Sans Regular': face(latin400, arabic400, hebrew400),
  'IBM Plex Sans Medium': face(latin500, arabic400, hebrew400),
  'IBM Plex Sans SemiBold': face(latin600, arabic600, hebrew600),
});
