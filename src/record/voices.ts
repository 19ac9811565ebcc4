/**
 * Whose voice a claim is, by side. Derived, so the rule is stated here and each answer says which part of it was used:
 *
 * 1. `actor`: the voice speaks for an actor of the record; the side is that of the actor (the table below, else its kind).
 * 2. `own`: the source speaks in its own words: its author, its desk, its reporters, the captions under its pictures.
 * 3. `past`: a person who once held an office speaks for no one now: "formerly Israeli", "formerly American".
 * 4. `words`: the description of the voice names its side ("Palestinian officials", "expert … think tank").
 * 5. `none`: what is left is another news medium where it is named, and unnamed where it is not.
 *
 * `named` is the record's own mark: "Israeli officials" are Israeli and unnamed.
 */
import type { CompiledClaim, CompiledSource } from '../domain/atlas';
import type { Actor } from '../domain/types';
import type { Archive } from './archive';

export const VOICE_SIDES = [
  'israeli',
  'formerly-israeli',
  'american',
  'formerly-american',
  'palestinian',
  'arab-states',
  'other-states',
  'un',
  'force-and-board',
  'analysts',
  'other-media',
  'own-words',
  'unnamed',
] as const;
export type VoiceSide = (typeof VOICE_SIDES)[number];

export interface VoiceOf {
  side: VoiceSide;
  by: 'actor' | 'own' | 'past' | 'words' | 'none';
  named: boolean;
}

const ACTORS: { readonly [side in VoiceSide]?: readonly string[] } = {
  israeli: [
    'israel',
    'israeli-government',
    'israeli-security-cabinet',
    'idf',
    'idf-research-division',
    'shin-bet',
  ],
  american: [
    'united-states',
    'trump-administration',
    'previous-us-administration',
    'centcom',
    'osc',
    'us-department-of-defense',
    'us-embassy-jerusalem',
    'us-joint-chiefs',
    'us-security-coordinator',
    'us-state-department',
    // Washington's plan
    'twenty-point-plan',
  ],
  palestinian: [
    'hamas',
    'hamas-military-wing',
    'palestinian-authority',
    'pa-police',
    'vetted-palestinian-police',
    'technocratic-government',
    'gaza-health-officials',
    'gaza-government-media-office',
    'pcbs',
    'clans',
    'militants',
  ],
  'arab-states': [
    'arab-states',
    'egypt',
    'egyptian-intelligence',
    'jordan',
    'morocco',
    'qatar',
    'saudi-arabia',
    'united-arab-emirates',
  ],
  un: ['united-nations', 'un-security-council', 'unsc-resolution-2803', 'ocha', 'unrwa', 'unifil', 'undof'],
  'force-and-board': ['isf', 'board-of-peace', 'gita', 'cmcc'],
};

const sideOfActor = new Map<string, VoiceSide>(
  Object.entries(ACTORS).flatMap(([side, ids]) =>
    ids.map((id): [string, VoiceSide] => [id, side as VoiceSide]),
  ),
);

/** Instruments and plans are attributed to a side, but no one speaks for a state through them. */
const NO_MOUTHPIECE: ReadonlySet<string> = new Set(['twenty-point-plan']);
/** States whose organs are actors of their own. */
const STATES: { readonly [id: string]: VoiceSide } = { israel: 'israeli', 'united-states': 'american' };

/**
 * Whether a claim is the word of an actor itself: its own voice or that of one of its organs (the army and cabinet of Israel, the
 * departments of the United States). An article's account of it, an analyst or a retired officer is not.
 */
export function speaksFor(claim: Pick<CompiledClaim, 'voice'>, actor: string): boolean {
  const voice = claim.voice.actor;
  if (voice === undefined) return false;
  if (voice === actor) return true;
  const side = STATES[actor];
  return side !== undefined && sideOfActor.get(voice) === side && !NO_MOUTHPIECE.has(voice);
}

/** Actors that speak for Palestinians. */
export const isPalestinian = (actor: string): boolean => sideOfActor.get(actor) === 'palestinian';

function actorSide(actor: Actor): VoiceSide {
  const listed = sideOfActor.get(actor.id);
  if (listed) return listed;
  if (actor.kind === 'publisher') return 'other-media';
  if (actor.kind === 'think-tank') return 'analysts';
  return 'other-states';
}

const PAST = /\b(?:former|formerly|once|retired)\b/i;
/** "Some serving and some retired": those who serve speak for their side. */
const SERVING = /\bserving\b/i;

/** By what a voice is called: the first that fits. */
const WORDS: readonly [RegExp, VoiceSide][] = [
  [/\b(?:experts?|fellow|researcher|analysts?|think tank)\b/i, 'analysts'],
  [/^(?:the |some )?Israelis?\b|\bof Israel\b/, 'israeli'],
  [/^(?:the |some )?(?:Americans?\b|U\.S\.)|\bTrump\b/, 'american'],
  [/^(?:the |some )?Palestinians?\b|\bministry, Gaza\b/, 'palestinian'],
  [/^Egypt\b|\bthe Arab\b/, 'arab-states'],
  [/\b(?:in Baku|Cypriot|European)\b|^the EU\b/, 'other-states'],
];

/** Whether the source itself speaks. */
function isOwn(claim: CompiledClaim, sources: readonly CompiledSource[]): boolean {
  const { who, role = '' } = claim.voice;
  if (/^the author of\b/.test(who) || /\b(?:reporters?|picture agency|list poster|news site)\b/.test(role))
    return true;
  return sources.some(({ csl }) =>
    [csl.publisher, csl['container-title'], csl.title].some((name) => name?.startsWith(who)),
  );
}

/** Whose voice a claim is. @param source where it is read; any of its sources unless given */
export function voiceOf(archive: Archive, claim: CompiledClaim, source?: CompiledSource): VoiceOf {
  const { who, role = '', named, actor: id } = claim.voice;
  const actor = id === undefined ? undefined : archive.actors.get(id);
  if (actor) return { side: actorSide(actor), by: 'actor', named };
  const sources = source ? [source] : claim.cites.flatMap((cite) => archive.sources.get(cite.source) ?? []);
  if (isOwn(claim, sources)) return { side: 'own-words', by: 'own', named };
  const words = `${who} ${role}`;
  const past = PAST.test(words) && !SERVING.test(words);
  if (past && /\bIsraeli?\b/.test(words)) return { side: 'formerly-israeli', by: 'past', named };
  if (past && /\b(?:American|Secretary of State)\b/.test(words))
    return { side: 'formerly-american', by: 'past', named };
  // A person's office is told by the role, a group by what it is called.
  const found = WORDS.find(([pattern]) => pattern.test(who) || pattern.test(role));
  if (found) return { side: found[1], by: 'words', named };
  return { side: named ? 'other-media' : 'unnamed', by: 'none', named };
}
