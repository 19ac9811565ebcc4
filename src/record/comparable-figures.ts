/**
 * Figures that speak of the same thing, side by side with who states them and when. Two figures of different claims are taken to do so
 * when they count the same quantity for the same holder, line and place (as far as these are given) and
 *
 * - are shares of the Strip for one holder, or
 * - have one role in the record (an offer, a plan for the force) and are tied, or share a fifth of the words of their subjects, or
 * - are tied and share two fifths of those words, or
 * - share three fifths of those words; the dead and injured must be tied as well, as those of two days are not of one.
 *
 * Claims are tied when they tell of one event or the record sets them against each other in a disagreement. A rule for reading, not a
 * finding: nothing is merged, averaged or added up. Dates and identifiers are not compared.
 */
import type { CompiledClaim } from '../domain/atlas';
import type { Figure } from '../domain/types';
import type { Archive } from './archive';
import { byDate } from './query';
import { wordsOf } from './search/fold';

export interface StatedFigure {
  claim: CompiledClaim;
  figure: Figure;
  /** In the unit of its group; null for bounds that are not given. A figure in words has none of the three. */
  value: number | null;
  min: number | null;
  max: number | null;
}

export interface FigureGroup {
  /** Id of its first figure. */
  id: string;
  quantity: Figure['quantity'];
  /** Unit that all values were turned into: `km`, `km²`, `days`, `%`, else that of the first figure. */
  unit: string;
  /** The shortest of their subjects. */
  subject: string;
  /** Each of another claim, earliest first. With one alone there is nothing to compare. */
  figures: StatedFigure[];
}

/** Units turned into that of the quantity: what one of them is in it. */
const UNITS: { readonly [quantity in Figure['quantity']]?: { unit: string; of: Record<string, number> } } = {
  distance: { unit: 'km', of: { km: 1, m: 0.001, miles: 1.609344 } },
  length: { unit: 'km', of: { km: 1, m: 0.001, miles: 1.609344 } },
  // The international acre.
  area: { unit: 'km²', of: { 'km²': 1, acres: 0.0040468564224 } },
  // A month and a year of the mean Gregorian calendar.
  duration: { unit: 'days', of: { hours: 1 / 24, days: 1, weeks: 7, months: 30.436875, years: 365.2425 } },
  share: { unit: '%', of: { percent: 1, '% of the Strip': 1 } },
};

const NOT_COMPARED: ReadonlySet<Figure['quantity']> = new Set(['date', 'identifier']);
/** Words too common to tell subjects apart, and those that the quantity itself says. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'a an and as at by for from in into is its of on or over that the their then they to was were with killed dead people'.split(
    ' ',
  ),
);
const DATE_WORD =
  /^(?:\d{1,2}|january|february|march|april|may|june|july|august|september|october|november|december)$/;
const TOLL: ReadonlySet<Figure['quantity']> = new Set(['dead', 'injured']);

const ROLE_OVERLAP = 1 / 5;
const TIED_OVERLAP = 2 / 5;
const PLAIN_OVERLAP = 3 / 5;

interface Candidate extends StatedFigure {
  words: Set<string>;
  /** Disagreements and events that its claim takes part in. */
  ties: Set<string>;
}

function candidateOf(archive: Archive, claim: CompiledClaim, figure: Figure): Candidate {
  const factor = UNITS[figure.quantity]?.of[figure.unit] ?? 1;
  const turned = (value: number | undefined) => (value === undefined ? null : value * factor);
  const words = wordsOf(figure.subject)
    .map(({ text }) => text)
    // "Killed on 28 October": that the day is one is for the tie to say, not for the words.
    .filter((word) => !EMPTY_WORDS.has(word) && !(TOLL.has(figure.quantity) && DATE_WORD.test(word)))
    .map((word) => word.replace(/(?<=...)s$/, ''));
  const ties = [
    ...(archive.disagreementsByClaim.get(claim.id) ?? []),
    ...(archive.eventsByClaim.get(claim.id) ?? []),
  ];
  return {
    claim,
    figure,
    value: turned(figure.value),
    min: turned(figure.min),
    max: turned(figure.max),
    words: new Set(words),
    ties: new Set(ties.map(({ id }) => id)),
  };
}

/** Part of the words of both that each has: 0 to 1 (Jaccard's index). */
function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / (a.size + b.size - shared || 1);
}

const isConvertible = ({ quantity, unit }: Figure): boolean => {
  const units = UNITS[quantity];
  return units === undefined || unit in units.of;
};

const ownPlace = ({ figure }: Candidate): string[] => (figure.place === undefined ? [] : [figure.place]);
/** Places that a figure may be about: its own, else those of its claim. */
const anyPlace = (candidate: Candidate): string[] =>
  candidate.figure.place === undefined ? candidate.claim.places : ownPlace(candidate);

/** What must not differ for two figures to be of one thing; a place that one of them does not give is no difference. */
function mayBeOne(a: Candidate, b: Candidate, tied: boolean): boolean {
  const [one, other] = [a.figure, b.figure];
  if (one.quantity !== other.quantity || one.role !== other.role) return false;
  if (!isConvertible(one) || !isConvertible(other)) return false;
  // Lorries are no votes.
  if (one.quantity === 'count' && one.unit !== other.unit) return false;
  // Units of tolls vary with the writer ("people", "soldiers"): the subject says whether soldiers are meant.
  if (TOLL.has(one.quantity) && a.words.has('soldier') !== b.words.has('soldier')) return false;
  if (one.holder !== other.holder || one.line !== other.line) return false;
  // Claims tied to one event may place it each in their own way; figures that name a place of their own mean it.
  const places = tied ? ownPlace : anyPlace;
  const [here, there] = [places(a), places(b)];
  if (here.length > 0 && there.length > 0 && !here.some((place) => there.includes(place))) return false;
  // What holds before something and what holds after it are two things.
  const opposed = (x: Candidate, y: Candidate) => x.words.has('before') && y.words.has('after');
  return !opposed(a, b) && !opposed(b, a);
}

/** How much alike two figures are, 0 where they speak of different things. */
function likeness(a: Candidate, b: Candidate): number {
  const { quantity, holder, role } = a.figure;
  // A share of the Strip is of the Strip wherever its claim was made.
  if (quantity === 'share' && holder !== undefined)
    return b.figure.quantity === 'share' && holder === b.figure.holder && a.figure.line === b.figure.line
      ? 1
      : 0;
  const tied = [...a.ties].some((id) => b.ties.has(id));
  if (!mayBeOne(a, b, tied)) return 0;
  const overlap = overlapOf(a.words, b.words);
  if (role !== undefined && (tied || overlap >= ROLE_OVERLAP)) return Math.max(overlap, ROLE_OVERLAP);
  if (tied && overlap >= TIED_OVERLAP) return overlap;
  return overlap >= PLAIN_OVERLAP && (tied || !TOLL.has(quantity)) ? overlap : 0;
}

/**
 * All figures in groups, the largest first; those that stand alone come last. Every figure but dates and identifiers is in exactly one.
 */
export function comparableFigures(archive: Archive): FigureGroup[] {
  const all = archive.atlas.claims.flatMap((claim) =>
    claim.figures
      .filter(({ quantity }) => !NOT_COMPARED.has(quantity))
      .map((figure) => candidateOf(archive, claim, figure)),
  );
  const groups: Candidate[][] = [];
  for (const candidate of all) {
    const rated = groups
      // Two figures of one claim are two different things.
      .filter((group) => group.every(({ claim }) => claim !== candidate.claim))
      .map((group) => ({ group, like: Math.max(...group.map((other) => likeness(candidate, other))) }))
      .filter(({ like }) => like > 0)
      .sort((a, b) => b.like - a.like);
    const [best] = rated;
    if (best) best.group.push(candidate);
    else groups.push([candidate]);
  }
  return groups.map(groupOf).sort((a, b) => b.figures.length - a.figures.length);
}

function groupOf(candidates: Candidate[]): FigureGroup {
  const figures = candidates
    .map(({ words: _, ties: __, ...stated }): StatedFigure => stated)
    .sort((a, b) => byDate(a.claim, b.claim));
  const first = figures[0];
  if (!first) throw new RangeError('a group has no figure');
  const { id, quantity, unit } = first.figure;
  const subjects = figures.map(({ figure }) => figure.subject).sort((a, b) => a.length - b.length);
  return {
    id,
    quantity,
    unit: (unit in (UNITS[quantity]?.of ?? {}) ? UNITS[quantity]?.unit : undefined) ?? unit,
    subject: subjects[0] ?? first.figure.subject,
    figures,
  };
}
