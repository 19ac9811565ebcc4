/** Reading: syntax, shape and unknown fields are faults at their own line and column; all of them, not the first. */
import { describe, expect, it } from 'vitest';
import { compileDate } from '../../../geo/read/edtf';
import { formatFault, sortFaults } from '../../../geo/read/fault';
import { kindOf, readRecord } from '../../../geo/read/record';
import { plant } from './planted';

const path = 'geo/record/claims.yaml';
const read = (text: string, file = path) => readRecord([{ path: file, text }]);
const lines = (text: string, file = path) => sortFaults(read(text, file).faults).map(formatFault);

const CLAIM = [
  '- id: a-claim',
  '  statement: Something.',
  '  topic: line',
  '  voice: { who: A voice, named: true }',
  '  modality: reported',
  "  date: { edtf: '2025-10-10' }",
  '  cites: [{ source: wsj, paragraphs: [1] }]',
].join('\n');

describe('reading a record file', () => {
  it('gives values with their places, defaults filled in', () => {
    const { record, faults } = read(CLAIM);
    expect(faults).toEqual([]);
    const [entry] = record.claims;
    expect(entry?.value).toMatchObject({ id: 'a-claim', places: [], confidence: 'high' });
    expect(entry?.at()).toEqual({ file: path, line: 1, column: 3 });
    expect(entry?.at(['cites', 0, 'paragraphs', 0])).toEqual({ file: path, line: 7, column: 39 });
    expect(entry?.at(['note'])).toEqual({ file: path, line: 1, column: 3 });
  });

  it('tells every fault of a record, not only the first', () => {
    const text = CLAIM.replace('topic: line', 'topic: lines')
      .replace('named: true', 'named: maybe, rank: major')
      .replace('  modality: reported\n', '')
      .replace('paragraphs: [1]', 'paragraphs: [1, two]');
    expect(lines(`${text}\n  Notes: No.\n`)).toEqual([
      `${path}:1:3 shape: claim a-claim: modality is missing`,
      expect.stringMatching(
        /:3:10 shape: claim a-claim: topic must be one of territory, line,.*found "lines"$/,
      ),
      `${path}:4:33 shape: claim a-claim: voice.named must be boolean, found "maybe"`,
      `${path}:4:40 unknown-key: claim a-claim: no field "rank" in voice`,
      `${path}:6:42 shape: claim a-claim: cites[0].paragraphs[1] must be number, found "two"`,
      `${path}:7:3 unknown-key: claim a-claim: no field "Notes"`,
    ]);
  });

  it('shows a bare year, which YAML reads as a number, at the number', () => {
    expect(lines(CLAIM.replace("'2025-10-10'", '2025'))).toEqual([
      `${path}:6:17 shape: claim a-claim: date.edtf must be string, found 2025`,
    ]);
  });

  it('shows a field without a value at its key', () => {
    expect(lines(CLAIM.replace('statement: Something.', 'statement:'))).toEqual([
      `${path}:2:3 shape: claim a-claim: statement must be string, found null`,
    ]);
  });

  it('says what is wrong inside the form that a value comes nearest to', () => {
    const source = [
      '- id: a-source',
      '  kind: article',
      '  csl: { type: webpage, author: [{ family: Doe, givn: Jo }] }',
      '  read: In full.',
    ].join('\n');
    expect(lines(source, 'geo/record/sources/press.yaml')).toEqual([
      'geo/record/sources/press.yaml:3:49 unknown-key: source a-source: no field "givn" in csl.author[0]',
    ]);
    const place =
      '- id: a-place\n  kind: site\n  names: { en: { text: A, from: Ours }, ar: { text: B, from: ours }, he: { text: C, from: ours } }';
    expect(lines(place, 'geo/record/places.yaml')).toEqual([
      expect.stringMatching(
        /^geo\/record\/places\.yaml:3:33 shape: place a-place: names\.en\.from an id is kebab-case.*found "Ours"$/,
      ),
    ]);
  });

  it('shows broken YAML and a key given twice where they are', () => {
    expect(lines('- id: [a\n- id: b\n')[0]).toMatch(/^geo\/record\/claims\.yaml:2:1 yaml: /);
    expect(lines(`${CLAIM}\n  topic: truce\n`)).toEqual([expect.stringMatching(/:8:3 yaml: .*unique/)]);
  });

  it('wants a list, and files named by their kind', () => {
    expect(lines('id: a')).toEqual([`${path}:1:1 shape: a file of claims is a list, found {"id":"a"}`]);
    expect(lines('- id: a', 'geo/record/facts.yaml')).toEqual([
      expect.stringMatching(/^geo\/record\/facts\.yaml:1:1 record-files: .*sources, claims/),
    ]);
    expect(lines('# nothing yet\n')).toEqual([]);
    expect(kindOf('geo/record/claims/wsj.yaml')).toBe('claims');
    expect(kindOf('geo/record/claims/a/b.yaml')).toBeNull();
  });

  it('counts the id of a broken record as known: one fault brings no others', async () => {
    const { faults, at } = await plant({
      file: path,
      take: 'topic: territory',
      put: 'topic: @@territories',
    });
    const shapes = faults.filter(({ rule }) => rule === 'shape');
    expect(shapes.map(({ line, column, file }) => `${file}:${line}:${column}`)).toEqual([at]);
    expect(faults.filter(({ rule }) => rule === 'ids-resolve')).toEqual([]);
  });

  it('reads broken GeoJSON of a line as faults too', async () => {
    const { faults, at } = await plant({
      file: 'geo/lines/yellow-line-2025-10-10.geojson',
      take: '"accuracyM": 300',
      put: '"accuracyM": @@-300',
    });
    expect(faults.map(formatFault)).toContain(
      `${at} shape: line yellow-line-2025-10-10: properties.accuracyM Too small: expected number to be >0; found -300`,
    );
  });
});

describe('dates', () => {
  const span = (edtf: string) => {
    const result = compileDate({ edtf });
    return result.ok
      ? [result.date.min, result.date.max, result.date.approximate, result.latest]
      : result.reason;
  };

  it.each([
    ['2025-10-08', '2025-10-08', '2025-10-08', false, '2025-10-08'],
    ['2025-10', '2025-10-01', '2025-10-31', true, '2025-10-01'],
    ['2024-02', '2024-02-01', '2024-02-29', true, '2024-02-01'],
    ['2025~', '2025-01-01', '2025-12-31', true, '2025-01-01'],
    ['2025-10-20~', '2025-10-20', '2025-10-20', true, '2025-10-20'],
    ['2025-10-20?', '2025-10-20', '2025-10-20', true, '2025-10-20'],
    ['2025-10-XX', '2025-10-01', '2025-10-31', true, '2025-10-01'],
    ['2025-10/2025-11', '2025-10-01', '2025-11-30', true, '2025-11-01'],
    ['2025-10-20~/2025-11-02', '2025-10-20', '2025-11-02', true, '2025-11-02'],
    ['../2025-10-07', '0000-01-01', '2025-10-07', true, '2025-10-07'],
    ['/2025-10-07', '0000-01-01', '2025-10-07', true, '2025-10-07'],
    ['2025-10-17/..', '2025-10-17', '9999-12-31', true, '2025-10-17'],
    ['2025-24', '2025-12-01', '2026-02-28', true, '2025-12-01'],
    ['-0500', '0000-01-01', '0000-01-01', true, '0000-01-01'],
    ['Y17000', '9999-12-31', '9999-12-31', true, '9999-12-31'],
    ['2025-10-08T12:00:00Z', '2025-10-08', '2025-10-08', false, '2025-10-08'],
  ])('%s is %s to %s', (edtf, min, max, approximate, latest) => {
    expect(span(edtf)).toEqual([min, max, approximate, latest]);
  });

  it.each([
    '',
    'October',
    '<2025-10-08',
    '2025-13',
    '2025-02-30',
    '2025-1X',
    '[2025,2026]',
    '2025-11/2025-10',
  ])('refuses %s', (edtf) => {
    expect(span(edtf)).toMatch(/is not a date in EDTF|levels 0 and 1 are read/);
  });

  it('keeps how the date was arrived at', () => {
    expect(compileDate({ edtf: '2025', basis: 'year only' })).toMatchObject({
      date: { edtf: '2025', basis: 'year only' },
    });
  });
});
