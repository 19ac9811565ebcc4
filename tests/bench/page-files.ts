/** Files of lines for the benchmark of the page, made here. */
import type { Path, Position } from '../../src/domain/types';

/** The path with `count` vertices, evenly along it, each moved by `off` degrees to the east. */
export function denser(path: Path, count: number, off: (part: number) => number): Path {
  const far = [0];
  for (const [i, p] of path.entries()) {
    const q = path[i + 1];
    if (q) far.push((far[i] as number) + Math.hypot(q[0] - p[0], q[1] - p[1]));
  }
  const whole = far.at(-1) as number;
  let i = 0;
  return Array.from({ length: count }, (_, k): Position => {
    const part = k / (count - 1);
    while (i < path.length - 2 && (far[i + 1] as number) < part * whole) i++;
    const [p, q] = [path[i] as Position, path[i + 1] as Position];
    const t = Math.min(
      1,
      (part * whole - (far[i] as number)) / ((far[i + 1] as number) - (far[i] as number)),
    );
    return [p[0] + (q[0] - p[0]) * t + off(part), p[1] + (q[1] - p[1]) * t];
  });
}

/** Bends of 150 m and, upon them, a roughness of 2 m, as a track walked with a receiver has; none at the ends. */
export const rough = (part: number): number =>
  Math.sin(part * Math.PI) * (1.6e-3 * Math.sin(part * 120) + 2e-5 * Math.sin(part * 41_000));

export const lineFile = (name: string, coordinates: Path): string =>
  JSON.stringify({ type: 'Feature', properties: { name }, geometry: { type: 'LineString', coordinates } });

/** A KML of so many bytes and a little more: lines side by side, each a placemark. */
export function kmlOf(course: Path, bytes: number): string {
  const marks: string[] = [];
  for (let size = 0, n = 1; size < bytes; n++) {
    const path = course.map(([lon, lat]) => `${(lon + n * 1e-4).toFixed(7)},${lat.toFixed(7)},0`).join(' ');
    const mark = `<Placemark><name>Line ${n}</name><LineString><coordinates>${path}</coordinates></LineString></Placemark>\n`;
    marks.push(mark);
    size += mark.length;
  }
  return `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${marks.join('')}</Document></kml>`;
}
