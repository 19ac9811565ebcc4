/**
 * `npm run --silent compare -- A B [--json] [--on DAY] [--on-a DAY] [--on-b DAY] [--holders-a left=isf,right=hamas] [--holders-b ..]`:
 * what changes hands from A to B, each a scenario, a line version or a GeoJSON file with a line. Exits 2 with the reason on
 * stderr when there is no honest answer.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { GeoJsonError } from '../../src/exchange';
import { OutlineError } from '../../src/geometry';
import { compare, comparisonBands, measureSide } from '../../src/scenario';
import { find, type Found, NoComparison, readKnown } from '../compare';
import { gather } from '../read/files';
import { type Answer, asText } from './compare-text';

const USAGE =
  'usage: npm run --silent compare -- A B [--json] [--on YYYY-MM-DD] [--on-a ..] [--on-b ..] ' +
  '[--holders-a left=isf,right=hamas] [--holders-b ..]\nA and B: a scenario, a line version, or a GeoJSON file with a line';

const text = { type: 'string' } as const;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      on: text,
      'on-a': text,
      'on-b': text,
      'holders-a': text,
      'holders-b': text,
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const [a, b, ...more] = positionals;
  if (!a || !b || more.length > 0) throw new NoComparison(USAGE);
  const known = readKnown(await gather(fileURLToPath(new URL('../..', import.meta.url))));
  const { prepared } = known;
  const [inA, inB] = [
    find({ what: a, on: values['on-a'] ?? values.on, holders: values['holders-a'] }, known, readText),
    find({ what: b, on: values['on-b'] ?? values.on, holders: values['holders-b'] }, known, readText),
  ];
  const result = compare(inA.side, inB.side, prepared);
  if (!result.ok) {
    const side = { a: 'side A', b: 'side B', both: 'both sides' }[result.side];
    throw new NoComparison(`${side}: ${result.message}`);
  }
  const [ofA, ofB] = [measureSide(inA.side, prepared), measureSide(inB.side, prepared)];
  if (!ofA || !ofB) throw new NoComparison(`${ofA ? b : a} cannot be measured`);
  const bands = comparisonBands(inA.side, inB.side, prepared);
  const answer: Answer = {
    a,
    b,
    outlineKm2: result.outlineKm2,
    transitions: result.transitions,
    measures: { a: ofA, b: ofB },
    changed: { km2: result.changedKm2, share: result.changedShare },
    bands: bands && {
      transitions: Object.fromEntries(bands.transitions),
      changed: bands.changed,
      a: Object.fromEntries(bands.a),
      b: Object.fromEntries(bands.b),
    },
    sides: { a: described(inA), b: described(inB) },
  };
  console.log(values.json ? JSON.stringify(answer) : asText(answer, result.holders));
}

const described = ({ name, on, side, notes }: Found) => ({
  name,
  on,
  lines: side.lines.map(({ id }) => id),
  notes,
});

function readText(file: string): string | null {
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file, 'utf8') : null;
}

try {
  await main();
} catch (error) {
  const ours =
    error instanceof NoComparison || error instanceof GeoJsonError || error instanceof OutlineError;
  const expected = ours || (error instanceof TypeError && 'code' in error);
  if (!expected) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
