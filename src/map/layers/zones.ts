import type { ExpressionSpecification } from 'maplibre-gl';
import { HOLDERS, type Holder } from '../../domain/constants';
import type { HolderColours, Palette } from '../../palette/colours';
import { metresWide, whenState, type Layer, type Paint } from './kit';

/** A colour by holder, read from the palette, never spelled out per layer. */
export function byHolder(palette: Palette, part: keyof HolderColours): ExpressionSpecification {
  const arms = HOLDERS.filter((h): h is Exclude<Holder, 'not-stated'> => h !== 'not-stated').flatMap((h) => [
    h,
    palette.holders[h][part],
  ]);
  // MapLibre's types cannot follow a match with computed arms; the style validator checks it in the tests.
  return [
    'match',
    ['get', 'holder'],
    ...arms,
    palette.holders['not-stated'][part],
  ] as unknown as ExpressionSpecification;
}

export function zoneLayers({ palette }: Paint): Layer[] {
  const ink = palette.interface.ink;
  return [
    {
      id: 'zone-solid',
      type: 'fill',
      source: 'zones',
      filter: ['==', ['get', 'pattern'], 'solid'],
      paint: { 'fill-color': byHolder(palette, 'fill'), 'fill-opacity': palette.zoneOpacity },
    },
    {
      id: 'zone-pattern',
      type: 'fill',
      source: 'zones',
      filter: ['!=', ['get', 'pattern'], 'solid'],
      paint: { 'fill-pattern': ['image', ['get', 'look']] },
    },
    {
      id: 'zone-inner',
      type: 'line',
      source: 'zones',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': byHolder(palette, 'stroke'),
        'line-width': 9,
        'line-offset': 4.5,
        'line-opacity': whenState('hover', 0.55, 0.3),
      },
    },
    {
      id: 'zone-hover',
      type: 'line',
      source: 'zones',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ink, 'line-width': 1.5, 'line-opacity': whenState('hover', 1, 0) },
    },
    {
      id: 'selection-halo',
      type: 'line',
      source: 'selected',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.interface.paper, 'line-width': 5 },
    },
    {
      id: 'selection',
      type: 'line',
      source: 'selected',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ink, 'line-width': 2.4 },
    },
  ];
}

/** The dividing lines: a dash says approximate, the band has the real width of the line's accuracy. */
export function lineLayers({ palette: { interface: c } }: Paint): Layer[] {
  const dash = (width: number): [number, number] => [9 / width, 3.6 / width];
  return [
    {
      id: 'line-band',
      type: 'line',
      source: 'lines',
      filter: ['has', 'accuracyM'],
      layout: { 'line-join': 'round', 'line-cap': 'butt' },
      // Twice the accuracy, which the style takes from the shipped line itself.
      paint: { 'line-color': c['line-band'], 'line-opacity': 0.5, 'line-width': bandWidth() },
    },
    {
      id: 'line-halo',
      type: 'line',
      source: 'lines',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': c.paper, 'line-width': 5.6, 'line-opacity': 0.75 },
    },
    {
      id: 'line-case',
      type: 'line',
      source: 'lines',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': c['line-case'], 'line-width': 4.2, 'line-dasharray': dash(4.2) },
    },
    {
      id: 'line-core',
      type: 'line',
      source: 'lines',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ['match', ['get', 'method'], 'drawn-to-share', c['flag-rule'], c['line-core']],
        'line-width': 2.1,
        'line-dasharray': dash(2.1),
      },
    },
    {
      id: 'line-hit',
      type: 'line',
      source: 'lines',
      paint: { 'line-color': c.ink, 'line-width': 16, 'line-opacity': 0 },
    },
  ];
}

/** Width of the band in pixels at each zoom: twice the accuracy property of the line. */
function bandWidth(): ExpressionSpecification {
  const perMetre = metresWide(2) as [string, unknown, unknown, number, number, number, number];
  const [name, curve, zoom, z0, w0, z1, w1] = perMetre;
  const times = (w: number): ExpressionSpecification => ['*', ['get', 'accuracyM'], w];
  return [name, curve, zoom, z0, times(w0), z1, times(w1)] as unknown as ExpressionSpecification;
}

/** Forces along a border: a band that is not to scale, with the border inked on top. */
export function deploymentLayers({ palette }: Paint): Layer[] {
  return [
    {
      id: 'deployment-edge',
      type: 'line',
      source: 'deployments',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': byHolder(palette, 'stroke'), 'line-width': 15 },
    },
    {
      id: 'deployment-ground',
      type: 'line',
      source: 'deployments',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': byHolder(palette, 'tint'), 'line-width': 12 },
    },
    {
      id: 'deployment-pattern',
      type: 'line',
      source: 'deployments',
      layout: { 'line-join': 'round' },
      paint: { 'line-pattern': ['image', ['concat', ['get', 'look'], '_line']], 'line-width': 12 },
    },
    {
      id: 'deployment-axis',
      type: 'line',
      source: 'deployments',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.interface.ink, 'line-width': 1.4 },
    },
  ];
}

/** What a scenario lays on another: stripes over the fill of whoever holds the ground, no colour of its own. */
export function overlayLayers(): Layer[] {
  return [
    {
      id: 'overlay-stripes',
      type: 'fill',
      source: 'overlays',
      paint: { 'fill-pattern': ['image', ['concat', ['get', 'look'], '_over']] },
    },
  ];
}
