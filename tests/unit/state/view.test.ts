/** The view and the address: one follows the other, in both directions. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ViewState } from '../../../src/state/view.svelte';
import { DEFAULT_VIEW } from '../../../src/url/view';

/** A browser's history as far as the view uses it: entries of hashes, and `popstate` on going back. */
class FakeHistory {
  entries: string[] = [''];
  at = 0;
  readonly listeners = new Set<() => void>();
  readonly location = { pathname: '/atlas/', search: '?x=1', hash: '' };

  #show(): void {
    this.location.hash = this.entries[this.at] ?? '';
  }
  #hashOf(url: string): string {
    const at = url.indexOf('#');
    if (at < 0) expect(url).toBe('/atlas/?x=1');
    return at < 0 ? '' : url.slice(at);
  }
  pushState = (_: unknown, __: string, url: string): void => {
    this.entries = [...this.entries.slice(0, this.at + 1), this.#hashOf(url)];
    this.at += 1;
    this.#show();
  };
  replaceState = (_: unknown, __: string, url: string): void => {
    this.entries[this.at] = this.#hashOf(url);
    this.#show();
  };
  go(step: number): void {
    this.at += step;
    this.#show();
    for (const listener of this.listeners) listener();
  }
  open(hash: string): void {
    this.pushState(null, '', hash);
    for (const listener of this.listeners) listener();
  }
}

let browser: FakeHistory;
let view: ViewState;

beforeEach(() => {
  browser = new FakeHistory();
  vi.stubGlobal('history', browser);
  vi.stubGlobal('location', browser.location);
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => browser.listeners.add(listener));
  vi.stubGlobal('removeEventListener', (_: string, listener: () => void) =>
    browser.listeners.delete(listener),
  );
  view = new ViewState();
});
afterEach(() => vi.unstubAllGlobals());

describe('ViewState', () => {
  it('opens on what the address says', () => {
    browser.location.hash = '#a=sc-03&sel=event:ev-31&t=2025-10-20';
    view.attach();
    expect(view.current).toEqual({
      ...DEFAULT_VIEW,
      a: 'sc-03',
      t: '2025-10-20',
      sel: { kind: 'event', id: 'ev-31' },
    });
    expect(view.dropped).toEqual([]);
  });

  it('says what it dropped, until that is dismissed', () => {
    browser.location.hash = '#a=sc-03&t=2025-02-31';
    view.attach();
    expect(view.dropped.map(({ name, value }) => [name, value])).toEqual([['t', '2025-02-31']]);
    view.drop('a', 'sc-99', 'the record holds no such scenario');
    view.drop('a', 'sc-99', 'the record holds no such scenario');
    expect(view.dropped).toHaveLength(2);
    view.dismiss();
    expect(view.dropped).toEqual([]);
  });

  it('writes each step into the address, and back and forward restore it', () => {
    view.attach();
    view.go({ a: 'sc-03' });
    view.select({ kind: 'zone', id: 'yellow-line:left' });
    expect(browser.entries).toEqual(['', '#a=sc-03', '#a=sc-03&sel=zone:yellow-line:left']);
    browser.go(-1);
    expect(view.current).toEqual({ ...DEFAULT_VIEW, a: 'sc-03' });
    browser.go(-1);
    expect(view.current).toEqual(DEFAULT_VIEW);
    browser.go(2);
    expect(view.current.sel).toEqual({ kind: 'zone', id: 'yellow-line:left' });
  });

  it('makes no step for the camera, nor for what changes nothing', () => {
    view.attach();
    view.go({ camera: { zoom: 11, lat: 31.4, lon: 34.3 } }, true);
    expect(browser.entries).toHaveLength(1);
    expect(browser.location.hash).toMatch(/^#map=11\.00\/31\.4/);
    view.go({ camera: { zoom: 11, lat: 31.4, lon: 34.3 } });
    expect(browser.entries).toHaveLength(1);
  });

  it('keeps path and query when the view is back at its defaults', () => {
    view.attach();
    view.go({ units: 'mi' }, true);
    view.go({ units: 'km' }, true);
    expect(browser.location.hash).toBe('');
  });

  it('stays on the record page for a selection, and leaves the method page', () => {
    view.attach();
    view.go({ page: 'record' });
    view.select({ kind: 'event', id: 'ev-01' });
    expect(view.current.page).toBe('record');
    view.go({ page: 'method' });
    view.select({ kind: 'event', id: 'ev-02' });
    expect(view.current.page).toBe('explore');
    view.select(null);
    expect(view.current.sel).toBeNull();
  });

  it('follows a link that is typed over, and forgets what an older one dropped', () => {
    view.attach();
    browser.open('#lang=fr');
    expect(view.dropped).toHaveLength(1);
    browser.open('#lang=ar');
    expect(view.current.lang).toBe('ar');
    expect(view.dropped).toEqual([]);
  });

  it('stops listening when detached', () => {
    const detach = view.attach();
    detach();
    browser.open('#a=sc-05');
    expect(view.current.a).toBe(DEFAULT_VIEW.a);
  });
});
