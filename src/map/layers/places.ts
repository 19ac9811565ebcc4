import type { ExpressionSpecification } from 'maplibre-gl';
import { FONT, grows, type Layer, type Paint } from './kit';
import { byHolder } from './zones';

const CITY: ExpressionSpecification = ['==', ['get', 'kind'], 'city'];
const TOWN: ExpressionSpecification = ['in', ['get', 'kind'], ['literal', ['town', 'neighbourhood']]];
const SITE: ExpressionSpecification = ['in', ['get', 'kind'], ['literal', ['crossing', 'camp', 'site']]];

/** Place names in the reader's language, crossings, camps, events and the figures beside the zones. */
export function placeLayers({ palette, lang }: Paint): Layer[] {
  const c = palette.interface;
  const halo = { 'text-halo-color': c.halo, 'text-halo-width': 2.2, 'text-halo-blur': 0.4 };
  const name: ExpressionSpecification = ['coalesce', ['get', lang], ['get', 'en'], ['get', 'name']];
  const beside = {
    'text-variable-anchor': ['left', 'right', 'top', 'bottom'] as ('left' | 'right' | 'top' | 'bottom')[],
    'text-radial-offset': 0.6,
    'text-justify': 'auto' as const,
  };
  return [
    {
      id: 'sites',
      type: 'symbol',
      source: 'places',
      minzoom: 9.6,
      filter: SITE,
      layout: {
        'icon-image': [
          'match',
          ['get', 'kind'],
          'crossing',
          'mark-crossing',
          'camp',
          'mark-camp',
          'mark-centre',
        ],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: 'town-dots',
      type: 'circle',
      source: 'places',
      filter: ['any', CITY, TOWN],
      paint: {
        'circle-radius': ['case', CITY, 3.4, 2.3],
        'circle-color': c['map-ink'],
        'circle-stroke-color': c.halo,
        'circle-stroke-width': 1,
      },
    },
    {
      id: 'label-country',
      type: 'symbol',
      source: 'countries',
      layout: {
        'text-field': name,
        'text-font': FONT.medium,
        'text-size': 13,
        'text-transform': 'uppercase',
        'text-letter-spacing': lang === 'en' ? 0.26 : 0,
      },
      paint: { 'text-color': c['map-ink-2'], 'text-opacity': 0.8 },
    },
    {
      id: 'label-outside',
      type: 'symbol',
      source: 'towns',
      // Towns of the Strip come from the record, with their names in three languages.
      filter: ['!=', ['get', 'country'], 'PS'],
      layout: {
        'text-field': name,
        'text-font': FONT.regular,
        'text-size': 11.5,
        'icon-image': 'mark-outside',
        ...beside,
      },
      paint: { 'text-color': c['map-ink-2'], ...halo },
    },
    {
      id: 'label-site',
      type: 'symbol',
      source: 'places',
      minzoom: 10.6,
      filter: SITE,
      layout: {
        'text-field': name,
        'text-font': FONT.regular,
        'text-size': 11.5,
        ...beside,
        'text-radial-offset': 0.9,
      },
      paint: { 'text-color': c['map-ink-2'], ...halo },
    },
    {
      id: 'label-town',
      type: 'symbol',
      source: 'places',
      filter: TOWN,
      layout: {
        'text-field': name,
        'text-font': FONT.medium,
        'text-size': grows(11.5, 13),
        'symbol-sort-key': ['coalesce', ['get', 'rank'], 99],
        ...beside,
      },
      paint: { 'text-color': c['map-ink'], ...halo },
    },
    {
      id: 'label-city',
      type: 'symbol',
      source: 'places',
      filter: CITY,
      layout: {
        'text-field': name,
        'text-font': [
          'case',
          ['==', ['get', 'id'], 'gaza-city'],
          ['literal', FONT.bold],
          ['literal', FONT.medium],
        ],
        'text-size': ['case', ['==', ['get', 'id'], 'gaza-city'], 15, 12.5],
        'symbol-sort-key': ['coalesce', ['get', 'rank'], 99],
        ...beside,
      },
      paint: { 'text-color': c['map-ink'], ...halo },
    },
    {
      id: 'events',
      type: 'symbol',
      source: 'events',
      layout: {
        'icon-image': ['concat', 'event-', ['get', 'lane'], ['case', ['get', 'disputed'], '-flag', '']],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'text-ignore-placement': true,
        'text-field': ['case', ['>', ['get', 'count'], 1], ['to-string', ['get', 'count']], ''],
        'text-font': FONT.bold,
        'text-size': 11,
        'text-offset': [1.05, -0.7],
        'text-allow-overlap': true,
      },
      paint: { 'text-color': c.ink, ...halo },
    },
    // Where the chosen event may have happened: dashes say that the edge is no edge of anything.
    {
      id: 'area-wash',
      type: 'fill',
      source: 'selected-area',
      paint: { 'fill-color': c.accent, 'fill-opacity': 0.16 },
    },
    {
      id: 'area-edge',
      type: 'line',
      source: 'selected-area',
      paint: { 'line-color': c.accent, 'line-width': 1.6, 'line-dasharray': [3, 2] },
    },
    {
      id: 'place-selected',
      type: 'circle',
      source: 'selected-point',
      paint: {
        'circle-radius': 13,
        'circle-color': c.paper,
        'circle-opacity': 0,
        'circle-stroke-color': c.ink,
        'circle-stroke-width': 2.4,
      },
    },
    {
      id: 'leader',
      type: 'line',
      source: 'leaders',
      maxzoom: 11.9,
      paint: { 'line-color': c['map-ink'], 'line-width': 1.2 },
    },
    {
      id: 'leader-dot',
      type: 'circle',
      source: 'leaders',
      maxzoom: 11.9,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-radius': 3, 'circle-color': c['map-ink'] },
    },
    {
      id: 'callout-figure',
      type: 'symbol',
      source: 'callouts',
      maxzoom: 11.9,
      layout: {
        'text-field': ['get', 'figure'],
        'text-font': FONT.bold,
        'text-size': ['interpolate', ['linear'], ['zoom'], 8.5, 20, 10.2, 29],
        'text-anchor': ['get', 'anchor'],
        'text-offset': [0, -0.15],
        'text-allow-overlap': true,
      },
      paint: { 'text-color': c['map-ink'], 'text-halo-color': ['get', 'halo'], 'text-halo-width': 2.2 },
    },
    {
      id: 'callout',
      type: 'symbol',
      source: 'callouts',
      maxzoom: 11.9,
      layout: {
        'text-field': [
          'format',
          ['get', 'title'],
          { 'text-font': ['literal', FONT.bold] },
          '\n',
          {},
          ['get', 'detail'],
          {},
        ],
        'text-font': FONT.regular,
        'text-size': 12.5,
        // Without a figure above the leader the words stand at its end.
        'text-anchor': [
          'case',
          ['==', ['get', 'figure'], ''],
          ['match', ['get', 'anchor'], 'bottom-left', 'left', 'right'],
          ['match', ['get', 'anchor'], 'bottom-left', 'top-left', 'top-right'],
        ],
        'text-justify': ['match', ['get', 'anchor'], 'bottom-left', 'left', 'right'],
        'text-offset': ['case', ['==', ['get', 'figure'], ''], ['literal', [0, 0]], ['literal', [0, 0.35]]],
        'text-max-width': ['coalesce', ['get', 'ems'], 14],
        'text-allow-overlap': true,
      },
      paint: {
        'text-color': ['case', ['has', 'holder'], byHolder(palette, 'stroke'), c['map-ink']],
        'text-halo-color': ['get', 'halo'],
        'text-halo-width': 2.2,
      },
    },
  ];
}
