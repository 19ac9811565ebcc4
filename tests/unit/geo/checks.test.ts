/** Rules of the record: a planted fault is shown at the value that is wrong, and every rule has one. */
import { describe, expect, it } from 'vitest';
import { compile } from '../../../geo/compile';
import { checks } from '../../../geo/checks/index';
import { GOOD, head, plant, plantRow, RECORD_FILE } from './planted';
import type { Row } from './planted';

const YELLOW = 'geo/lines/yellow-line-2025-10-10.geojson';

const rows: Row[] = [
  ['letters', 'sources', 'letter: D', 'letter: @@A', /source wsj: has the letter D, found A/],
  [
    'letters',
    'sources',
    'kind: listing',
    'letter: @@E\n  kind: listing',
    /only the founding sources have a letter, found E/,
  ],
  [
    'unknown-is-said',
    'sources',
    'unknown: [issued]',
    'unknown: [issued, @@title]',
    /title is given and said to be unknown/,
  ],
  ['every-claim-has-a-source', 'claims', '[1, 2]', '[1, 2, @@5]', /wsj has 4 paragraphs, there is no 5/],
  [
    'every-claim-has-a-source',
    'claims',
    '[1, 2]',
    '[1, 2, @@4]',
    /paragraph 4 of wsj carries no content: A heading/,
  ],
  ['every-claim-has-a-source', 'claims', '[1, 2]', '[1, 2, @@1]', /paragraph 1 stands twice/],
  [
    'every-claim-has-a-source',
    'claims',
    'cites: [{ source: daily-2026 }]',
    'cites: [{ source: daily-2026, paragraphs: @@[2] }]',
    /the paragraphs of daily-2026 were not counted/,
  ],
  [
    'every-claim-has-a-source',
    'claims',
    'cites: [{ source: daily-2026 }]',
    'cites: [@@{ source: wsj }]',
    /cites wsj without a paragraph/,
  ],
  [
    'every-paragraph-is-cited',
    'sources',
    'paragraphs: 4',
    'paragraphs: @@7',
    /source wsj: no claim cites paragraph 5-7/,
  ],
  [
    'every-paragraph-is-cited',
    'sources',
    'paragraph: 4,',
    'paragraph: 4, why: A heading. }\n    - { paragraph: @@9,',
    /there is no paragraph 9/,
  ],
  [
    'figures-are-unique',
    'claims',
    '    - { id: fg-001',
    '    - { id: fg-001, quantity: area, value: 1, unit: km2, subject: it }\n    - { id: @@fg-001',
    /figure fg-001 stands already in claim d1-share/,
  ],
  [
    'figures-are-unique',
    'claims',
    'id: fg-001, quantity: share, value: 0.53,',
    'id: @@fg-001, quantity: share,',
    /neither value, min, max nor text/,
  ],
  [
    'every-holder-has-a-claim-or-not-stated',
    'scenarios',
    'piece: yellow-line:right\n      holder: not-stated',
    '@@piece: yellow-line:right\n      holder: hamas',
    /yellow-line:right, held by hamas, has no claim/,
  ],
  [
    'every-holder-has-a-claim-or-not-stated',
    'scenarios',
    '{ piece: strip, holder: hamas, modality: predicted,',
    '@@{ piece: strip, holder: hamas,',
    /has claims but no modality/,
  ],
  [
    'pieces-match-lines',
    'scenarios',
    '  holders:\n    - piece: yellow-line:left\n      holder: israel\n      modality: reported\n      claims: [d1-share]\n    -',
    '  holders:\n    @@-',
    /piece yellow-line:left has no holder/,
  ],
  [
    'pieces-match-lines',
    'scenarios',
    'piece: yellow-line:right\n',
    'piece: @@yellow-line:left\n',
    /piece yellow-line:left has two holders/,
  ],
  ['pieces-match-lines', 'scenarios', 'piece: strip', "piece: @@'yellow-line:left'", /should name "strip"/],
  [
    'pieces-match-lines',
    'scenarios',
    "piece: 'yellow-line:left,orange-line:left'",
    "piece: @@'orange-line:left'",
    /should name a side of yellow-line and then of orange-line/,
  ],
  [
    'pieces-match-lines',
    'scenarios',
    "    - { piece: 'yellow-line:right,orange-line:right'",
    "    - { piece: @@'yellow-line:left,orange-line:right', holder: not-stated }\n    - { piece: 'yellow-line:right,orange-line:right'",
    /the lines cut no piece yellow-line:left,orange-line:right/,
  ],
  [
    'pieces-match-lines',
    'scenarios',
    'kind: composition',
    'kind: composition\n  lines: @@[yellow-line]',
    /kind composition has no lines/,
  ],
  [
    'unplaced-says-why',
    'places',
    '- id: far-town',
    '- @@id: nook\n  names: { en: { text: Nook, from: ours }, ar: { text: ركن, from: ours }, he: { text: פינה, from: ours } }\n  kind: site\n\n- id: far-town',
    /place nook: has no point and does not say why/,
  ],
  [
    'unplaced-says-why',
    'places',
    'within: khan-younis-governorate',
    'within: khan-younis-governorate\n  unplaced: @@Unknown.',
    /has a point and says why it has none/,
  ],
  [
    'no-point-without-precision',
    'places',
    'precision: city',
    'precision: @@country',
    /a city cannot have a point of precision country/,
  ],
  [
    'points-lie-within',
    'places',
    'lonLat: [34.45, 31.35]',
    'lonLat: @@[34.45, 31.39]',
    /lies 1\.1 km outside khan-younis-governorate/,
  ],
  ['points-lie-within', 'places', 'lonLat: [51.5, 25.3]', 'lonLat: @@[25.3, 51.5]', /outside far-country/],
  [
    'lines-divide',
    YELLOW,
    '{ "type": "LineString", "coordinates": [[34.4, 31.62], [34.4, 31.4], [34.4, 31.2]] }',
    '@@{ "type": "LineString", "coordinates": [[34.4, 31.62], [34.4, 31.4]] }',
    /ends inside the outline/,
  ],
  [
    'disagreement-has-two-sides-or-a-measure',
    'disagreements',
    '    - [d1-share]\n    - [d3-rest]\n  measured: yellow-line-left-share\n',
    '    @@- [d1-share]\n',
    /has one side and no measure/,
  ],
  [
    'disagreement-has-two-sides-or-a-measure',
    'disagreements',
    '- [d3-rest]',
    '- [d3-rest, @@d1-share]',
    /claim d1-share stands twice/,
  ],
];

/** Rules whose faults are planted elsewhere: in checks-ids.test.ts, in the test below, in compile.test.ts. */
const ELSEWHERE = ['ids-are-unique', 'ids-resolve', 'dates-are-edtf', 'zones-tile-the-outline'];

describe('rules of the record', () => {
  it('finds nothing in the good fixture', async () => {
    expect((await compile(GOOD)).faults).toEqual([]);
  });

  it.each(rows)('%s in %s: %s becomes %s', async (...row) => {
    const { own, wanted, words } = await plantRow(row);
    expect(own).toContain(wanted);
    expect(words).toMatch(row[4]);
  });

  it('tells of each field of a source that is neither given nor said to be unknown', async () => {
    const { faults, at } = await plant({
      file: RECORD_FILE('sources'),
      take: "- id: daily-2026\n  kind: listing\n  csl: { type: webpage, publisher: A daily }\n  issued: { edtf: '2026-01' }\n  unknown: [title, author, URL]",
      put: '- @@id: daily-2026\n  kind: listing\n  csl: { type: webpage, publisher: A daily }\n  unknown: [title]',
    });
    const wanted = ['author', 'issued', 'URL'].map(
      (field) => `${at} unknown-is-said ${field} is neither given nor said to be unknown`,
    );
    expect(faults.map((fault) => `${head(fault)} ${fault.found.replace(/^.*: /, '')}`)).toEqual(wanted);
  });

  it('has a planted fault for every rule', () => {
    const planted = new Set([...rows.map(([rule]) => rule), ...ELSEWHERE]);
    expect(Object.keys(checks).filter((rule) => !planted.has(rule))).toEqual([]);
  });
});
