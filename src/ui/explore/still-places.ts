import type { Position } from '../../domain/types';

/**
 * The few places named on the still map, before the record has loaded; a test holds them against the record.
 * Names stay English there: the still map is the first paint in English.
 */
export const STILL_PLACES: { id: string; name: string; lonLat: Position; side: 'left' | 'right' }[] = [
  { id: 'gaza-city', name: 'Gaza City', lonLat: [34.46672, 31.50161], side: 'left' },
  { id: 'beit-hanoun', name: 'Beit Hanoun', lonLat: [34.53579, 31.5353], side: 'right' },
  { id: 'deir-al-balah', name: 'Deir al-Balah', lonLat: [34.34933, 31.41834], side: 'right' },
  { id: 'khan-younis', name: 'Khan Younis', lonLat: [34.30627, 31.34018], side: 'left' },
  { id: 'rafah', name: 'Rafah', lonLat: [34.24357, 31.29722], side: 'right' },
];
