// Makes the small Latin fonts of the first view from the npm packages of IBM Plex (OFL-1.1). Run: npm run fonts
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const here = fileURLToPath(new URL('.', import.meta.url));
// Printable ASCII and the signs the interface writes. Anything else falls to the full Latin file, fetched on demand.
const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const signs = '\u00a0±²°·×éÉ–—‘’“”•…′″\u2009\u202f−≈≤≥→←¶©ʿʾ';
const wanted = [
  ['ibm-plex-sans', 'ibm-plex-sans-latin-400-normal'],
  ['ibm-plex-sans', 'ibm-plex-sans-latin-500-normal'],
  ['ibm-plex-sans', 'ibm-plex-sans-latin-600-normal'],
];
for (const [pack, name] of wanted) {
  const original = await readFile(require.resolve(`@fontsource/${pack}/files/${name}.woff2`));
  // No hinting: screens smooth it away, and it is nearly half of the file. Of the layout, what the interface asks for.
  const small = await subsetFont(original, ascii + signs, {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: ['kern', 'mark', 'mkmk', 'tnum', 'liga', 'ccmp', 'locl'],
  });
  await writeFile(`${here}${name}.woff2`, small);
  process.stdout.write(`${name}: ${original.length} -> ${small.length} bytes\n`);
}
