/** A drawing as KML 2.2 (OGC 07-147r2): folders of lines, zones and forces. */
import type { Holder } from '../../domain/constants';
import type { Path, Ring } from '../../domain/types';
import { type Drawing, lineProperties, markProperties, roundedPath, zoneProperties } from './drawing';
import { type DrawnForce, forceProperties } from './forces';
import { xml } from './xml';

/** Stroke and fill of a holder as #rrggbb: the palette, handed in. */
export type ColourOf = (holder: Holder) => { stroke: string; fill: string };

/** @throws RangeError when a colour is not #rrggbb */
export function drawingKml({ marks, lines, zones, forces }: Drawing, colourOf: ColourOf): string {
  const own = markProperties(marks);
  const holders = [...new Set([...zones, ...forces].map(({ holder }) => holder))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>',
    `<name>${xml(marks.name)}</name>`,
    `<description>${xml(Object.values(own).slice(1).join('\n'))}</description>`,
    '<Style id="line"><LineStyle><color>ff2a2b2b</color><width>3</width></LineStyle></Style>',
    ...holders.map((holder) => {
      const { stroke, fill } = colourOf(holder);
      return `<Style id="${holder}"><LineStyle><color>${abgr(stroke, 'ff')}</color></LineStyle><PolyStyle><color>${abgr(fill, '99')}</color></PolyStyle></Style>`;
    }),
    '<Folder><name>Lines</name>',
    ...lines.map((line) =>
      placemark(
        { ...lineProperties(line), ...own },
        'line',
        `<LineString><tessellate>1</tessellate>${coordinates(line.path)}</LineString>`,
      ),
    ),
    '</Folder>',
    '<Folder><name>Zones</name>',
    ...zones.map((zone) =>
      placemark(
        { ...zoneProperties(zone), ...own },
        zone.holder,
        `<MultiGeometry>${zone.polygons.map(polygon).join('')}</MultiGeometry>`,
      ),
    ),
    '</Folder>',
    ...(forces.length > 0
      ? ['<Folder><name>Forces</name>', ...forces.map((f) => forceMark(f, own)), '</Folder>']
      : []),
    '</Document></kml>',
    '',
  ].join('\n');
}

const forceMark = (force: DrawnForce, own: Record<string, string>): string =>
  placemark({ ...forceProperties(force), ...own }, force.holder, placeOf(force));

function placeOf({ paths, at }: DrawnForce): string {
  if (paths.length > 0)
    return `<MultiGeometry>${paths.map((path) => `<LineString><tessellate>1</tessellate>${coordinates(path)}</LineString>`).join('')}</MultiGeometry>`;
  return at ? `<Point>${coordinates([at])}</Point>` : '';
}

function placemark(properties: Record<string, string | number>, style: string, geometry: string): string {
  const { name = '', ...rest } = properties;
  const data = Object.entries(rest).map(
    ([key, value]) => `<Data name="${xml(key)}"><value>${xml(value)}</value></Data>`,
  );
  return `<Placemark><name>${xml(name)}</name><styleUrl>#${style}</styleUrl><ExtendedData>${data.join('')}</ExtendedData>${geometry}</Placemark>`;
}

function polygon([outer = [], ...holes]: Ring[]): string {
  const ring = (path: Path) => `<LinearRing>${coordinates(path)}</LinearRing>`;
  const inner = holes.map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`).join('');
  return `<Polygon><outerBoundaryIs>${ring(outer)}</outerBoundaryIs>${inner}</Polygon>`;
}

const coordinates = (path: Path): string =>
  `<coordinates>${roundedPath(path).map(String).join(' ')}</coordinates>`;

/** KML writes a colour from its last part to its first, with opacity before. */
function abgr(colour: string, opacity: string): string {
  const [, r, g, b] = /^#(..)(..)(..)$/.exec(colour) ?? [];
  if (!r || !g || !b) throw new RangeError(`a colour is #rrggbb, not ${colour}`);
  return `${opacity}${b}${g}${r}`.toLowerCase();
}
