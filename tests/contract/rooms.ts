/**
 * Who may import whom: the table of the architecture, as data. A room is a folder of src (or `geo`, or `app` for
 * the files that lie in src itself). A room may always import itself.
 */
export const ROOMS = {
  domain: [],
  palette: ['domain'],
  text: ['domain'],
  geometry: ['domain'],
  scenario: ['domain', 'geometry'],
  record: ['domain', 'geometry', 'scenario'],
  url: ['domain'],
  exchange: ['domain', 'geometry', 'scenario', 'text'],
  workers: ['domain', 'geometry', 'scenario', 'record', 'exchange'],
  map: ['domain', 'geometry', 'palette', 'text'],
  draw: ['map', 'domain', 'geometry', 'palette', 'text'],
  state: ['domain', 'geometry', 'scenario', 'record', 'url', 'exchange', 'workers'],
  ui: [
    'domain',
    'palette',
    'text',
    'geometry',
    'scenario',
    'record',
    'url',
    'exchange',
    'workers',
    'map',
    'draw',
    'state',
  ],
  app: [
    'domain',
    'palette',
    'text',
    'geometry',
    'scenario',
    'record',
    'url',
    'exchange',
    'workers',
    'map',
    'draw',
    'state',
    'ui',
  ],
  geo: ['domain', 'geometry', 'scenario', 'record', 'exchange'],
} as const satisfies Record<string, readonly string[]>;

export type Room = keyof typeof ROOMS;

/** Folders of src that hold files to be served and no code: anyone may point at them. */
export const SHELVES: readonly string[] = ['fonts'];

/** Rooms of which another room sees the front door (index) only. */
export const FRONT_DOOR: Partial<Record<Room, readonly Room[]>> = { ui: ['geometry', 'draw'] };

/** A place in the checkout that a package is confined to: a room, or a folder within one. */
export interface PackageRule {
  package: RegExp;
  name: string;
  allowed: readonly string[];
  /** Files beyond those that may import it as types only. */
  asTypesOnly?: readonly string[];
}

export const PACKAGES: readonly PackageRule[] = [
  { name: 'maplibre-gl', package: /^(?:maplibre-gl|@maplibre\/)/, allowed: ['src/map', 'src/draw'] },
  { name: 'terra-draw', package: /^terra-draw/, allowed: ['src/draw'] },
  {
    name: 'zod',
    package: /^(?:zod|@zod)(?:\/|$)/,
    allowed: ['src/domain/schema', 'src/exchange', 'geo'],
    asTypesOnly: ['src/domain/types.ts'],
  },
  { name: 'Turf', package: /^@turf\//, allowed: ['src/geometry', 'geo'] },
];

/**
 * The schemas pull zod in, so what confines zod confines them; the inferred types in src/domain/types.ts are the
 * one way around, and only as types.
 */
export const SCHEMA = {
  folder: 'src/domain/schema',
  allowed: ['src/domain/schema', 'src/exchange', 'geo'],
  asTypesOnly: ['src/domain/types.ts'],
} as const;
