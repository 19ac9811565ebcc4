/** KML 2.2 and 2.3 (OGC 12-007r2), with Google's tracks. Links to other files are refused: nothing is fetched. */
import type { Path, Position } from '../../domain/types';
import { dateIn } from './dates';
import { bare, put } from './properties';
import {
  append,
  numberOf,
  position,
  rawFeature,
  type RawFeature,
  type Reader,
  type Reading,
  show,
} from './reading';
import { textOf } from './text';
import { type Around, child, readXml, textIn, within, type XmlNode } from './xml';

const WANTED = new Set(['Placemark', 'NetworkLink']);

export const readKml: Reader = (bytes, reading) => kmlFeatures(textOf(bytes, reading), reading);

export async function kmlFeatures(text: string, reading: Reading): Promise<RawFeature[]> {
  reading.winding = 'ruled';
  const out: RawFeature[] = [];
  let links = 0;
  await readXml(text, reading, WANTED, (node, around) => {
    if (node.name === 'Placemark') out.push(placemark(node, around, out.length + 1));
    else if (links++ === 0) reading.problems.push(refusedLink(node, reading).problem());
  });
  return out;
}

function refusedLink(node: XmlNode, reading: Reading) {
  const href = [...within(node, 'href')][0]?.text.trim();
  return reading.refuse(
    'network',
    `line ${node.line}`,
    'nothing is fetched from the network: save what a link leads to as a file of its own',
    `a NetworkLink${href ? ` to ${show(href)}` : ''}`,
  );
}

function placemark(node: XmlNode, around: Around[], n: number): RawFeature {
  const raw = rawFeature(`placemark ${n} (line ${node.line})`, propertiesOf(node));
  raw.name = textIn(node, 'name');
  const folder = around.flatMap(({ label }) => (label ? [label] : [])).join(' / ');
  if (folder) raw.folder = folder;
  raw.date = timeOf(node);
  for (const each of node.children) shape(each, raw);
  return raw;
}

function shape(node: XmlNode, raw: RawFeature): void {
  switch (node.name) {
    case 'Point':
      append(raw.points, coordinates(node, raw));
      break;
    case 'LineString':
    // A ring outside a polygon encloses nothing that KML would fill: it is a line.
    // eslint-disable-next-line no-fallthrough -- said above
    case 'LinearRing':
      raw.lines.push(coordinates(node, raw));
      break;
    case 'Polygon':
      raw.polygons.push([
        ...boundaries(node, 'outerBoundaryIs', raw),
        ...boundaries(node, 'innerBoundaryIs', raw),
      ]);
      break;
    case 'Track':
      raw.lines.push(track(node, raw));
      break;
    case 'MultiGeometry':
    case 'MultiTrack':
      for (const each of node.children) shape(each, raw);
  }
}

function boundaries(node: XmlNode, name: string, raw: RawFeature): Path[] {
  return node.children
    .filter((each) => each.name === name)
    .flatMap((boundary) => boundary.children.filter((each) => each.name === 'LinearRing'))
    .map((ring) => coordinates(ring, raw));
}

function coordinates(node: XmlNode, raw: RawFeature): Path {
  const list = child(node, 'coordinates');
  if (!list) return [];
  // Blanks after commas are against the rule and common.
  const tuples = list.text.trim().replace(/\s*,\s*/g, ',');
  return tuples ? positions(tuples.split(/\s+/), ',', raw, list.line) : [];
}

/** Positions of `lon,lat,height` or, in tracks, `lon lat height`. */
function positions(tuples: string[], mark: string, raw: RawFeature, line: number): Path {
  const out: Path = [];
  for (const [i, tuple] of tuples.entries()) {
    const [x = '', y = '', z] = tuple.split(mark);
    if (z !== undefined && numberOf(z) !== 0) raw.noticed.heights++;
    const at = position(number(x), number(y), raw.noticed, () => `coordinate ${i + 1} from line ${line}`);
    if (at) out.push(at);
  }
  return out;
}

/** In KML all numbers are text: only what is none stays text, to be noticed. */
function number(text: string): number | string {
  const value = numberOf(text);
  return Number.isNaN(value) ? text : value;
}

function track(node: XmlNode, raw: RawFeature): Position[] {
  const coords = node.children
    .filter(({ name }) => name === 'coord')
    .map(({ text }) => text.trim().replace(/\s+/g, ' '));
  raw.date ??= firstWhen(node);
  return positions(coords, ' ', raw, node.line);
}

function firstWhen(node: XmlNode): RawFeature['date'] {
  const edtf = dateIn(textIn(node, 'when') ?? '');
  return edtf ? { edtf, from: 'time of the track' } : undefined;
}

function timeOf(node: XmlNode): RawFeature['date'] {
  const stamp = child(node, 'TimeStamp');
  const when = dateIn((stamp && textIn(stamp, 'when')) ?? '');
  if (when) return { edtf: when, from: 'TimeStamp' };
  const span = child(node, 'TimeSpan');
  if (!span) return undefined;
  const [begin, end] = [dateIn(textIn(span, 'begin') ?? ''), dateIn(textIn(span, 'end') ?? '')];
  if (!begin && !end) return undefined;
  if (begin === end) return { edtf: begin as string, from: 'TimeSpan' };
  return { edtf: `${begin ?? '..'}/${end ?? '..'}`, from: 'TimeSpan' };
}

/** Description and extended data; styles and views are how it looks, not what it is. */
function propertiesOf(node: XmlNode): Record<string, string> {
  const out = bare();
  for (const name of ['description', 'address']) put(out, name, textIn(node, name) ?? '');
  for (const data of within(node, 'Data'))
    put(out, data.attributes.get('name') ?? '', textIn(data, 'value') ?? '');
  for (const data of within(node, 'SimpleData'))
    put(out, data.attributes.get('name') ?? '', data.text.trim());
  return out;
}
