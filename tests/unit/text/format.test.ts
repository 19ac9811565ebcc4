/** Numbers and dates as readers see them. */
import { describe, expect, it } from 'vitest';
import { area, dateText, day, latLon, length, percent, whole } from '../../../src/text';

const THIN = '\u202f';

describe('percent', () => {
  it('has one decimal and a thin space', () => {
    expect(percent(0.5316)).toBe(`53.2${THIN}%`);
    expect(percent(0)).toBe(`0.0${THIN}%`);
    expect(percent(1)).toBe(`100.0${THIN}%`);
  });

  it('has no space where a figure stands large, and as many digits as asked for', () => {
    expect(percent(0.5316, { tight: true })).toBe('53.2%');
    expect(percent(0.5316, { digits: 0 })).toBe(`53${THIN}%`);
  });

  it('writes a true minus', () => {
    expect(percent(-0.021)).toBe(`−2.1${THIN}%`);
  });
});

describe('area and length', () => {
  it('are converted from km² and km', () => {
    expect([area(365.04), area(365.04, 'mi'), area(365.04, 'dunam')]).toEqual([
      '365.0 km²',
      '140.9 mi²',
      '365,040 dunam',
    ]);
    expect([length(51.25), length(51.25, 'mi')]).toEqual(['51.3 km', '31.8 mi']);
  });

  it('keep km where a unit has no length', () => {
    expect(length(10, 'dunam')).toBe('10.0 km');
  });

  it('group thousands', () => {
    expect(whole(2_100_000)).toBe('2,100,000');
    expect(area(1234.5)).toBe('1,234.5 km²');
  });
});

describe('latLon', () => {
  it('takes longitude first and writes latitude first', () => {
    expect(latLon([34.46672, 31.50161])).toBe('31.50161, 34.46672');
  });
});

describe('day', () => {
  it('is the day that is written, in every time zone', () => {
    const zone = process.env['TZ'];
    try {
      for (const place of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
        process.env['TZ'] = place;
        expect(day('2025-11-24')).toBe('24 Nov 2025');
      }
    } finally {
      process.env['TZ'] = zone;
    }
    expect(day('2026-01-01')).toBe('1 Jan 2026');
  });
});

describe('dateText', () => {
  const text = (edtf: string, min: string, max: string): string => dateText({ edtf, min, max });

  it.each([
    ['2025-10-08', '2025-10-08', '2025-10-08', '8 Oct 2025'],
    ['2025-10-20~', '2025-10-20', '2025-10-20', 'about 20 Oct 2025'],
    ['2025-10-16?', '2025-10-16', '2025-10-16', 'about 16 Oct 2025'],
    ['2025-10', '2025-10-01', '2025-10-31', 'Oct 2025'],
    ['2025-10~', '2025-10-01', '2025-10-31', 'about Oct 2025'],
    ['2007', '2007-01-01', '2007-12-31', '2007'],
    ['2025~', '2025-01-01', '2025-12-31', 'about 2025'],
    ['2025-10-08/2025-10-10', '2025-10-08', '2025-10-10', '8 Oct 2025 to 10 Oct 2025'],
    ['../2025-10-07', '0000-01-01', '2025-10-07', 'until 7 Oct 2025'],
    ['2025-10-17/..', '2025-10-17', '9999-12-31', 'from 17 Oct 2025'],
  ])('says %s as words', (edtf, min, max, words) => {
    expect(text(edtf, min, max)).toBe(words);
  });

  it('says about where the open end of a range is approximate', () => {
    expect(text('../2025-11-07~', '0000-01-01', '2025-11-07')).toBe('until about 7 Nov 2025');
  });

  it('never claims a day that the record does not give', () => {
    expect(text('2023-10/2025-10', '2023-10-01', '2025-10-31')).toBe('Oct 2023 to Oct 2025');
    expect(text('../2000', '0000-01-01', '2000-12-31')).toBe('until 2000');
    expect(text('2000/..', '2000-01-01', '9999-12-31')).toBe('from 2000');
  });
});
