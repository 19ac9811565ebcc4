/** Ids and dates: a planted fault is shown at the value that is wrong. */
import { describe, expect, it } from 'vitest';
import { plantRow } from './planted';
import type { Row } from './planted';

const YELLOW = 'geo/lines/yellow-line-2025-10-10.geojson';

const rows: Row[] = [
  [
    'ids-are-unique',
    'actors',
    '- id: state',
    '- id: @@army',
    /actor army stands already in geo\/record\/actors\.yaml:4/,
  ],
  [
    'ids-resolve',
    'claims',
    'source: daily-2026\n\n',
    'source: @@dialy-2026\n\n',
    /claim d3-rest: no source "dialy-2026"/,
  ],
  ['ids-resolve', 'claims', 'actor: army }', 'actor: @@navy }', /claim d1-share: no actor "navy"/],
  ['ids-resolve', 'claims', 'places: [town]', 'places: [town, @@village]', /no place "village"/],
  ['ids-resolve', 'claims', 'actors: [army]', 'actors: [@@navy]', /no actor "navy"/],
  ['ids-resolve', 'claims', 'line: yellow-line,', 'line: @@green-line,', /no line "green-line"/],
  ['ids-resolve', 'claims', 'place: gaza-strip }', 'place: @@strip }', /no place "strip"/],
  [
    'ids-resolve',
    'events',
    'claims: [daily-restricted]',
    'claims: [@@daily]',
    /event ev-02: no claim "daily"/,
  ],
  ['ids-resolve', 'events', 'related: [ev-01]', 'related: [@@ev-09]', /no event "ev-09"/],
  [
    'ids-resolve',
    'places',
    'text: Town, from: geonames',
    'text: Town, from: @@atlas',
    /place town: no source "atlas"/,
  ],
  [
    'ids-resolve',
    'places',
    'precision: country, from: ours',
    'precision: country, from: @@theirs',
    /no source "theirs"/,
  ],
  ['ids-resolve', 'places', 'within: far-country', 'within: @@nowhere', /no place "nowhere"/],
  ['ids-resolve', 'actors', 'to: state,', 'to: @@crown,', /no actor "crown"/],
  ['ids-resolve', 'actors', 'reported, claims: [d1-share]', 'reported, claims: [@@d9]', /no claim "d9"/],
  ['ids-resolve', 'stances', 'towards: army', 'towards: @@navy', /stance st-state-2: no actor "navy"/],
  ['ids-resolve', 'stances', 'changes: st-state-1', 'changes: @@st-state-7', /no stance "st-state-7"/],
  ['ids-resolve', 'scenarios', 'base: sc-01', 'base: @@sc-09', /no scenario "sc-09"/],
  [
    'ids-resolve',
    'scenarios',
    'text: Officials., claims: [d3-rest]',
    'text: Officials., claims: [@@d4]',
    /no claim "d4"/,
  ],
  ['ids-resolve', 'scenarios', 'actor: army, along', 'actor: @@navy, along', /no actor "navy"/],
  ['ids-resolve', 'scenarios', '      claims: [d1-share]', '      claims: [@@d4]', /no claim "d4"/],
  ['ids-resolve', 'disagreements', '- [d3-rest]', '- [@@d4]', /disagreement cf-01: no claim "d4"/],
  [
    'ids-resolve',
    'disagreements',
    'measured: yellow',
    'measured: @@green',
    /no measure "green-line-left-share"/,
  ],
  [
    'ids-resolve',
    YELLOW,
    '"issuerActor": "army"',
    '"issuerActor": @@"navy"',
    /line yellow-line-2025-10-10: no actor "navy"/,
  ],
  ['ids-resolve', YELLOW, '["d1-share"]', '[@@"d4"]', /no claim "d4"/],
  [
    'dates-are-edtf',
    'claims',
    "edtf: '2025-10-10'",
    "edtf: @@'<2025-10-08'",
    /claim d1-share: "<2025-10-08" is not a date in EDTF/,
  ],
  ['dates-are-edtf', 'events', "edtf: '2025-10-10'", "edtf: @@'2025-02-30'", /event ev-01/],
  ['dates-are-edtf', 'sources', "edtf: '2026-01'", "edtf: @@'January'", /source daily-2026/],
  ['dates-are-edtf', 'stances', "edtf: '2025-11?'", "edtf: @@'2025-1X'", /level 2/],
  ['dates-are-edtf', 'disagreements', "edtf: '2026-11-25'", "edtf: @@'2026-25'", /cf-01/],
];

describe('ids and dates', () => {
  it.each(rows)('%s in %s: %s becomes %s', async (...row) => {
    const { own, wanted, words } = await plantRow(row);
    expect(own).toContain(wanted);
    expect(words).toMatch(row[4]);
  });
});
