/** A small atlas on a made-up strip: three scenarios, one line, a few claims that disagree. */
import type { Component } from 'svelte';
import { render } from 'vitest-browser-svelte';
import type { Atlas, CompiledLine } from '../../src/domain/atlas';
import type { Start, StartScenario } from '../../src/domain/start';
import type { Names, Place } from '../../src/domain/types';
import { buildArchive } from '../../src/record/archive';
import { paletteCss } from '../../src/palette/css';
import { Desk } from '../../src/ui/desk';
import { strip, wave } from '../unit/geometry/shapes';
import {
  atlasOf,
  claim,
  date,
  disagreement,
  event,
  scenario,
  share,
  stance,
} from '../unit/record/small-atlas';
import OnDesk from './OnDesk.svelte';

export const outline = strip(120);

export function lineAt(offset: number, accuracyM: number | null = 300): CompiledLine {
  return {
    id: 'yellow-line-2025-10-10',
    series: 'yellow-line',
    name: 'Yellow Line',
    issuer: 'The issuer',
    validFrom: date('2025-10-10'),
    method: accuracyM === null ? 'drawn-to-share' : 'authored',
    madeFrom: 'Made for a test.',
    accuracyM,
    claims: ['c1'],
    confidence: 'high',
    coordinates: wave(60, offset),
    lengthKm: 40,
  };
}

const bare: StartScenario = {
  id: 'sc-01',
  name: 'The line holds',
  short: 'The line',
  summary: 'Two sides of one line.',
  kind: 'split',
  family: 'partition',
  core: true,
  lines: ['yellow-line'],
  holders: [
    { piece: 'yellow-line:left', holder: 'israel', modality: 'reported', claims: ['c1'] },
    { piece: 'yellow-line:right', holder: 'hamas', modality: 'predicted', claims: ['c2'] },
  ],
  deployments: [],
  zones: [],
  sourceLetters: [{ id: 'wsj', letter: 'D' }],
};

export const SCENARIOS: StartScenario[] = [
  bare,
  {
    ...bare,
    id: 'sc-02',
    name: 'A force on the borders',
    short: 'Borders',
    lines: [],
    holders: [{ piece: 'strip', holder: 'isf', modality: 'proposed', claims: ['c1'] }],
    deployments: [{ actor: 'isf', along: ['israel', 'egypt'], modality: 'proposed', claims: ['c1'] }],
  },
  {
    ...bare,
    id: 'sc-03',
    name: 'A freeze',
    short: 'Freeze',
    kind: 'overlay',
    base: 'sc-01',
    lines: [],
    holders: [],
  },
  {
    ...bare,
    id: 'sc-05',
    name: 'An army on the border',
    short: 'Army',
    deployments: [{ actor: 'idf', along: ['israel'], modality: 'reported', claims: ['c1'] }],
  },
  {
    ...bare,
    id: 'sc-04',
    name: 'Nobody says who holds the west',
    short: 'Unsaid',
    holders: [
      { piece: 'yellow-line:left', holder: 'israel', modality: 'reported', claims: ['c1'] },
      { piece: 'yellow-line:right', holder: 'not-stated', claims: [] },
    ],
  },
];

export const startWith = (line: CompiledLine): Start => ({
  version: 1,
  opensOn: '2025-11-24',
  recordEnds: '2026-10-01',
  outline,
  lines: [line],
  scenarios: SCENARIOS,
});

const form = (text: string): Names['en'] => ({ text, from: 'ours' });
const rafah: Place = {
  id: 'rafah',
  names: { en: form('Rafah'), ar: form('رفح'), he: form('רפיח') },
  kind: 'city',
  point: { lonLat: [34.24, 31.3], precision: 'city', from: 'geonames', confidence: 'high' },
  aliases: [],
  claims: [],
};

export const ATLAS: Atlas = atlasOf({
  sources: [
    {
      id: 'wsj',
      letter: 'D',
      kind: 'article',
      csl: {
        type: 'article-newspaper',
        title: 'A title',
        publisher: 'The Paper',
        URL: 'https://example.org/a',
      },
      unknown: ['author', 'issued'],
      titleBasis: 'seen',
      read: 'In full.',
      confidence: 'high',
      empty: [],
    },
  ],
  claims: [
    share('c1', { value: 53, holder: 'israel', line: 'yellow-line' }),
    claim('c2', { modality: 'predicted', places: ['rafah'] }),
    claim('c3', { modality: 'denied', date: date('2025-12-01') }),
  ],
  places: [rafah],
  actors: [
    {
      id: 'qatar',
      names: { en: form('Qatar'), ar: form('قطر'), he: form('קטאר') },
      kind: 'state',
      role: 'A mediator.',
      aliases: [],
      relations: [],
      claims: ['c3'],
      places: [],
      contributor: true,
    },
  ],
  stances: [stance],
  lines: [lineAt(0)],
  scenarios: [{ ...scenario, ...SCENARIOS[0] }],
  events: [event('ev-01', { title: 'Something happened', places: ['rafah'], claims: ['c2'] })],
  disagreements: [disagreement],
});

interface Opening {
  line?: CompiledLine;
  /** Whether the record has arrived. */
  loaded?: boolean;
}

/** A desk that has the first view, and the record too unless told otherwise. */
export function deskWith({ line = lineAt(0), loaded = true }: Opening = {}): Desk {
  const desk = new Desk(startWith(line));
  if (loaded) desk.whole = buildArchive(ATLAS);
  return desk;
}

/** Puts a component on the page with a desk around it, in the colours of the palette. */
export async function show<P extends Record<string, unknown>>(
  desk: Desk,
  shown: Component<P>,
  props: P,
): Promise<HTMLElement> {
  if (!document.getElementById('palette')) {
    const style = document.createElement('style');
    style.id = 'palette';
    style.textContent = paletteCss();
    document.head.append(style);
  }
  document.documentElement.dataset['theme'] = 'light';
  // The wrapper takes any component: its type parameter is settled here, where both are known.
  const { container } = await render(OnDesk as unknown as Component<Record<string, unknown>>, {
    props: { desk, shown, props },
  });
  return container;
}

/** Elements by selector, as a list. */
export const all = <E extends Element = Element>(root: ParentNode, selector: string): E[] => [
  ...root.querySelectorAll<E>(selector),
];
