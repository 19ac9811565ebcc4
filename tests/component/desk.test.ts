/** The desk: what is drawn follows from the view, and from nothing else. */
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ATLAS, deskWith, outline } from './small';

beforeEach(() => history.replaceState(null, '', location.pathname + location.search));

const pieces = (desk: ReturnType<typeof deskWith>): string[] =>
  desk.zones.map(({ id, holder }) => `${id} ${holder}`);

describe('Desk', () => {
  it('cuts the zones of the scenario in view', () => {
    const desk = deskWith();
    expect(pieces(desk)).toEqual(['yellow-line:left israel', 'yellow-line:right hamas']);
    expect(desk.zones.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(desk.prepared.ring.length).toBe(outline.ring.length);
    desk.view.go({ a: 'sc-02' }, true);
    flushSync();
    expect(pieces(desk)).toEqual(['strip isf']);
    expect(desk.lines).toEqual([]);
  });

  it('draws an overlay on its base', () => {
    const desk = deskWith();
    desk.view.go({ a: 'sc-03' }, true);
    flushSync();
    expect(desk.scenario.id).toBe('sc-03');
    expect(desk.drawn.id).toBe('sc-01');
    expect(desk.zones).toHaveLength(2);
  });

  it('has no zones and no line before the line was in force, and says why', () => {
    const desk = deskWith();
    desk.view.go({ t: '2025-10-09' }, true);
    flushSync();
    expect(desk.zones).toEqual([]);
    expect(desk.lines).toEqual([]);
    expect(desk.division).toMatchObject({ ok: false, reason: 'no-line-in-force' });
    desk.view.go({ t: '2025-10-10' }, true);
    flushSync();
    expect(desk.zones).toHaveLength(2);
  });

  it('falls back to the first scenario for one that it does not know', () => {
    const desk = deskWith();
    desk.view.go({ a: 'sc-99' }, true);
    flushSync();
    expect(desk.scenario.id).toBe('sc-01');
  });

  it('words areas and lengths in the units of the view', () => {
    const desk = deskWith();
    expect(desk.area(1)).toBe('1.0 km²');
    desk.view.go({ units: 'dunam' }, true);
    flushSync();
    expect([desk.area(1), desk.length(1)]).toEqual(['1,000 dunam', '1.0 km']);
  });

  it('names things in the language of the view', () => {
    const desk = deskWith();
    const rafah = desk.archive?.places.get('rafah');
    if (!rafah) throw new Error('Rafah is in the small atlas');
    expect(desk.name(rafah.names)).toBe('Rafah');
    desk.view.go({ lang: 'he' }, true);
    flushSync();
    expect(desk.name(rafah.names)).toBe('רפיח');
  });

  it('keeps why the record could not be loaded, and forgets it when it can', async () => {
    const desk = deskWith({ loaded: false });
    const fetching = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('', { status: 404 }));
    await desk.load();
    expect(desk.loadError).toContain('404');
    expect(desk.archive).toBeNull();
    fetching.mockResolvedValue(Response.json(ATLAS));
    await desk.load();
    expect(desk.loadError).toBeNull();
    expect(desk.archive?.claims.size).toBe(ATLAS.claims.length);
    fetching.mockRestore();
  });
});
