/** The page on method and limits, in English. */
export const METHOD: { title: string; paragraphs: string[] }[] = [
  {
    title: 'What is measured and what is claimed',
    paragraphs: [
      'A figure marked “measured here” was computed by this project from geometry. Every other figure is a claim: somebody’s statement, with its voice, its date and its source. The two stand side by side and neither replaces the other.',
      'Every percentage is a share of one outline of the Strip, derived from OpenStreetMap data. Published shares use other outlines, other dates and other definitions, which is one reason why they differ.',
    ],
  },
  {
    title: 'How zones come about',
    paragraphs: [
      'No zone is drawn by hand. A scenario names one or more lines and a holder for each piece; the pieces come from cutting the outline by those lines, so they leave no gap, do not overlap, and add up to the whole.',
      'Areas are those of a sphere with the surface of the WGS 84 ellipsoid; lengths are measured along the ellipsoid.',
    ],
  },
  {
    title: 'How sure the line is',
    paragraphs: [
      'No official coordinates of the Yellow Line were ever published. The line here was authored from depths that were read off a third party’s tracing of the army spokesman’s map of 19 October 2025. It was not bent until it met any published share.',
      'The band beside a measured share says what the share would be if the whole line lay that many metres further to one side or the other. Lines drawn to a stated share have no band, because their share is an input.',
      'The coast of the outline is simple, good to about 150 m; the land border is good to a few metres. Governorate borders are approximate, about 150 m.',
    ],
  },
  {
    title: 'How the sources were read',
    paragraphs: [
      'Five founding articles were read paragraph by paragraph; their statements are given in our words, never quoted, with the paragraph they stand in. Their titles, authors and dates are given as far as they are known, and what is unknown is said to be unknown.',
      'The public record around them adds later facts. Items of medium or low confidence are marked. A denial is recorded as a claim like any other. A death toll always carries its voice.',
      'Places that no source names, such as the city centres or key positions some speak of, have no pin. They are listed in the record.',
    ],
  },
  {
    title: 'Limits',
    paragraphs: [
      'The atlas describes past, published information. It shows no live positions and must not be used for navigation or for decisions about safety.',
      'Areas whose status is in dispute beyond the Strip (East Jerusalem, the Golan Heights) are hatched and edged with dashes. Where a source of the base map counts one ground to two states, the atlas does not choose.',
      'Roads are schematic and nothing is computed from them. Corridors are approximate centre lines under the names that the Israeli army uses for them.',
    ],
  },
];

/** Where the licences of the base data stand. */
export const LICENCES: { name: string; url: string }[] = [
  { name: 'OpenStreetMap: copyright and ODbL', url: 'https://www.openstreetmap.org/copyright' },
  { name: 'Natural Earth: terms of use', url: 'https://www.naturalearthdata.com/about/terms-of-use/' },
  { name: 'GeoNames: CC BY 4.0', url: 'https://www.geonames.org/about.html' },
  { name: 'OCHA COD-AB: CC BY-IGO', url: 'https://data.humdata.org/dataset/cod-ab-pse' },
  { name: 'IBM Plex: OFL 1.1', url: 'https://github.com/IBM/plex/blob/master/LICENSE.txt' },
];
