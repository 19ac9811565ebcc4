/** Citations are read back by readers written here, and keep what the source has. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citation, CITE_FORMATS, viewToCite, type Citable } from '../../../src/exchange/cite';
import { issueDate } from '../../../src/exchange/cite/parts';
import { archive, atlas } from '../../contract/compiled';

const cited = { accessed: '2026-11-25', link: 'https://example.org/#view=sources&sel=source:wsj' };

function sourceOf(id: string): Citable {
  const source = archive.sources.get(id);
  if (!source) throw new Error(`no source ${id}`);
  return source;
}

/** A nasty source: everything that any of the formats gives a meaning to. */
const nasty: Citable = {
  id: 'nasty',
  csl: {
    type: 'report',
    title: 'A {braced} title & 100 % of #1_x\n$ \\ ~ ^ "quoted"',
    author: [
      { literal: 'Bureau of Trade and Industry' },
      { family: "O'Neill", given: 'Ann' },
      { family: 'Şahin' },
    ],
    publisher: 'غزة Press',
    URL: 'https://example.org/a_b%20c?d={e}&f=#g',
  },
  issued: { edtf: '2025-10-30~', min: '2025-10-30', max: '2025-10-30', approximate: true },
  titleBasis: 'seen',
};

/** BibTeX: an entry's fields, by counting braces. */
function readBibtex(text: string): { type: string; key: string; fields: Record<string, string> } {
  const head = /^@(\w+)\{([^,]+),\n/.exec(text);
  if (!head) throw new Error(`no entry: ${text}`);
  const fields: Record<string, string> = {};
  let at = head[0].length;
  while (text[at] !== '}') {
    const name = /^\s*(\w+) = /.exec(text.slice(at));
    if (!name) throw new Error(`no field at ${text.slice(at, at + 40)}`);
    at += name[0].length;
    let depth = 0;
    const start = at;
    do {
      if (text[at] === '\\') at++;
      else if (text[at] === '{') depth++;
      else if (text[at] === '}') depth--;
      at++;
      if (at > text.length) throw new Error('braces do not close');
    } while (depth > 0 || !/[,\n]/.test(text[at] ?? ''));
    fields[name[1] ?? ''] = text.slice(start, at).replace(/^\{([\s\S]*)\}$/, '$1');
    if (text[at] === ',') at++;
    while (text[at] === '\n') at++;
  }
  return { type: head[1] ?? '', key: head[2] ?? '', fields };
}

/** Turn escapes of TeX back. */
const plain = (text: string): string =>
  text.replace(
    /\\textbackslash\{\}|\\textasciitilde\{\}|\\textasciicircum\{\}|\\([{}%#&$_])|[{}]/g,
    (found, kept?: string) =>
      kept ??
      { '\\textbackslash{}': '\\', '\\textasciitilde{}': '~', '\\textasciicircum{}': '^' }[found] ??
      '',
  );

function readRis(text: string): [tag: string, value: string][] {
  const lines = text.split('\r\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => {
    const match = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line);
    if (!match) throw new Error(`no line of RIS: ${line}`);
    return [match[1] ?? '', match[2] ?? ''];
  });
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('text', () => {
  it('says who, what, where and when, and marks what was not seen', () => {
    expect(citation(sourceOf('foreign-policy'), 'text', { accessed: '2026-11-25' })).toBe(
      'Anchal Vohra. “The Desperate Search for Gaza Peacekeepers”. Foreign Policy, about 7 Nov 2025. ' +
        'Accessed 25 Nov 2026, no address known.',
    );
    expect(citation(sourceOf('wsj'), 'text', cited)).toContain(
      'Summer Said and Robbie Gramer. “Next Question',
    );
    expect(citation(sourceOf('wsj'), 'text', cited)).toMatch(/Seen in Gaza Control Atlas, https:\S+\.$/);
    expect(citation(sourceOf('yeshiva-world'), 'text', cited)).toContain(
      'YWN World Headquarters. [no title seen].',
    );
    const undated = atlas.sources.find((source) => !source.issued);
    expect(undated && citation(undated, 'text', cited)).toContain('no date');
    const described = atlas.sources.find((source) => source.titleBasis === 'described' && source.csl.title);
    expect(described && citation(described, 'text', cited)).toContain(`[${described?.csl.title}]`);
  });
});

describe('CSL-JSON', () => {
  it('is read back with the same fields, a date and a day of access', () => {
    for (const source of atlas.sources) {
      const [item] = JSON.parse(citation(source, 'csl-json', { accessed: '2026-11-25' })) as Record<
        string,
        unknown
      >[];
      expect(item).toMatchObject({
        id: source.id,
        ...source.csl,
        accessed: { 'date-parts': [[2026, 11, 25]] },
      });
      expect('issued' in (item ?? {})).toBe(source.issued !== undefined);
    }
  });

  it('gives dates no more exactly than they are known', () => {
    expect(issueDate({ edtf: '2025-11-07~' })).toEqual({ parts: [[2025, 11, 7]], circa: true });
    expect(issueDate({ edtf: '2025-10' })).toEqual({ parts: [[2025, 10]], circa: false });
    expect(issueDate({ edtf: '2021' })).toEqual({ parts: [[2021]], circa: false });
    expect(issueDate({ edtf: '2025-11-11/2025-11-12' })?.parts).toEqual([
      [2025, 11, 11],
      [2025, 11, 12],
    ]);
    for (const edtf of ['200X', '../2026-11-21', '2025-21']) expect(issueDate({ edtf })).toBeNull();
  });
});

describe('BibTeX', () => {
  it('is read back, with everything that TeX acts upon escaped', () => {
    const { type, key, fields } = readBibtex(citation(nasty, 'bibtex', cited));
    expect([type, key]).toEqual(['techreport', 'nasty']);
    expect(plain(fields['title'] ?? '')).toBe(oneLine(nasty.csl.title ?? ''));
    expect(fields['title']).toMatch(/^\{.*\}$/);
    expect(fields['author']).toBe("{Bureau of Trade and Industry} and O'Neill, Ann and Şahin");
    expect(fields['url']).toBe('https://example.org/a_b%20c?d=%7Be%7D&f=#g');
    expect(fields['institution']).toBe('غزة Press');
    expect([fields['year'], fields['month'], fields['urldate']]).toEqual(['2025', 'oct', '2026-11-25']);
    expect(fields['note']).toContain('Date approximate');
  });

  it('is sound for every source and any title', () => {
    for (const source of atlas.sources) {
      const { key, fields } = readBibtex(citation(source, 'bibtex', cited));
      expect(key).toBe(source.id);
      expect(plain(fields['title'] ?? '')).toBe(oneLine(source.csl.title ?? ''));
    }
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (title) => {
        const source: Citable = { ...nasty, csl: { ...nasty.csl, title } };
        const { fields } = readBibtex(citation(source, 'bibtex', cited));
        expect(plain(fields['title'] ?? '')).toBe(oneLine(title));
      }),
    );
  });
});

describe('RIS', () => {
  it('is read back, one tag to a line', () => {
    const lines = readRis(citation(nasty, 'ris', cited));
    const all = (tag: string) => lines.flatMap(([name, value]) => (name === tag ? [value] : []));
    expect(lines[0]).toEqual(['TY', 'RPRT']);
    expect(lines[lines.length - 1]).toEqual(['ER', '']);
    expect(all('AU')).toEqual(['Bureau of Trade and Industry', "O'Neill, Ann", 'Şahin']);
    expect(all('TI')).toEqual([oneLine(nasty.csl.title ?? '')]);
    expect([...all('DA'), ...all('PY'), ...all('Y2')]).toEqual(['2025/10/30/', '2025', '2026/11/25']);
    expect(all('UR')).toEqual([nasty.csl.URL]);
  });

  it('is sound for every source', () => {
    for (const source of atlas.sources) {
      const tags = readRis(citation(source, 'ris', cited)).map(([tag]) => tag);
      expect([tags[0], tags[tags.length - 1]]).toEqual(['TY', 'ER']);
      expect(tags.includes('TI')).toBe(source.csl.title !== undefined);
      expect(tags.includes('DA')).toBe(source.issued !== undefined && issueDate(source.issued) !== null);
    }
  });
});

describe('a view', () => {
  it('is cited by its title, its day and its link, once', () => {
    const link = 'https://example.org/#a=sc-01&t=2025-11-24';
    const view = viewToCite({ title: 'Partition along the Yellow Line', asOf: '2025-11-24', link });
    for (const format of CITE_FORMATS) {
      const written = citation(view, format, { accessed: '2026-11-25', link });
      expect(written.split(link)).toHaveLength(2);
      expect(written).toContain('as of 2025-11-24');
      expect(written).toContain('Gaza Control Atlas');
    }
  });
});
