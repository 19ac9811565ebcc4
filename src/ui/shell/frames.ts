import type { Page } from '../../url/view';

/**
 * How a page stands in the window. `map`: between the scenarios and the panel. `text`: in place of the map, with both kept; on a
 * phone alone. `beside`: a list of its own in place of the scenarios, with the map in half the room. `listed`: a list in place of
 * scenarios and map; the panel opens beside it. `wide`: all the room; the panel lies over its right side.
 */
export type Frame = 'map' | 'text' | 'beside' | 'listed' | 'wide';

export const FRAMES: Readonly<Record<Page, Frame>> = {
  explore: 'map',
  compare: 'wide',
  draw: 'wide',
  contributors: 'wide',
  institutions: 'wide',
  sources: 'wide',
  disagreements: 'listed',
  figures: 'listed',
  events: 'beside',
  record: 'text',
  method: 'text',
};
