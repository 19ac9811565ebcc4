import type { ExpressionSpecification } from 'maplibre-gl';
import { byHolder } from './zones';
import type { Layer, Paint } from './kit';

/** Handles that are chosen or moved stand out at any zoom. */
type Sizes = [active: number, moved: number, plain: number];

/** A size of handles by the zoom: small where the whole Strip is in view and they stand close, so that they read as a line. */
function byZoom(stops: readonly (readonly [zoom: number, sizes: Sizes])[]): ExpressionSpecification {
  const sized = ([active, moved, plain]: Sizes): ExpressionSpecification => [
    'case',
    ['get', 'active'],
    active,
    ['get', 'moved'],
    moved,
    plain,
  ];
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    ...stops.flatMap(([zoom, sizes]) => [zoom, sized(sizes)]),
  ] as ExpressionSpecification;
}

/** The reader's line: ink on paper, with a dot on each vertex that can be moved, and what changes hands in a fine hatch. */
export function draftLayers({ palette }: Paint): Layer[] {
  const { paper, ink, accent } = palette.interface;
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    ...(['draft-moved', 'draft-moved-held'] as const).flatMap((source): Layer[] => [
      { id: source, type: 'fill', source, paint: { 'fill-pattern': ['image', ['get', 'look']] } },
      {
        id: `${source}-edge`,
        type: 'line',
        source,
        paint: { 'line-color': byHolder(palette, 'stroke'), 'line-width': 0.8, 'line-opacity': 0.7 },
      },
    ]),
    {
      id: 'draft-halo',
      type: 'line',
      source: 'draft-line',
      layout: round,
      paint: { 'line-color': paper, 'line-width': 6 },
    },
    {
      id: 'draft-line',
      type: 'line',
      source: 'draft-line',
      layout: round,
      paint: { 'line-color': ink, 'line-width': 2.6 },
    },
    {
      id: 'draft-held-halo',
      type: 'line',
      source: 'draft-held',
      layout: round,
      paint: { 'line-color': paper, 'line-width': 6 },
    },
    {
      id: 'draft-held',
      type: 'line',
      source: 'draft-held',
      layout: round,
      paint: { 'line-color': ink, 'line-width': 2.6 },
    },
    {
      id: 'draft-sketch-halo',
      type: 'line',
      source: 'draft-sketch',
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: round,
      paint: { 'line-color': paper, 'line-width': 6 },
    },
    {
      id: 'draft-sketch',
      type: 'line',
      source: 'draft-sketch',
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': accent, 'line-width': 2.6, 'line-dasharray': [2.4, 1.4] },
    },
    {
      id: 'draft-sketch-point',
      type: 'circle',
      source: 'draft-sketch',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 4.4,
        'circle-color': paper,
        'circle-stroke-color': accent,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'draft-midpoint',
      type: 'circle',
      source: 'draft-handles',
      filter: ['==', ['get', 'draw'], 'midpoint'],
      paint: {
        // Between vertices that all but touch there is no room to show one.
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 10.4, 0, 12, 2.6],
        'circle-color': paper,
        'circle-stroke-color': ink,
        'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 10.4, 0, 11.2, 1],
      },
    },
    {
      id: 'draft-active-halo',
      type: 'circle',
      source: 'draft-handles',
      filter: ['get', 'active'],
      paint: { 'circle-radius': 17, 'circle-color': accent, 'circle-opacity': 0.22 },
    },
    {
      id: 'draft-vertex',
      type: 'circle',
      source: 'draft-handles',
      filter: ['==', ['get', 'draw'], 'vertex'],
      paint: {
        'circle-radius': byZoom([
          [9.4, [8, 3, 1.3]],
          [10.5, [8, 3.8, 2.2]],
          [12, [8, 5.4, 4.4]],
        ]),
        'circle-color': ['case', ['any', ['get', 'active'], ['get', 'moved']], accent, paper],
        'circle-stroke-color': ['case', ['any', ['get', 'active'], ['get', 'moved']], paper, ink],
        'circle-stroke-width': byZoom([
          [9.4, [1.4, 1, 0.8]],
          [10.5, [1.4, 1.2, 1.1]],
          [12, [1.4, 1.4, 1.8]],
        ]),
      },
    },
    {
      id: 'draft-end',
      type: 'symbol',
      source: 'draft-handles',
      filter: ['==', ['get', 'draw'], 'end'],
      layout: {
        'icon-image': ['case', ['any', ['get', 'active'], ['get', 'moved']], 'mark-end-moved', 'mark-end'],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
  ];
}
