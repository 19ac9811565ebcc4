/** Holds one import against the table of rooms. */
import { posix } from 'node:path';
import type { Import } from './read-imports';
import { FRONT_DOOR, PACKAGES, ROOMS, SCHEMA, SHELVES, type Room } from './rooms';

/** Room of a path: a folder of src, `app` for files in src itself, `geo`; undefined where there is no such room. */
export function roomOf(path: string): Room | undefined {
  const [top, folder, ...rest] = path.split('/');
  if (top === 'geo') return 'geo';
  if (top !== 'src' || folder === undefined) return undefined;
  // `src/geometry`, as an import writes it, is the room; `src/App.svelte` and `src/prerender` are files in src.
  if (folder in ROOMS && folder !== 'geo' && folder !== 'app') return folder as Room;
  return rest.length === 0 ? 'app' : undefined;
}

function within(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function list(words: readonly string[]): string {
  return words.length > 0 ? words.join(', ') : 'nothing';
}

function judgePackage(path: string, specifier: string, typeOnly: boolean): string | undefined {
  const rule = PACKAGES.find((each) => each.package.test(specifier));
  if (!rule || rule.allowed.some((folder) => within(path, folder))) return undefined;
  if (typeOnly && rule.asTypesOnly?.includes(path)) return undefined;
  return `${rule.name} belongs in ${list(rule.allowed)}`;
}

function judgeRooms(path: string, target: string): string | undefined {
  const from = roomOf(path);
  const to = roomOf(target);
  if (!from) return `${path} is in no room; the rooms are ${list(Object.keys(ROOMS))}`;
  if (!to) {
    const shelf = target.split('/')[1] ?? '';
    if (target.startsWith('src/') && SHELVES.includes(shelf)) return undefined;
    return `${target} is in no room of src or geo`;
  }
  if (from !== to && !(ROOMS[from] as readonly string[]).includes(to))
    return `${from} may import ${list(ROOMS[from])}, not ${to}`;
  const frontDoor = target.replace(/\.ts$/, '').replace(/\/index$/, '');
  if (FRONT_DOOR[from]?.includes(to) && frontDoor !== `src/${to}`)
    return `${from} comes to ${to} by its index, not by its insides`;
  return undefined;
}

function judgeSchema(path: string, target: string, typeOnly: boolean): string | undefined {
  if (!within(target, SCHEMA.folder) || SCHEMA.allowed.some((folder) => within(path, folder)))
    return undefined;
  if (typeOnly && (SCHEMA.asTypesOnly as readonly string[]).includes(path)) return undefined;
  return `${SCHEMA.folder} brings zod along and belongs in ${list(SCHEMA.allowed)}; take types from src/domain/types`;
}

/**
 * Why an import is wrong, or undefined.
 * @param path the importing file, relative to the top level
 */
export function judge(path: string, { specifier, typeOnly }: Import): string | undefined {
  const bare = specifier.replace(/\?.*$/, '');
  if (!bare.startsWith('.') && !bare.startsWith('/')) return judgePackage(path, bare, typeOnly);
  const target = bare.startsWith('/')
    ? `src${bare}`
    : posix.normalize(posix.join(posix.dirname(path), bare)).replace(/\/$/, '');
  // The package file is named by nobody's room: version and name may be read from anywhere in geo.
  if (within(path, 'geo') && target === 'package.json') return undefined;
  return judgeRooms(path, target) ?? judgeSchema(path, target, typeOnly);
}
