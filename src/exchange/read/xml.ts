/** XML, read as it streams by: only the elements asked for are built, and nothing outside the text is looked at. */
import { SaxesParser } from 'saxes';
import type { Reading } from './reading';
import { LIMITS } from './types';

export interface XmlNode {
  /** Without its prefix: `gx:Track` is `Track`. */
  name: string;
  /** 1-based line where it starts. */
  line: number;
  attributes: Map<string, string>;
  /** Its own text, without that of its children. */
  text: string;
  children: XmlNode[];
}

/** An element around the ones built: only its name and, once its own <name> has passed, what it is called. */
export interface Around {
  name: string;
  label: string;
}

/** Characters given to the parser at a time. */
const CHUNK = 1 << 16;

/**
 * Build each element whose name is `wanted` (outside any other such) and hand it on with the elements it stands in, outermost
 * first. Strict: what is not well-formed is refused with line and column, and so is a document type, with whatever
 * entities it would declare.
 * @throws ReadError
 */
export async function readXml(
  text: string,
  reading: Reading,
  wanted: ReadonlySet<string>,
  visit: (node: XmlNode, around: Around[]) => void,
): Promise<void> {
  const parser = new SaxesParser();
  const around: Around[] = [];
  const open: XmlNode[] = [];
  const place = () => `line ${parser.line}`;
  parser.on('doctype', () => {
    throw reading.refuse(
      'unsafe',
      place(),
      'no document type is accepted, as entities can be made to grow without end',
      'DOCTYPE',
    );
  });
  parser.on('error', (error) => {
    const [, at, what] = /^\d+:(\d+): ([\s\S]*)$/.exec(error.message) ?? ['', '', error.message];
    throw reading.refuse(
      'damaged',
      `${place()}${at ? `, column ${at}` : ''}`,
      'XML is well-formed',
      what.replace(/\.$/, ''),
      error,
    );
  });
  parser.on('opentag', ({ name: full, attributes }) => {
    if (open.length + around.length >= LIMITS.nesting)
      throw reading.refuse('unsafe', place(), `elements are nested ${LIMITS.nesting} deep at most`, 'more');
    const name = local(full);
    const parent = open[open.length - 1];
    // The name of a folder is wanted too: it comes before what the folder holds.
    if (!parent && !wanted.has(name) && name !== 'name') {
      around.push({ name, label: '' });
      return;
    }
    const own = new Map(Object.entries(attributes).map(([key, value]) => [local(key), value]));
    const node: XmlNode = { name, line: parser.line, attributes: own, text: '', children: [] };
    parent?.children.push(node);
    open.push(node);
  });
  const addText = (added: string) => {
    const node = open[open.length - 1];
    if (node) node.text += added;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const node = open.pop();
    if (!node) around.pop();
    if (!node || open.length > 0) return;
    const parent = around[around.length - 1];
    if (wanted.has(node.name)) visit(node, around);
    else if (parent) parent.label = node.text.trim();
  });
  for (let at = 0; at < text.length; at += CHUNK) {
    parser.write(text.slice(at, at + CHUNK));
    await reading.breathe(at / text.length);
  }
  parser.close();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

export function child(node: XmlNode, name: string): XmlNode | undefined {
  return node.children.find((each) => each.name === name);
}

/** The trimmed text of a child, or undefined where there is none. */
export function textIn(node: XmlNode, name: string): string | undefined {
  return child(node, name)?.text.trim() || undefined;
}

/** All elements of a name within one, itself not counted, at any depth. */
export function* within(node: XmlNode, name: string): Generator<XmlNode> {
  for (const each of node.children) {
    if (each.name === name) yield each;
    yield* within(each, name);
  }
}
