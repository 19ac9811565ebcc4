/** A claim on a card: who says it, how, when, and where it stands, never more. */
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { MODALITIES } from '../../src/domain/constants';
import ClaimCard from '../../src/ui/context/ClaimCard.svelte';
import { claim, date } from '../unit/record/small-atlas';
import { all, deskWith, show } from './small';

beforeEach(() => history.replaceState(null, '', location.pathname + location.search));

const cardOf = async (more: Parameters<typeof claim>[1] = {}, link = true) => {
  const desk = deskWith();
  const root = await show(desk, ClaimCard, { claim: claim('c1', more), link });
  const card = root.querySelector<HTMLElement>('[data-claim="c1"]');
  if (!card) throw new Error('no card');
  return { desk, card };
};

describe('ClaimCard', () => {
  it('shows statement, voice, role, relay, date and source with its paragraph', async () => {
    const { card } = await cardOf({
      voice: { who: 'A minister', role: 'of defence', named: true, via: 'a newspaper' },
      date: date('2025-10-08'),
      cites: [{ source: 'wsj', paragraphs: [3, 5] }],
    });
    expect(card.textContent).toContain('What c1 says.');
    expect(card.textContent).toContain('A minister, of defence, as relayed by a newspaper');
    expect(card.querySelector('time')?.textContent).toBe('8 Oct 2025');
    const chip = card.querySelector('button.chip');
    expect(chip?.textContent.replace(/\s+/g, '')).toBe('D¶3,5');
    expect(chip?.getAttribute('aria-label')).toContain('The Paper');
    expect(card.textContent).not.toContain('not named');
    expect(card.textContent).not.toContain('confidence');
  });

  it.each(MODALITIES)('says %s in words and by shape', async (modality) => {
    const { card } = await cardOf({ modality });
    const badge = card.querySelector('.badge');
    expect(badge?.textContent.trim().toLowerCase()).toBe(modality);
    expect(badge?.querySelector('svg *')).not.toBeNull();
  });

  it('says when a voice is not named, a place not given, a date inferred and a source less than sure', async () => {
    const { card } = await cardOf({
      voice: { who: 'Officials', named: false },
      placeNote: 'positions unnamed',
      confidence: 'medium',
      date: { ...date('2025-11-07', '2025-11-07', '2025-11-07~'), basis: 'Sunday before the article' },
    });
    expect(card.textContent).toContain('not named');
    expect(card.textContent).toContain('positions unnamed');
    expect(card.textContent).toContain('confidence medium');
    expect(card.querySelector('time')?.textContent).toBe('about 7 Nov 2025');
    expect(card.querySelector('time')?.title).toContain('Sunday before the article');
  });

  it('leads to the claim and to its source', async () => {
    const { desk, card } = await cardOf();
    card.querySelector<HTMLElement>('button.statement')?.click();
    flushSync();
    expect(desk.view.current.sel).toEqual({ kind: 'claim', id: 'c1' });
    card.querySelector<HTMLElement>('button.chip')?.click();
    flushSync();
    expect(desk.view.current.sel).toEqual({ kind: 'source', id: 'wsj' });
  });

  it('is plain text where it is itself the subject', async () => {
    const { card } = await cardOf({}, false);
    expect(card.querySelector('button.statement')).toBeNull();
    expect(card.querySelector('p.statement')?.textContent).toBe('What c1 says.');
  });

  it('takes markup in a statement for text', async () => {
    const { card } = await cardOf({ statement: '<img src=x onerror=alert(1)> & <b>bold</b>' });
    expect(card.querySelector('img, b')).toBeNull();
    expect(card.textContent).toContain('<b>bold</b>');
  });

  it('marks sources outside the founding five', async () => {
    const { card } = await cardOf({
      cites: [
        { source: 'wsj', paragraphs: [1] },
        { source: 'reuters-2025-10-10', paragraphs: [] },
      ],
    });
    expect(all(card, 'button.chip').map((chip) => chip.textContent.trim().charAt(0))).toEqual(['D', '↗']);
  });
});
