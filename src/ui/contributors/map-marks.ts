/** What the map of contributors draws: a shape for each country with its look, and a circle where a number stands. */
import type { FeatureCollection } from 'geojson';
import type { Position } from '../../domain/types';
import type { Spoken, Troops } from '../../record/stances';
import type { MatrixRow } from '../../record/stances';
import { numberOf } from './contributors-words';
import { standingIn, type Category } from './rows';
import { isInside, middleOf, pathOf, project, WORLD_IDS, type Frame } from './world-map';

/** From Morocco and Britain to Indonesia: all contributors but the United States. */
export const FRAME: Frame = { west: -14, east: 142, south: -13, north: 61, width: 420 };

export type Look = 'offers' | 'open' | 'helps' | 'words' | 'refuses' | 'none';
export const LOOKS: readonly Look[] = ['offers', 'open', 'helps', 'words', 'refuses', 'none'];

const LOOK_OF: { readonly [category in Category]: Look } = {
  leads: 'offers',
  offers: 'offers',
  willing: 'open',
  conditional: 'open',
  'in-talks': 'open',
  'trains-or-funds': 'helps',
  diplomacy: 'words',
  uneasy: 'words',
  'sets-terms': 'words',
  accepts: 'words',
  objects: 'refuses',
  suspended: 'refuses',
  refuses: 'refuses',
};

export interface Mark {
  id: string;
  row: MatrixRow;
  standing: Spoken | null;
  look: Look;
  /** Empty where the country lies beyond the frame. */
  path: string;
  middle: Position;
  inside: boolean;
  /** Too small to be hit: gets a ring to press. */
  small: boolean;
  troops: Troops | null;
}

const SMALL = 9;
/** A circle of this radius is 20,000 people; areas are in proportion. */
const LARGEST = { radius: 20, people: 20_000 };

export const radiusOf = (troops: Troops): number =>
  Math.max(3, LARGEST.radius * Math.sqrt(numberOf(troops) / LARGEST.people));

/** @param at column of the matrix @param standing numbers that stand at the end of it, by actor */
export function marksOf(
  world: FeatureCollection,
  rows: readonly MatrixRow[],
  at: number,
  standing: ReadonlyMap<string, Troops>,
): Mark[] {
  return rows.flatMap((row): Mark[] => {
    const wanted = row.actor.places.map((place) => WORLD_IDS[place]).find((id) => id !== undefined);
    const feature = world.features.find(
      ({ properties }) => wanted !== undefined && properties?.['id'] === wanted,
    );
    const middle = feature && middleOf(FRAME, feature.geometry);
    if (!feature || !middle) return [];
    const inside = isInside(FRAME, [middle.at[0], middle.at[1]]);
    const spoken = standingIn(row.cells[at]);
    return [
      {
        id: row.actor.id,
        row,
        standing: spoken,
        look: spoken ? LOOK_OF[spoken.stance.category] : 'none',
        path: inside ? pathOf(FRAME, feature.geometry) : '',
        middle: project(FRAME, middle.at),
        inside,
        small: middle.size < SMALL,
        troops: standing.get(row.actor.id) ?? null,
      },
    ];
  });
}
