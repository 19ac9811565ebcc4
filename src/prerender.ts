import { render as renderComponent } from 'svelte/server';
import type { FeatureCollection } from 'geojson';
import App from './App.svelte';
import type { Start } from './domain/start';
import type { Ring } from './domain/types';
import { HOME } from './map/camera';
import { day, message } from './text';

/** What of the compiled atlas the first view needs. */
interface Compiled {
  start: Start;
  layers: Record<string, FeatureCollection>;
}

/** How far land is drawn beyond the home box on the still map, in degrees: wide screens show more of it. */
const BEYOND = 0.5;

/** Neighbours near the Strip, thinned to what the still map shows. */
function landAround(layer: FeatureCollection | undefined): { id: string; polygons: Ring[][] }[] {
  return (layer?.features ?? []).flatMap((feature) => {
    const { geometry, properties } = feature;
    const id = String(properties?.['id'] ?? '');
    if (!['israel', 'egypt'].includes(id)) return [];
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const near = polygons.flatMap((rings) => {
      const outer = clampRing(rings[0] as Ring);
      return outer.length > 3 ? [[outer]] : [];
    });
    return [{ id, polygons: near }];
  });
}

/** A ring with every position pulled into the drawn box: exact inside, and without detail outside. */
function clampRing(ring: Ring): Ring {
  const out: Ring = [];
  for (const [lon, lat] of ring) {
    const x = Math.min(HOME.east + BEYOND, Math.max(HOME.west - BEYOND, lon));
    const y = Math.min(HOME.north + BEYOND, Math.max(HOME.south - BEYOND, lat));
    const last = out.at(-1);
    if (!last || last[0] !== x || last[1] !== y) out.push([x, y]);
  }
  return out;
}

/** The opening view as HTML: still map, shares, scenario list. Made at build time, from the same components as the page. */
export function render({ start, layers }: Compiled): Promise<{ head: string; body: string }> {
  const land = landAround(layers['neighbours']);
  const { head, body } = renderComponent(App, { props: { start, land } });
  const words = message('en', 'app.noScript', { date: day(start.opensOn) });
  const note = `<noscript><p class="no-script">${words}<a href="./data/atlas.json">atlas.json</a>.</p></noscript>`;
  return Promise.resolve({ head, body: body + note });
}
