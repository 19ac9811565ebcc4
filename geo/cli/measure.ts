/**
 * `npm run --silent measure -- FILE [--outline FILE] [--json]`: shares of an outline on either side of a line, or inside and outside
 * polygons. Exits 2 with the reason on stderr when the file gives no honest answer.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { GeoJsonError, readFrontages } from '../../src/exchange';
import { OutlineError } from '../../src/geometry';
import { measure, type Measured, measuringOutline, NoAnswer } from '../measure';

const USAGE = 'usage: npm run --silent measure -- FILE [--outline FILE] [--json]';

function main(): void {
  const { values, positionals } = parseArgs({
    options: {
      outline: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new NoAnswer(USAGE);
  const base = (name: string) => fileURLToPath(new URL(`../base/${name}`, import.meta.url));
  const outlineFile = values.outline ?? base('outline.geojson');
  const outline = named(outlineFile, (text) =>
    measuringOutline(text, readFrontages(readFileSync(base('frontages.geojson'), 'utf8'))),
  );
  const measured = named(file, (text) => measure(text, outline));
  console.log(
    values.json ? JSON.stringify(measured) : asText(measured, values.outline ?? 'geo/base/outline.geojson'),
  );
}

/** Read a file and put its name before whatever is wrong with it. */
function named<T>(file: string, read: (text: string) => T): T {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new NoAnswer(`${file}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
  try {
    return read(text);
  } catch (error) {
    const ours = error instanceof NoAnswer || error instanceof GeoJsonError || error instanceof OutlineError;
    throw ours ? new NoAnswer(`${file}: ${error.message}`) : error;
  }
}

function asText(measured: Measured, outline: string): string {
  const km = (value: number | null) => (value === null ? 'not known' : `${value.toFixed(1)} km`);
  const lines = [
    `outline  ${measured.outlineKm2.toFixed(2)} km² (${outline})`,
    `divided  along ${measured.lengthKm.toFixed(1)} km inside it`,
    ...measured.parts.map(
      ({ side, km2, share, frontageKm: { israel, egypt, coast } }) =>
        `${side.padEnd(8)} ${(share * 100).toFixed(2).padStart(6)} %  ${km2.toFixed(2).padStart(8)} km²  ` +
        `border with Israel ${km(israel)}, with Egypt ${km(egypt)}, coast ${km(coast)}`,
    ),
    ...measured.warnings.map((warning) => `warning: ${warning}`),
  ];
  return lines.join('\n');
}

try {
  main();
} catch (error) {
  const expected = error instanceof NoAnswer || (error instanceof TypeError && 'code' in error);
  if (!expected) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
