/** Dates that names and properties hold, as EDTF. Only what is written one way round is taken: 3/4/2025 is not guessed at. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

const YMD = /(?<!\d)((?:19|20)\d\d)([-_./]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/;
const DMY = /(?<!\d)(0?[1-9]|[12]\d|3[01])([./-])(0?[1-9]|1[0-2])\2((?:19|20)\d\d)(?!\d)/;
const YM = /(?<![\d.])((?:19|20)\d\d)-(0[1-9]|1[0-2])(?![\d-])/;
const DAY_MONTH = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH},?[ -]((?:19|20)\\d\\d)(?!\\d)`,
  'i',
);
const MONTH_DAY = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)(?!\\d)`, 'i');

function day(year: string, month: number, date: number): string | null {
  const at = new Date(Date.UTC(Number(year), month - 1, date));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return null;
  return at.toISOString().slice(0, 10);
}

/** The first date in a text as EDTF (`2025-10-10`, `2025-10`), or null. */
export function dateIn(text: string): string | null {
  const ymd = YMD.exec(text);
  if (ymd) return day(ymd[1] as string, Number(ymd[3]), Number(ymd[4]));
  const dmy = DMY.exec(text);
  // Day and month can be told apart only where one of them is past 12, or both are the same.
  if (dmy && (Number(dmy[1]) > 12 || dmy[1] === dmy[3]))
    return day(dmy[4] as string, Number(dmy[3]), Number(dmy[1]));
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth) return day(dayMonth[3] as string, monthOf(dayMonth[2] as string), Number(dayMonth[1]));
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay) return day(monthDay[3] as string, monthOf(monthDay[1] as string), Number(monthDay[2]));
  const ym = YM.exec(text);
  return ym ? `${ym[1]}-${ym[2]}` : null;
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Names of properties that hold the day a shape is of, best first. */
const KEYS = [
  /^valid[_ ]?from(?:\.edtf)?$/i,
  /^as[_ ]?of$/i,
  /^(?:date|datum|day)$/i,
  /^(?:begin|start|from|when)(?:[_ ]?date)?$/i,
  /date/i,
  /^(?:time|timestamp|datetime)$/i,
];

export interface Found {
  edtf: string;
  from: string;
}

/** The date of a feature: from its properties, else its name, its folder, its file's name. */
export function dateOf(
  properties: Record<string, string>,
  texts: { name?: string | undefined; folder?: string | undefined; file: string },
): Found | undefined {
  for (const pattern of KEYS) {
    for (const [key, value] of Object.entries(properties)) {
      const edtf = pattern.test(key) ? dateIn(value) : null;
      if (edtf) return { edtf, from: `property ${key}` };
    }
  }
  const places = [
    ['name', texts.name],
    ['folder', texts.folder],
    ['file name', texts.file],
  ] as const;
  for (const [from, text] of places) {
    const edtf = text ? dateIn(text) : null;
    if (edtf) return { edtf, from };
  }
  return undefined;
}
