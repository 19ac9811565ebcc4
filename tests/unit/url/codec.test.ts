/** The link: every view survives it, defaults stay out of it, and a bad one says what it dropped. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOLDERS } from '../../../src/domain/constants';
import { decode, encode } from '../../../src/url/codec';
import { DEFAULT_VIEW, MODES, PAGES, SELECTION_KINDS, SWITCHABLE, type View } from '../../../src/url/view';

const id = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,3}$/);
const side = fc.tuple(id, fc.constantFrom('left', 'right')).map(([line, hand]) => `${line}:${hand}`);
const piece = fc.oneof(
  fc.constant('strip'),
  fc.array(side, { minLength: 1, maxLength: 3 }).map((sides) => sides.join(',')),
);
const selection = fc
  .constantFrom(...SELECTION_KINDS)
  .chain((kind) => (kind === 'zone' ? piece : id).map((target) => ({ kind, id: target })));
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const degrees = (limit: number): fc.Arbitrary<number> =>
  fc.double({ min: -limit, max: limit, noNaN: true }).map((value) => value + 0);
const camera = fc.record({
  zoom: fc.double({ min: 0, max: 24, noNaN: true }),
  lat: degrees(85),
  lon: degrees(180),
});
/** As the page holds it: parts by letter, free text last. */
const filter = fc.oneof(
  fc.constantFrom('', 'l:violence,forces', 'pl:1', 'm:claimed;s:wsj;c:day'),
  fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `a:hamas;q:${text}`),
);
const view: fc.Arbitrary<View> = fc.record({
  page: fc.constantFrom(...PAGES),
  a: id,
  b: id,
  t: day,
  tb: fc.option(day, { nil: null }),
  from: fc.option(day, { nil: null }),
  filter,
  mode: fc.constantFrom(...MODES),
  divider: fc.integer({ min: 0, max: 100 }),
  region: fc.option(id, { nil: null }),
  cell: fc.option(fc.record({ from: fc.constantFrom(...HOLDERS), to: fc.constantFrom(...HOLDERS) }), {
    nil: null,
  }),
  sel: fc.option(selection, { nil: null }),
  paragraph: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: null }),
  lens: fc.uniqueArray(id, { maxLength: 5 }),
  camera: fc.option(camera, { nil: null }),
  lang: fc.constantFrom('en' as const, 'ar' as const, 'he' as const),
  units: fc.constantFrom('km' as const, 'mi' as const, 'dunam' as const),
  hidden: fc.subarray([...SWITCHABLE]),
  kind: fc.constantFrom(...SELECTION_KINDS),
  draft: fc.option(fc.stringMatching(/^[\w.~-]{1,40}$/), { nil: null }),
});

/** Half the last digit that a link keeps: half a pixel of the world at the zoom, and half a hundredth of a zoom. */
function tolerance(zoom: number): number {
  return Math.min(0.0051, 360 / (512 * 2 ** zoom));
}

describe('a view and its link', () => {
  it('gives back every view, the camera to half a pixel', () => {
    fc.assert(
      fc.property(view, (before) => {
        const { view: after, dropped } = decode(encode(before));
        expect(dropped).toEqual([]);
        expect({ ...after, camera: null }).toEqual({ ...before, camera: null });
        if (!before.camera || !after.camera) {
          expect(after.camera).toBe(before.camera);
          return;
        }
        const near = tolerance(before.camera.zoom);
        expect(Math.abs(after.camera.zoom - before.camera.zoom)).toBeLessThan(0.0051);
        expect(Math.abs(after.camera.lat - before.camera.lat)).toBeLessThan(near);
        expect(Math.abs(after.camera.lon - before.camera.lon)).toBeLessThan(near);
      }),
      { numRuns: 500 },
    );
  });

  it('is written with characters that need no escaping', () => {
    fc.assert(
      fc.property(view, (any) => {
        expect(encode(any)).toMatch(/^(?:#[\w=&:;,./~!*'()%-]+)?$/);
      }),
    );
  });

  it('leaves defaults out', () => {
    expect(encode(DEFAULT_VIEW)).toBe('');
    expect(decode('')).toEqual({ view: DEFAULT_VIEW, dropped: [] });
    expect(decode('#')).toEqual({ view: DEFAULT_VIEW, dropped: [] });
    expect(encode({ ...DEFAULT_VIEW, a: 'sc-03' })).toBe('#a=sc-03');
    expect(decode(`#a=${DEFAULT_VIEW.a}&t=${DEFAULT_VIEW.t}`)).toEqual({ view: DEFAULT_VIEW, dropped: [] });
  });

  it('puts latitude before longitude', () => {
    const home = { zoom: 11.2, lat: 31.42, lon: 34.36 };
    expect(encode({ ...DEFAULT_VIEW, camera: home })).toMatch(/^#map=11\.20\/31\.42\d*\/34\.36\d*$/);
    expect(decode('map=11.2/31.42/34.36').view.camera).toEqual(home);
  });

  it('keeps a filter readable, and its text whole', () => {
    const asked = { ...DEFAULT_VIEW, filter: 'l:violence,forces;q:50% & more=all' };
    expect(encode(asked)).toBe('#f=l:violence,forces;q:50%25%20%26%20more%3Dall');
    expect(decode(encode(asked)).view.filter).toBe(asked.filter);
  });

  it('keeps the colons of a zone', () => {
    const sel = { kind: 'zone', id: 'yellow-line:right,orange-line:left' } as const;
    expect(decode('#sel=zone:yellow-line:right,orange-line:left').view.sel).toEqual(sel);
    expect(decode('#sel=zone%3Ayellow-line%3Aright%2Corange-line%3Aleft').view.sel).toEqual(sel);
  });
});

describe('a bad link', () => {
  it.each([
    ['t=2026-02-31', 't', 'not a day as YYYY-MM-DD'],
    ['t=2025-13-01', 't', 'not a day as YYYY-MM-DD'],
    ['t=24.11.2025', 't', 'not a day as YYYY-MM-DD'],
    ['t=2025-11', 't', 'not a day as YYYY-MM-DD'],
    ['map=11/31.4', 'map', 'not zoom/latitude/longitude'],
    ['map=11/31.4/34.4/0', 'map', 'not zoom/latitude/longitude'],
    ['map=11/91/34.4', 'map', 'not zoom/latitude/longitude'],
    ['map=11/31.4/200', 'map', 'not zoom/latitude/longitude'],
    ['map=-1/31.4/34.4', 'map', 'not zoom/latitude/longitude'],
    ['map=11/x/34.4', 'map', 'not zoom/latitude/longitude'],
    ['map=11//34.4', 'map', 'not zoom/latitude/longitude'],
    ['map=//', 'map', 'not zoom/latitude/longitude'],
    ['a=SC-01', 'a', 'not an id'],
    ['a=', 'a', 'not an id'],
    ['a', 'a', 'not an id'],
    ['sel=planet:mars', 'sel', 'not kind:id'],
    ['sel=event', 'sel', 'not kind:id'],
    ['sel=zone:left', 'sel', 'not kind:id'],
    ['sel=event:<script>', 'sel', 'not kind:id'],
    ['lang=fr', 'lang', 'not en, ar or he'],
    ['units=miles', 'units', 'not km, mi or dunam'],
    ['off=zones,buildings', 'off', 'no such layer'],
    ['lens=Foreign Policy', 'lens', 'not ids'],
    ['lens=wsj,wsj', 'lens', 'not ids'],
    ['lens=', 'lens', 'not ids'],
    ['par=0', 'par', 'not the number of a paragraph'],
    ['par=3a', 'par', 'not the number of a paragraph'],
    ['kind=rumour', 'kind', 'no such kind'],
    ['mode=fade', 'mode', 'not swipe, side or diff'],
    ['at=101', 'at', 'not a per cent from 0 to 100'],
    ['at=half', 'at', 'not a per cent from 0 to 100'],
    ['tb=2026', 'tb', 'not a day as YYYY-MM-DD'],
    ['from=2026', 'from', 'not a day as YYYY-MM-DD'],
    ['f=', 'f', 'not a filter of events'],
    ['f=violence', 'f', 'not a filter of events'],
    ['cell=israel', 'cell', 'not holder.holder'],
    ['cell=israel.un', 'cell', 'not holder.holder'],
    ['in=North Gaza', 'in', 'not an id'],
    ['view=contents', 'view', 'no such view'],
    ['zoom=11', 'zoom', 'unknown parameter'],
    ['__proto__=x', '__proto__', 'unknown parameter'],
    ['a=%E0%A4%A', 'a', 'URI malformed'],
  ])('drops %s and says why', (link, name, why) => {
    const { view: after, dropped } = decode(`#${link}`);
    expect(dropped).toEqual([{ name, value: expect.any(String), why }]);
    expect(after).toEqual(DEFAULT_VIEW);
  });

  it('keeps what is good beside what is bad, and parameters of an older or newer grammar do no harm', () => {
    const { view: after, dropped } = decode(
      '#map=11.2/31.42/34.36&scenario=1&a=sc-05&b=sc-03&mode=swipe&t=soon',
    );
    expect(after.a).toBe('sc-05');
    expect(after.camera?.lat).toBe(31.42);
    expect(after.t).toBe(DEFAULT_VIEW.t);
    expect(dropped.map(({ name }) => name)).toEqual(expect.arrayContaining(['scenario', 't']));
  });

  it('never throws, whatever the address holds', () => {
    const nearly = fc
      .array(
        fc.tuple(
          fc.constantFrom('map', 'view', 'a', 't', 'sel', 'lang', 'units', 'off', 'kind', 'b'),
          fc.string(),
        ),
      )
      .map((parts) => `#${parts.map(([name, value]) => `${name}=${value}`).join('&')}`);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearly), (hash) => {
        const { view: after, dropped } = decode(hash);
        expect(decode(encode(after))).toEqual({ view: after, dropped: [] });
        for (const { name, why } of dropped) expect([typeof name, why.length > 0]).toEqual(['string', true]);
      }),
      { numRuns: 500 },
    );
  });
});
