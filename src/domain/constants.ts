/**
 * The closed word lists of the atlas. Schema, palette, legend and interface all read these;
 * nothing else may spell them out again.
 */

/** How a voice stands to what it says. See ARCHITECTURE: "Modality and how it looks". */
export const MODALITIES = [
  'reported',
  'claimed',
  'assessed',
  'proposed',
  'predicted',
  'threatened',
  'refused',
  'denied',
] as const;
export type Modality = (typeof MODALITIES)[number];

/** Who may hold a zone in a scenario. The PA and a vetted police are kept apart: that is the dispute. */
export const HOLDERS = [
  'israel',
  'hamas',
  'isf',
  'vetted-police',
  'palestinian-authority',
  'transitional-authority',
  'local-government',
  'restricted',
  'not-stated',
] as const;
export type Holder = (typeof HOLDERS)[number];

/** `composition` and `political` scenarios have no territory of their own. */
export const SCENARIO_KINDS = ['split', 'overlay', 'composition', 'political'] as const;

/** The three edges of the Strip. */
export const FRONTAGES = ['israel', 'egypt', 'coast'] as const;
export type Frontage = (typeof FRONTAGES)[number];

/** The four lanes of the timeline. */
export const EVENT_LANES = ['violence', 'politics', 'forces', 'centre'] as const;
export type EventLane = (typeof EVENT_LANES)[number];

/** What an actor said about taking part, from most to least. */
export const STANCE_CATEGORIES = [
  'leads',
  'offers',
  'willing',
  'conditional',
  'in-talks',
  'trains-or-funds',
  'diplomacy',
  'uneasy',
  'suspended',
  'refuses',
  'accepts',
  'objects',
  'sets-terms',
] as const;

/**
 * What a figure is for, where a program must find it among all others.
 * `force-*`: troops or police of a stabilisation force for Gaza, by how firmly anyone stands behind the number: offered or
 * promised by a state, foreseen by a plan or study, in training, let in by the side that holds the ground; `force-our-sum` was
 * added up by this project and has no source of its own.
 * `precedent-*`: a mission elsewhere: its strength, the area it is deployed in (km²), the line or strip it holds (km).
 * `residents`: people of the place the figure names, before the war.
 */
export const FIGURE_ROLES = [
  'force-offer',
  'force-pledge',
  'force-plan',
  'force-training',
  'force-allowed',
  'force-our-sum',
  'precedent-force',
  'precedent-area',
  'precedent-line',
  'residents',
] as const;
export type FigureRole = (typeof FIGURE_ROLES)[number];

export const CONFIDENCES = ['high', 'medium', 'low'] as const;

/** Places a piece can lie with respect to a line, walking the line from north to south. */
export const SIDES = ['left', 'right'] as const;
export type Side = (typeof SIDES)[number];

/** The piece of a scenario that has no dividing line. */
export const WHOLE_STRIP = 'strip';

/** The date on which the atlas opens: that of the last founding article. */
export const OPENING_DATE = '2025-11-24';

/** The scenario on which the atlas opens. */
export const OPENING_SCENARIO = 'sc-01';

/** Version of every file under /data/ and of the link grammar. */
export const ATLAS_VERSION = 1;

/** Radius of the sphere with the area of WGS 84, in metres (IUGG mean authalic radius R2). */
export const AUTHALIC_RADIUS_M = 6_371_007.2;
