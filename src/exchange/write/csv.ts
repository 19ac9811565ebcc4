/** A drawing as tables: the vertices of its lines, and the shares of its zones. */
import { type Cell, writeCsv } from '../csv-out';
import { type Drawing, rounded, USER_DRAWING } from './drawing';
import { USER_PROPOSED } from './forces';

/** One row for each vertex. What the drawing is, and what this table has no place for, stands in the first row of each line. */
export function verticesCsv({ lines, forces, marks }: Drawing): string {
  const left =
    forces.length > 0 ? `Without the deployments (${forces.length}), which have no vertices` : null;
  const about = [marks.name, USER_DRAWING, marks.made, marks.outline, marks.method, marks.disclaimer, left];
  return writeCsv(
    ['line', 'vertex', 'lon', 'lat', 'drawing', 'mark', 'made', 'outline', 'method', 'disclaimer', 'note'],
    lines.flatMap(({ series, path }) =>
      path.map((p, i): Cell[] => [
        series,
        i + 1,
        ...rounded(p),
        ...(i === 0 ? about : about.map(() => null)),
      ]),
    ),
  );
}

/** One row for each zone, each holder in words; then the lines, the forces, and what the drawing is. */
export function sharesCsv({ lines, zones, forces, marks }: Drawing): string {
  return writeCsv(
    ['section', 'item', 'holder', 'value', 'unit', 'text'],
    [
      ...zones.flatMap(({ id, holder, holderName, km2, share }): Cell[][] => [
        ['zone', id, holder, km2, 'km2', holderName],
        ['zone', id, holder, share, 'share', holderName],
      ]),
      ...lines.map(({ series, lengthKm }): Cell[] => [
        'line',
        series,
        null,
        lengthKm,
        'km',
        'length inside the outline',
      ]),
      ...forces.map(({ name, actor, holder, modality, along, piece }): Cell[] => [
        'deployment',
        piece ?? along.join(' '),
        holder,
        null,
        null,
        `${name} (${actor}), ${modality}, ${USER_PROPOSED}`,
      ]),
      ...(['name', 'made', 'outline', 'method', 'disclaimer'] as const).map((key): Cell[] => [
        'about',
        key,
        null,
        null,
        null,
        marks[key],
      ]),
      ['about', 'mark', null, null, null, USER_DRAWING],
    ],
  );
}
