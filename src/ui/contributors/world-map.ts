/** A small map of the world in the plane: equirectangular, true along the middle parallel of its frame. Positions are lon-lat. */
import type { Geometry } from 'geojson';
import type { Position } from '../../domain/types';

export interface Frame {
  west: number;
  east: number;
  south: number;
  north: number;
  /** Width of the drawing in its own units; the height follows. */
  width: number;
}

const scale = ({ west, east, width }: Frame): number => width / (east - west);

/** How much taller a degree of latitude is than one of longitude along the middle parallel. */
const stretch = ({ south, north }: Frame): number => 1 / Math.cos((((south + north) / 2) * Math.PI) / 180);

export const heightOf = (frame: Frame): number => (frame.north - frame.south) * scale(frame) * stretch(frame);

/** Where a position falls in the drawing: x from the west, y from the north. */
export function project(frame: Frame, [lon, lat]: readonly [number, number]): Position {
  return [(lon - frame.west) * scale(frame), (frame.north - lat) * scale(frame) * stretch(frame)];
}

export const isInside = (frame: Frame, [lon, lat]: readonly [number, number]): boolean =>
  lon >= frame.west && lon <= frame.east && lat >= frame.south && lat <= frame.north;

function ringsOf(geometry: Geometry): number[][][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

interface Box {
  west: number;
  east: number;
  south: number;
  north: number;
}

function boxOf(ring: readonly number[][]): Box {
  const lons = ring.map(([lon = 0]) => lon);
  const lats = ring.map(([, lat = 0]) => lat);
  return {
    west: Math.min(...lons),
    east: Math.max(...lons),
    south: Math.min(...lats),
    north: Math.max(...lats),
  };
}

const meets = (a: Box, b: Box): boolean =>
  a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;

/** An SVG path of the rings that reach into the frame, to a tenth of a unit; what lies beyond is clipped by the drawing. */
export function pathOf(frame: Frame, geometry: Geometry): string {
  return ringsOf(geometry)
    .filter((ring) => meets(boxOf(ring), frame))
    .map((ring) => {
      const points = ring.slice(0, -1).map(([lon = 0, lat = 0]) =>
        project(frame, [lon, lat])
          .map((n) => n.toFixed(1))
          .join(' '),
      );
      return `M${points.join('L')}Z`;
    })
    .join('');
}

/** The middle of the box around the largest ring, lon-lat, and the larger side of that box in units of the drawing. */
export function middleOf(frame: Frame, geometry: Geometry): { at: Position; size: number } | null {
  const boxes = ringsOf(geometry).map(boxOf);
  const side = (box: Box): number => (box.east - box.west) * (box.north - box.south);
  const [largest] = boxes.toSorted((a, b) => side(b) - side(a));
  if (!largest) return null;
  const { west, east, south, north } = largest;
  return {
    at: [(west + east) / 2, (south + north) / 2],
    size: Math.max(east - west, (north - south) * stretch(frame)) * scale(frame),
  };
}

/** Countries of the record by their id in the map of the world (ISO 3166-1 numeric, where there is one). */
export const WORLD_IDS: { readonly [place: string]: string } = {
  albania: '008',
  azerbaijan: '031',
  cyprus: '196',
  'czech-republic': '203',
  egypt: '818',
  france: '250',
  greece: '300',
  indonesia: '360',
  israel: '376',
  italy: '380',
  jordan: '400',
  kazakhstan: '398',
  kosovo: 'kosovo',
  morocco: '504',
  pakistan: '586',
  poland: '616',
  qatar: '634',
  'saudi-arabia': '682',
  turkey: '792',
  uganda: '800',
  'united-arab-emirates': '784',
  'united-kingdom': '826',
  'united-states': '840',
  'west-bank': '275',
};
