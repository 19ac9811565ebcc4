/** Reads one YAML (or JSON, its subset) text and keeps where every value stands. */
import { isAlias, isCollection, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import { faultAt } from './fault';
import type { Fault, Where } from './fault';

export interface TextFile {
  /** Path from the top of the checkout, with forward slashes. */
  path: string;
  text: string;
}

export interface Parsed {
  file: string;
  /** Plain values; undefined when the text is not YAML at all. */
  value: unknown;
  faults: Fault[];
  /** Where the value at a path stands; where there is none, where its nearest holder does. */
  at: (path?: readonly PropertyKey[]) => Where;
  /** Where the key itself stands: what an unknown key is shown by. */
  keyAt: (path: readonly PropertyKey[], key: string) => Where;
}

/** Parse a text. Syntax errors are faults of the rule `yaml`, each at its own place; nothing is thrown. */
export function parseText({ path: file, text }: TextFile): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  const where = (offset: number): Where => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const faults = [...document.errors, ...document.warnings].map((problem) =>
    faultAt(where(problem.pos[0]), 'yaml', firstLine(problem.message)),
  );
  const value = document.errors.length > 0 ? undefined : (document.toJS() as unknown);
  return {
    file,
    value,
    faults,
    at: (path = []) => where(offsetOf(deepest(document, path))),
    keyAt: (path, key) => {
      const holder = deepest(document, path);
      const pair = isMap(holder) ? holder.items.find((item) => keyText(item) === key) : undefined;
      return where(offsetOf(pair && isNode(pair.key) ? pair.key : holder));
    },
  };
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}

function keyText(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

function offsetOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

function step(holder: Node, key: PropertyKey): Node | null {
  if (isSeq(holder)) {
    const item = holder.items[Number(key)];
    return isNode(item) ? item : null;
  }
  if (!isMap(holder)) return null;
  const pair = holder.items.find((item) => keyText(item) === String(key));
  if (!pair) return null;
  // A key without a value is shown at the key.
  if (isScalar(pair.value) && pair.value.value === null && isNode(pair.key)) return pair.key;
  return isNode(pair.value) ? pair.value : isNode(pair.key) ? pair.key : null;
}

/** The node at a path, or the last one on the way to it. */
function deepest(document: Document, path: readonly PropertyKey[]): Node | null {
  let node = isNode(document.contents) ? document.contents : null;
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    if (!isCollection(node)) break;
    const next = step(node, key);
    if (!next) break;
    node = next;
  }
  return node;
}
