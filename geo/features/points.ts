/** The points from which the authored features are made. [lon, lat] in degrees, WGS 84. */
import type { Path } from '../../src/domain/types';

interface Named {
  id: string;
  name: string;
  path: Path;
}

/** Read off OCHA COD-AB to three decimals (about 100 m); from the coast to the border with Israel, from north to south. */
export const GOVERNORATE_LINES: (Named & { north: string; south: string })[] = [
  {
    id: 'north-gaza-and-gaza',
    name: 'North Gaza / Gaza',
    north: 'north-gaza',
    south: 'gaza-governorate',
    path: [
      [34.453, 31.546],
      [34.477, 31.531],
      [34.47, 31.527],
      [34.483, 31.517],
      [34.494, 31.518],
      [34.507, 31.517],
      [34.502, 31.51],
      [34.511, 31.499],
    ],
  },
  {
    id: 'gaza-and-deir-al-balah',
    name: 'Gaza / Deir al-Balah',
    north: 'gaza-governorate',
    south: 'deir-al-balah-governorate',
    path: [
      [34.377, 31.466],
      [34.395, 31.467],
      [34.413, 31.457],
      [34.41, 31.451],
      [34.416, 31.441],
      [34.416, 31.431],
      [34.426, 31.427],
    ],
  },
  {
    id: 'deir-al-balah-and-khan-younis',
    name: 'Deir al-Balah / Khan Younis',
    north: 'deir-al-balah-governorate',
    south: 'khan-younis-governorate',
    path: [
      [34.299, 31.393],
      [34.312, 31.39],
      [34.327, 31.392],
      [34.342, 31.391],
      [34.365, 31.375],
      [34.374, 31.374],
    ],
  },
  {
    id: 'khan-younis-and-rafah',
    name: 'Khan Younis / Rafah',
    north: 'khan-younis-governorate',
    south: 'rafah-governorate',
    path: [
      [34.246, 31.346],
      [34.26, 31.334],
      [34.288, 31.297],
      [34.297, 31.293],
      [34.314, 31.295],
      [34.331, 31.261],
    ],
  },
];

interface Corridor {
  id: string;
  name: string;
  usedBy: string;
  note: string;
  /** Absent for Philadelphi, which is the border with Egypt itself. */
  path?: Path;
}

export const CORRIDORS: Corridor[] = [
  {
    id: 'netzarim',
    name: 'Netzarim corridor',
    usedBy: 'Israeli military name, after a former settlement',
    note: 'Approximate centre line: the shortest way from the border to the sea through the published midpoint, 6.5 km, the length given for Route 749. The cleared ground was reported as about 4 km wide.',
    path: [[34.4316, 31.4697]],
  },
  {
    id: 'morag',
    name: 'Morag corridor',
    usedBy: 'Israeli military name, after a former settlement',
    note: 'Approximate centre line: the shortest way from the border to the sea through the published midpoint, between Khan Younis and Rafah.',
    path: [[34.28806, 31.30833]],
  },
  {
    id: 'philadelphi',
    name: 'Philadelphi corridor',
    usedBy: 'Israeli military name; in Egypt the Salah al-Din axis',
    note: 'The strip of ground along the border with Egypt, drawn as that border. Reported as about 14 km long and 100 m wide.',
  },
];

export const ROADS: (Named & { note: string })[] = [
  {
    id: 'salah-al-din',
    name: 'Salah al-Din road',
    note: 'Schematic: through the towns it links, from Erez to Rafah. Nothing is measured from it.',
    path: [
      [34.5447, 31.5582],
      [34.526, 31.5435],
      [34.51, 31.531],
      [34.493, 31.52],
      [34.4765, 31.508],
      [34.4625, 31.496],
      [34.4445, 31.483],
      [34.4303, 31.4685],
      [34.4125, 31.4555],
      [34.4, 31.444],
      [34.379, 31.4235],
      [34.364, 31.411],
      [34.35, 31.395],
      [34.3355, 31.376],
      [34.3225, 31.356],
      [34.3145, 31.3432],
      [34.3105, 31.335],
      [34.297, 31.314],
      [34.281, 31.287],
      [34.2655, 31.259],
      [34.2615, 31.2499],
    ],
  },
  {
    id: 'al-rashid',
    name: 'Al-Rashid road',
    note: 'Schematic: along the coast, about 250 m inland, past Beit Lahia, the Beach camp, Nuseirat, Deir al-Balah and Al-Mawasi. Nothing is measured from it.',
    path: [
      [34.489, 31.5888],
      [34.4414, 31.5295],
      [34.4325, 31.5205],
      [34.4157, 31.5018],
      [34.338, 31.4222],
      [34.3086, 31.3971],
      [34.2665, 31.3599],
      [34.2235, 31.3252],
    ],
  },
];
