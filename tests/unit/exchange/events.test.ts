/** Events as files, read back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/exchange/csv-out';
import { EVENT_COLUMNS, eventsToCsv, eventsToGeoJson } from '../../../src/exchange/events';
import { atlas } from '../../contract/compiled';

/** A reader of RFC 4180, written here so that the writer is not judged by itself. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const body = text.replace(/^\uFEFF/, '').replace(/\r\n$/, '');
  for (let i = 0; i < body.length; i++) {
    const letter = body.charAt(i);
    if (quoted && letter === '"' && body.charAt(i + 1) === '"') {
      cell += '"';
      i++;
    } else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === ',') {
      rows[rows.length - 1]?.push(cell);
      cell = '';
    } else if (!quoted && letter === '\r' && body.charAt(i + 1) === '\n') {
      rows[rows.length - 1]?.push(cell);
      rows.push([]);
      cell = '';
      i++;
    } else cell += letter;
  }
  rows[rows.length - 1]?.push(cell);
  return rows;
}

/** How text that a spreadsheet would run must come out. */
const asText = (text: string): string => (/^\s*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text);

describe('writeCsv', () => {
  it('is read back as it was written, but for formulas, which are made text', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('=1+1', '+x', '-2', '@sum', '\t=a', '  =b', 'a"b', 'a,b', 'a\r\nb'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const [header, ...read] = readCsv(writeCsv(['a', 'b'], rows));
        expect(header).toEqual(['a', 'b']);
        expect(read).toEqual(rows.map((row) => row.map(asText)));
        for (const text of read.flat()) expect(text).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });

  it('writes numbers as numbers and nothing for nothing', () => {
    expect(writeCsv(['a', 'b', 'c'], [[-1.5, null, true]])).toBe('\uFEFFa,b,c\r\n-1.5,,true\r\n');
  });
});

describe('eventsToCsv', () => {
  it('has a row for every event and place, placed or not', () => {
    const [header, ...rows] = readCsv(eventsToCsv(atlas, atlas.events));
    expect(header).toEqual([...EVENT_COLUMNS]);
    const expected = atlas.events.flatMap((event) =>
      (event.places.length > 0 ? event.places : ['']).map((place) => `${event.id} ${place}`),
    );
    const place = EVENT_COLUMNS.indexOf('place');
    expect(rows.map((row) => `${row[0]} ${row[place]}`)).toEqual(expected);
    expect(rows.every((row) => row.length === EVENT_COLUMNS.length)).toBe(true);
    const placeless = rows.filter((row) => row[place] === '');
    expect(placeless.length).toBeGreaterThan(0);
    const read = rows.find((row) => row[0] === 'ev-10') ?? [];
    expect(read[EVENT_COLUMNS.indexOf('title')]).toBe("Israel's war in Gaza");
    expect(read[EVENT_COLUMNS.indexOf('sources')]).toMatch(/^nyt-paraphrase \(24\)/);
  });
});

describe('eventsToGeoJson', () => {
  it('has a feature for every event, with a null geometry where no place has a point', () => {
    const { features } = eventsToGeoJson(atlas, atlas.events);
    expect(features.map(({ id }) => id)).toEqual(atlas.events.map(({ id }) => id));
    const points = new Map(atlas.places.map((place) => [place.id, place.point]));
    features.forEach(({ geometry }, i) => {
      const count = atlas.events[i]?.places.filter((id) => points.get(id)).length;
      expect(geometry?.type).toBe(count === 0 ? undefined : count === 1 ? 'Point' : 'MultiPoint');
    });
    expect(features.some(({ geometry }) => geometry === null)).toBe(true);
    expect(features.some(({ geometry }) => geometry?.type === 'MultiPoint')).toBe(true);
  });

  it('carries every claim with its sources', () => {
    const { features } = eventsToGeoJson(atlas, atlas.events);
    for (const [i, { properties }] of features.entries()) {
      const claims = (properties as { claims: { id: string; sources: unknown[] }[] }).claims;
      expect(claims.map(({ id }) => id)).toEqual(atlas.events[i]?.claims);
      expect(claims.every(({ sources }) => sources.length > 0)).toBe(true);
    }
  });
});
