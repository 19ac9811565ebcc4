/** GPX 1.0 and 1.1 (Topografix): tracks and routes are lines, waypoints points. */
import type { Path } from '../../domain/types';
import { dateIn } from './dates';
import { bare, put } from './properties';
import { numberOf, position, rawFeature, type RawFeature, type Reader } from './reading';
import { textOf } from './text';
import { child, readXml, textIn, type XmlNode } from './xml';

const WANTED = new Set(['trk', 'rte', 'wpt']);
const KINDS: Record<string, string> = { trk: 'track', rte: 'route', wpt: 'waypoint' };
const TEXTS = ['desc', 'cmt', 'src', 'type', 'sym', 'number', 'time'];

export const readGpx: Reader = async (bytes, reading) => {
  const out: RawFeature[] = [];
  const counts: Record<string, number> = {};
  await readXml(textOf(bytes, reading), reading, WANTED, (node) => {
    const n = (counts[node.name] = (counts[node.name] ?? 0) + 1);
    out.push(feature(node, `${KINDS[node.name]} ${n} (line ${node.line})`));
  });
  return out;
};

function feature(node: XmlNode, place: string): RawFeature {
  const properties = bare();
  for (const name of TEXTS) put(properties, name, textIn(node, name) ?? '');
  const raw = rawFeature(place, properties);
  raw.name = textIn(node, 'name');
  if (node.name === 'wpt') raw.points.push(...points([node], raw));
  if (node.name === 'rte') raw.lines.push(points(named(node, 'rtept'), raw));
  // A track broken off and taken up again is one line in parts.
  if (node.name === 'trk')
    raw.lines.push(...named(node, 'trkseg').map((each) => points(named(each, 'trkpt'), raw)));
  return raw;
}

function named(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((each) => each.name === name);
}

function points(nodes: XmlNode[], raw: RawFeature): Path {
  const out: Path = [];
  for (const node of nodes) {
    if (child(node, 'ele')) raw.noticed.heights++;
    raw.date ??= timeOf(node);
    const at = position(value(node, 'lon'), value(node, 'lat'), raw.noticed, () => `line ${node.line}`);
    if (at) out.push(at);
  }
  return out;
}

/** In XML all numbers are text: only what is none stays text, to be noticed. */
function value(node: XmlNode, key: string): number | string | undefined {
  const text = node.attributes.get(key);
  const number = numberOf(text ?? '');
  return Number.isNaN(number) ? text : number;
}

function timeOf(node: XmlNode): RawFeature['date'] {
  const edtf = dateIn(textIn(node, 'time') ?? '');
  return edtf ? { edtf, from: 'time of its first point' } : undefined;
}
