/** What is measured as text or as a table. */
import type { Measured } from '../measure';

export interface Entry {
  file: string;
  name: string;
  date?: string | undefined;
  dateFrom?: string | undefined;
  measured: Measured;
}

function km(value: number | null): string {
  return value === null ? 'not known' : `${value.toFixed(1)} km`;
}

export function asText(measured: Measured, outline: string): string {
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

/** A series, one line for each of its dates or files. */
export function asSeries(entries: Entry[], outline: string): string {
  const outlineKm2 = entries[0]?.measured.outlineKm2 ?? 0;
  const rows = entries.map(({ date, name, measured }) => {
    const parts = measured.parts.map(
      ({ side, share, km2 }) => `${side} ${(share * 100).toFixed(2)} % (${km2.toFixed(2)} km²)`,
    );
    return [
      `${(date ?? 'no date').padEnd(10)}  ${parts.join(', ')}  ${name}`,
      ...measured.warnings.map((text) => `  warning: ${text}`),
    ];
  });
  return [`outline  ${outlineKm2.toFixed(2)} km² (${outline})`, ...rows.flat()].join('\n');
}

/** The entry as JSON gives it in a series. */
export function asRow({ file, name, date, dateFrom, measured }: Entry) {
  const { lengthKm, parts, warnings } = measured;
  return { file, name, date: date ?? null, dateFrom: dateFrom ?? null, lengthKm, parts, warnings };
}

const COLUMNS =
  'date,file,name,side,km2,share,border_israel_km,border_egypt_km,coast_km,line_km,outline_km2,warnings';

/** A table with a row for each side (RFC 4180); what is not known is an empty cell. */
export function asCsv(entries: Entry[]): string {
  const rows = entries.flatMap(({ date, file, name, measured }) =>
    measured.parts.map(({ side, km2, share, frontageKm: { israel, egypt, coast } }) =>
      [
        date ?? '',
        file,
        name,
        side,
        km2,
        share,
        israel,
        egypt,
        coast,
        measured.lengthKm,
        measured.outlineKm2,
        measured.warnings.join('; '),
      ]
        .map(cell)
        .join(','),
    ),
  );
  return [COLUMNS, ...rows].join('\n');
}

/** Texts that a spreadsheet would take for a formula are kept from it: names come from strangers. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
