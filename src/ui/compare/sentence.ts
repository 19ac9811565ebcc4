/** One plain sentence that says what a comparison comes to, made from its matrix. */
import type { Frontage, Holder } from '../../domain/constants';
import type { Transition } from '../../scenario';
import { fill } from '../../text';
import { words } from './tray.en';

/** A run of words; an amount carries the holder in B, whose ink it is set in. */
export interface Phrase {
  text: string;
  strong?: true;
  holder?: Holder;
}

/** A force as a scenario places it. */
export interface Placed {
  who: string;
  along: readonly Frontage[];
}

export interface Told {
  a: { id: string; day: string; forces: readonly Placed[] };
  b: { id: string; day: string; forces: readonly Placed[] };
  transitions: readonly Transition[];
  /** What the shares are of, km². */
  baseKm2: number;
  /** Name of the region looked at; null for the whole Strip. */
  region: string | null;
  /** How areas (given in km²), shares (0 to 1) and ISO days are written. */
  area: (km2: number) => string;
  percent: (share: number) => string;
  day: (iso: string) => string;
}

/** Why there is no matrix. */
export interface Untold {
  side: 'a' | 'b' | 'both';
  reason: string;
  message: string;
  nameA: string;
  nameB: string;
  day: string;
}

type Slots = Record<string, string | Phrase[]>;

/** A template as runs of words, its slots filled with words or with runs. */
function runs(template: string, slots: Slots): Phrase[] {
  return template.split(/(\{\w+\})/).flatMap((piece): Phrase[] => {
    const slot = /^\{(\w+)\}$/.exec(piece)?.[1];
    const filled = slot === undefined ? piece : (slots[slot] ?? piece);
    if (typeof filled !== 'string') return filled;
    return filled === '' ? [] : [{ text: filled }];
  });
}

/** `x`, `x and y`, `x, y and z`. */
function joined(items: Phrase[][]): Phrase[] {
  return items.flatMap((item, i) => {
    const before = i === 0 ? '' : i === items.length - 1 ? words['say.and'] : words['say.comma'];
    return before ? [{ text: before }, ...item] : item;
  });
}

const capital = ([first, ...rest]: Phrase[]): Phrase[] =>
  first ? [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest] : [];

const inWords = (holder: Holder): string => words[`say.in.${holder}`];
const strong = (text: string): Phrase[] => [{ text, strong: true }];

/** Words of a sentence as plain text. */
export const plain = (phrases: readonly Phrase[]): string => phrases.map(({ text }) => text).join('');

/** What passes from whom to whom, largest first, then what stays and which forces differ. */
export function sentenceOf(told: Told): Phrase[] {
  const { a, b, transitions, baseKm2 } = told;
  const changed = transitions
    .filter(({ from, to, km2 }) => from !== to && km2 > 0)
    .sort((one, other) => other.km2 - one.km2);
  const kept = transitions.filter(({ from, to, km2 }) => from === to && km2 > 0);
  const forces = forcesOf(told);
  const names: Slots = { a: strong('A'), b: strong('B'), dayA: told.day(a.day), dayB: told.day(b.day) };
  const sameId = a.id === b.id;
  if (changed.length === 0) {
    const template = told.region ? 'say.noneIn' : sameId ? 'say.noneDays' : 'say.none';
    const same = sameId && a.day === b.day;
    const none = same
      ? runs(words['say.same'], {})
      : runs(words[template], { ...names, where: told.region ?? '' });
    return forces ? [...none, { text: ' ' }, ...runs(words['say.forcesOnly'], { forces })] : none;
  }
  const list = passed(told, changed, baseKm2);
  const first = runs(words[sameId ? 'say.passDays' : 'say.pass'], { ...names, list });
  const keeps = kept.map((item) =>
    runs(words['say.keep'], { who: inWords(item.from), amount: told.area(item.km2) }),
  );
  const second = keeps.length > 0 ? capital(runs(words['say.keeps'], { list: joined(keeps) })) : [];
  return [first, second, forces ?? []]
    .filter((part) => part.length > 0)
    .flatMap((part, i) => (i === 0 ? part : [{ text: ' ' }, ...part]));
}

function passed(told: Told, changed: Transition[], baseKm2: number): Phrase[] {
  const [largest] = changed;
  if (!largest) return [];
  const sum = changed.reduce((total, { km2 }) => total + km2, 0);
  // Sums of parts, not copies of the whole: equal but for the last bits.
  const whole = Math.abs(sum - baseKm2) < 1e-6;
  const where = told.region ?? words['say.strip'];
  const amount = ({ km2, share, to }: Transition): Phrase[] => [
    {
      text: fill(words['say.amount'], { km2: told.area(km2), share: told.percent(share) }),
      strong: true,
      holder: to,
    },
  ];
  const ends = ({ from, to }: Transition): Slots => ({ from: inWords(from), to: inWords(to) });
  const all: Phrase[] = [{ text: told.area(sum), strong: true, holder: largest.to }];
  if (whole && changed.length === 1)
    return runs(words['say.whole'], { ...ends(largest), where, amount: all });
  if (whole && changed.every(({ to }) => to === largest.to)) {
    const list = joined(
      changed.map((item) => runs(words['say.wholeFrom'], { ...ends(item), amount: amount(item) })),
    );
    return runs(words['say.wholeTo'], { ...ends(largest), where, amount: all, list });
  }
  return joined(
    changed.map((item, i) =>
      runs(words[i === 0 ? 'say.passes' : 'say.passesAlso'], { ...ends(item), amount: amount(item) }),
    ),
  );
}

/** The forces of both sides, where they differ; null where they do not. */
function forcesOf({ a, b }: Told): Phrase[] | null {
  const said = (forces: readonly Placed[]): string =>
    forces.length === 0 ? words['say.noForce'] : forces.map(placed).join(words['say.forceNext']);
  const [inA, inB] = [said(a.forces), said(b.forces)];
  return inA === inB ? null : runs(words['say.forces'], { a: inA, b: inB });
}

/** One force as a scenario places it, in words. */
export function placed({ who, along }: Placed): string {
  if (along.length === 0) return fill(words['say.forceUnplaced'], { who });
  const where = plain(joined(along.map((frontage) => [{ text: words[`say.with.${frontage}`] }])));
  const template = along.length > 1 ? 'say.forceAlongMany' : 'say.forceAlong';
  return fill(words[template], { who, along: where });
}

/** Which side cannot be compared, and why. */
export function refusalOf({ side, reason, message, nameA, nameB, day }: Untold): Phrase[] {
  const slots: Slots = {
    side: strong(side === 'b' ? 'B' : 'A'),
    name: side === 'b' ? nameB : nameA,
    nameA,
    nameB,
    day,
    why: message,
  };
  const template =
    reason === 'no-territory'
      ? words[side === 'both' ? 'say.noTerritoryBoth' : 'say.noTerritory']
      : words[reason === 'no-line-in-force' ? 'say.noLine' : 'say.noCut'];
  return [...runs(template, slots), { text: ' ' }, ...runs(words['say.failedRest'], {})];
}
