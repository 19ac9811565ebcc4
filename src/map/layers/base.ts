import { FONT, grows, type Layer, type Paint } from './kit';

/** Sea, neighbours and the ground of the Strip. */
export function baseLayers({ palette: { interface: c } }: Paint): Layer[] {
  type Water = 'water-far' | 'water-mid' | 'water-near';
  // Waterlines hug the coast; the land is painted over their inner half. The Strip is a source of its own.
  const water = (id: Water, width: number, colour: string): Layer[] =>
    (['neighbours', 'outline'] as const).map((source) => ({
      id: source === 'outline' ? (`${id}-strip` as const) : id,
      type: 'line',
      source,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colour, 'line-width': width, 'line-opacity': 0.8 },
    }));
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': c.sea } },
    ...water('water-far', 44, c['sea-2']),
    ...water('water-mid', 24, c.sea),
    ...water('water-near', 10, c['sea-3']),
    { id: 'land', type: 'fill', source: 'neighbours', paint: { 'fill-color': c.land } },
    {
      id: 'land-egypt',
      type: 'fill',
      source: 'neighbours',
      filter: ['==', ['get', 'id'], 'egypt'],
      paint: { 'fill-color': c['land-egypt'] },
    },
    {
      id: 'land-west-bank',
      type: 'fill',
      source: 'neighbours',
      filter: ['in', ['get', 'id'], ['literal', ['west-bank', 'east-jerusalem']]],
      paint: { 'fill-color': c['land-west-bank'] },
    },
    {
      id: 'disputed',
      type: 'fill',
      source: 'neighbours',
      filter: ['==', ['get', 'disputed'], true],
      paint: { 'fill-pattern': 'not-stated_fine' },
    },
    {
      id: 'land-edge',
      type: 'line',
      source: 'neighbours',
      filter: ['!', ['in', ['get', 'id'], ['literal', ['west-bank', 'east-jerusalem', 'golan-heights']]]],
      paint: { 'line-color': c.frontier, 'line-width': 0.9 },
    },
    {
      id: 'west-bank-edge',
      type: 'line',
      source: 'neighbours',
      filter: ['in', ['get', 'id'], ['literal', ['west-bank', 'east-jerusalem', 'golan-heights']]],
      paint: { 'line-color': c.frontier, 'line-width': 1, 'line-dasharray': [4, 2.5] },
    },
    { id: 'strip-base', type: 'fill', source: 'outline', paint: { 'fill-color': c.strip } },
    {
      id: 'governorates',
      type: 'line',
      source: 'governorates',
      paint: {
        'line-color': c['map-ink-2'],
        'line-width': 0.9,
        'line-opacity': 0.55,
        'line-dasharray': [1, 3],
      },
    },
    {
      id: 'coast',
      type: 'line',
      source: 'frontages',
      filter: ['==', ['get', 'frontage'], 'coast'],
      paint: { 'line-color': c['map-ink'], 'line-width': 0.9 },
    },
    {
      id: 'frontier',
      type: 'line',
      source: 'frontages',
      filter: ['!=', ['get', 'frontage'], 'coast'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': c.ink, 'line-width': grows(1.8, 2.4) },
    },
    {
      id: 'label-sea',
      type: 'symbol',
      source: 'waters',
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONT.regular,
        'text-size': 15,
        'text-letter-spacing': 0.08,
        'text-rotate': ['get', 'rotate'],
        'text-rotation-alignment': 'map',
      },
      paint: { 'text-color': c['sea-ink'] },
    },
  ];
}

/** Corridors and roads: approximate centre lines and schematics, labelled as such in the layer list and panel. */
export function wayLayers({ palette: { interface: c } }: Paint): Layer[] {
  return [
    {
      id: 'corridors',
      type: 'line',
      source: 'corridors',
      paint: { 'line-color': c['map-ink-2'], 'line-width': 1.4, 'line-dasharray': [3, 2] },
    },
    {
      id: 'label-corridor',
      type: 'symbol',
      source: 'corridors',
      minzoom: 10.8,
      layout: {
        'symbol-placement': 'line-center',
        'text-field': ['get', 'name'],
        'text-font': FONT.regular,
        'text-size': 11,
        'text-offset': [0, 0.9],
      },
      paint: { 'text-color': c['map-ink-2'], 'text-halo-color': c.halo, 'text-halo-width': 1.5 },
    },
    {
      id: 'road-case',
      type: 'line',
      source: 'roads',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': c['road-case'], 'line-width': grows(2.4, 4), 'line-opacity': 0.7 },
    },
    {
      id: 'road',
      type: 'line',
      source: 'roads',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': c.road, 'line-width': grows(1.5, 2.6) },
    },
  ];
}
