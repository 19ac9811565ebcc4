import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CoordinateError, parseCoordinate, parseCoordinates } from '../../../../src/exchange/read';
import { fromMgrs, fromUtm } from '../../../../src/exchange/read/mgrs';
import { STRIP } from './files';

describe('parseCoordinate', () => {
  it.each([
    ['31.52, 34.45'],
    ['31.52 34.45'],
    ['31.52;34.45'],
    ['31,52; 34,45'],
    ['31,52 34,45'],
    ['31.52°N 34.45°E'],
    ['N31.52 E34.45'],
    ['E 34.45, N 31.52'],
    ['34.45E 31.52N'],
    ['lat: 31.52, lon: 34.45'],
    ['longitude=34.45 latitude=31.52'],
    ['(31.52, 34.45)'],
    ["31°31.2' N, 34°27' E"],
    ['31°31\'12"N 34°27\'00"E'],
    ['31° 31′ 12″ N, 34° 27′ 0″ E'],
    ['31º31’12”N34º27’0”E'],
    ["31°31'12''N 34°27'0''E"],
    ['31 31 12 N 34 27 0 E'],
    ['31 31 12, 34 27 0'],
    ['31 31.2 34 27'],
    ['N 31 31 12 E 34 27 0'],
    ['34.45,31.52,0'],
  ])('reads %s', (text) => {
    const found = parseCoordinate(text);
    if (found instanceof CoordinateError) throw found;
    expect(found[0]).toBeCloseTo(34.45, 10);
    expect(found[1]).toBeCloseTo(31.52, 10);
  });

  it('reads southern and western halves of the globe', () => {
    expect(parseCoordinate("33°30'S 70°30'W")).toEqual([-70.5, -33.5]);
    expect(parseCoordinate('-33.5, -70.5')).toEqual([-70.5, -33.5]);
    expect(parseCoordinate('\u221233.5, \u221270.5')).toEqual([-70.5, -33.5]);
  });

  it('takes latitude first unless it cannot be or only the other order falls near', () => {
    expect(parseCoordinate('34.45, 31.52')).toEqual([31.52, 34.45]);
    expect(parseCoordinate('134.45, 31.52')).toEqual([134.45, 31.52]);
    expect(parseCoordinate('34.45, 31.52', [...STRIP])).toEqual([34.45, 31.52]);
    expect(parseCoordinate('31.52, 34.45', [...STRIP])).toEqual([34.45, 31.52]);
    expect(parseCoordinate('48.8, 2.3', [...STRIP])).toEqual([2.3, 48.8]);
  });

  it.each([
    ['', 'a coordinate is written'],
    ['31.52', 'a coordinate is written'],
    ['Rafah', 'a coordinate is written'],
    ['31.52, 34.45 N', 'one of N or S and one of E or W'],
    ['31 61 12 N 34 27 0 E', 'minutes and seconds below 60'],
    ['31.5 30 N 34 27 E', 'whole degrees'],
    ['91.5 N 34.5 E', 'latitude runs from -90 to 90'],
    ['N 31.5 E 190', 'longitude runs'],
    ['1, 2, 3, 4', 'a coordinate is written'],
    ['36R XV 12345 6789', 'same number of digits'],
    ['61R XV 12345 67890', 'zones run from 1 to 60'],
    ['36R AV 12345 67890', 'zone 36 has no square column A'],
    ['36R IV 12345 67890', 'a grid reference is'],
  ])('says what is wrong with %j', (text, words) => {
    const found = parseCoordinate(text);
    expect(found).toBeInstanceOf(CoordinateError);
    expect(String(found)).toContain(words);
    expect((found as CoordinateError).found).toBe(text);
  });

  it('gives a position or an error for any text, quickly', () => {
    const letters = fc.string({ unit: fc.constantFrom(...`0123456789 .,;-+NSEW°'"XR\n`), maxLength: 60 });
    fc.assert(
      fc.property(letters, (text) => {
        const found = parseCoordinate(text);
        if (found instanceof CoordinateError) return;
        expect(Math.abs(found[0])).toBeLessThanOrEqual(180);
        expect(Math.abs(found[1])).toBeLessThanOrEqual(90);
      }),
      { numRuns: 300 },
    );
  });
});

describe('grid references', () => {
  // By the mgrs package 2.2.0 of the proj4js project, which has its own series.
  it.each<[string, number, number]>([
    ['36RXV1234567890', 34.18098380658006, 31.340043033690016],
    ['36R XV 12345 67890', 34.18098380658006, 31.340043033690016],
  ])('reads %s', (text, lon, lat) => {
    const found = parseCoordinate(text) as [number, number];
    expect(found[0]).toBeCloseTo(lon, 6);
    expect(found[1]).toBeCloseTo(lat, 6);
  });

  it('names the middle of the square, whatever its size', () => {
    expect(fromMgrs('36RXV12')).toEqual(fromUtm(36, 615_000, 3_425_000));
    expect(fromMgrs('36RXV')).toEqual(fromUtm(36, 650_000, 3_450_000));
  });

  it('knows the meridian, the equator and the south', () => {
    expect(fromUtm(36, 500_000, 0)).toEqual([33, 0]);
    const [lon, lat] = fromMgrs('19HCC 41000 93000') as [number, number];
    expect(lon).toBeGreaterThan(-72);
    expect(lon).toBeLessThan(-66);
    expect(lat).toBeLessThan(-32);
    expect(lat).toBeGreaterThan(-40);
  });
});

describe('parseCoordinates', () => {
  it('reads line by line, passes over blank lines and remarks, and numbers the faults', () => {
    const { positions, errors, order } = parseCoordinates(
      '# a line\n31.5, 34.4\n\n31.4 34.3\r\nhere\n36RXV1234567890',
    );
    expect(positions.slice(0, 2)).toEqual([
      [34.4, 31.5],
      [34.3, 31.4],
    ]);
    expect(positions).toHaveLength(3);
    expect(errors.map(({ line, message }) => [line, message.slice(0, 7)])).toEqual([[5, 'line 5:']]);
    expect(order).toBe('latitude-first');
  });

  it('takes all unlettered pairs the same way round, the one that more of them fit', () => {
    const { positions, order } = parseCoordinates('34.4, 31.5\n34.3, 31.4\n20, 21', [...STRIP]);
    expect(order).toBe('longitude-first');
    expect(positions[2]).toEqual([20, 21]);
    expect(parseCoordinates('31.5 N 34.4 E').order).toBeNull();
  });
});
