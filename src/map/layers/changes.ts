import { byHolder } from './zones';
import type { Layer, Paint } from './kit';

/**
 * The difference of two sides: what changes hands in the look that its holder has in B, inked round; the rest in the one
 * grey of no holder, whoever it belongs to.
 */
export function changeLayers({ palette }: Paint): Layer[] {
  const { paper, ink } = palette.interface;
  const rest = palette.holders['not-stated'];
  return [
    {
      id: 'change-rest',
      type: 'fill',
      source: 'changes',
      filter: ['==', ['get', 'draw'], 'rest'],
      paint: { 'fill-color': rest.fill, 'fill-opacity': 0.45 },
    },
    {
      id: 'change-rest-inner',
      type: 'line',
      source: 'changes',
      filter: ['==', ['get', 'draw'], 'rest-edge'],
      layout: { 'line-join': 'round' },
      // A line's offset is to the right of its course; the inside is to the left.
      paint: { 'line-color': rest.stroke, 'line-width': 9, 'line-offset': -4.5, 'line-opacity': 0.16 },
    },
    {
      id: 'change-solid',
      type: 'fill',
      source: 'changes',
      filter: ['all', ['==', ['get', 'draw'], 'change'], ['==', ['get', 'pattern'], 'solid']],
      paint: { 'fill-color': byHolder(palette, 'fill'), 'fill-opacity': palette.zoneOpacity },
    },
    {
      id: 'change-pattern',
      type: 'fill',
      source: 'changes',
      filter: ['all', ['==', ['get', 'draw'], 'change'], ['!=', ['get', 'pattern'], 'solid']],
      paint: { 'fill-pattern': ['image', ['get', 'look']] },
    },
    {
      id: 'change-halo',
      type: 'line',
      source: 'changes',
      filter: ['==', ['get', 'draw'], 'change-edge'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': paper, 'line-width': 5 },
    },
    {
      id: 'change-outline',
      type: 'line',
      source: 'changes',
      filter: ['==', ['get', 'draw'], 'change-edge'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': ink, 'line-width': 2.4 },
    },
  ];
}

/** What a cell of a table points at. Above the lines, whose halo would hide it where the two run together. */
export function litLayers({ palette: { interface: c } }: Paint): Layer[] {
  return [
    {
      id: 'lit-wash',
      type: 'fill',
      source: 'lit',
      filter: ['==', ['get', 'draw'], 'wash'],
      paint: { 'fill-color': c.focus, 'fill-opacity': 0.1 },
    },
    {
      id: 'lit-halo',
      type: 'line',
      source: 'lit',
      filter: ['==', ['get', 'draw'], 'edge'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': c.paper, 'line-width': 7 },
    },
    {
      id: 'lit',
      type: 'line',
      source: 'lit',
      filter: ['==', ['get', 'draw'], 'edge'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': c.focus, 'line-width': 3 },
    },
  ];
}

/** Which way ground passes; no route. Shafts are lines, heads are points that carry their bearing. */
export function arrowLayers({ palette }: Paint): Layer[] {
  return [
    {
      id: 'arrow-halo',
      type: 'line',
      source: 'arrows',
      filter: ['==', ['get', 'draw'], 'shaft'],
      paint: { 'line-color': palette.interface.paper, 'line-width': 5.2 },
    },
    {
      id: 'arrow',
      type: 'line',
      source: 'arrows',
      filter: ['==', ['get', 'draw'], 'shaft'],
      paint: { 'line-color': byHolder(palette, 'stroke'), 'line-width': 2.8 },
    },
    {
      id: 'arrow-head',
      type: 'symbol',
      source: 'arrows',
      filter: ['==', ['get', 'draw'], 'head'],
      layout: {
        'icon-image': ['concat', 'arrow-', ['get', 'holder']],
        'icon-rotate': ['get', 'bearing'],
        'icon-rotation-alignment': 'map',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
  ];
}
