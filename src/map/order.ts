/** Every layer of the map, bottom to top. A layer that is not in this list cannot be added. */
export const LAYER_ORDER = [
  'sea',
  'water-far',
  'water-mid',
  'water-near',
  'water-far-strip',
  'water-mid-strip',
  'water-near-strip',
  'land',
  'land-egypt',
  'land-west-bank',
  'disputed',
  'land-edge',
  'west-bank-edge',
  'strip-base',
  'zone-solid',
  'zone-pattern',
  'zone-inner',
  'zone-hover',
  'change-rest',
  'change-rest-inner',
  'change-solid',
  'change-pattern',
  'overlay-stripes',
  'line-band',
  'governorates',
  'corridors',
  'road-case',
  'road',
  'coast',
  'frontier',
  'deployment-edge',
  'deployment-ground',
  'deployment-pattern',
  'deployment-axis',
  'change-halo',
  'change-outline',
  'lit-wash',
  'selection-halo',
  'selection',
  'line-halo',
  'line-case',
  'line-core',
  'line-hit',
  'lit-halo',
  'lit',
  'arrow-halo',
  'arrow',
  'arrow-head',
  'leader',
  'sites',
  'town-dots',
  'label-sea',
  'label-country',
  'label-outside',
  'label-corridor',
  'label-site',
  'label-town',
  'label-city',
  'events',
  'place-selected',
  'callout',
  'callout-figure',
] as const;
export type LayerId = (typeof LAYER_ORDER)[number];

/**
 * Sorts layers into the order of the list.
 * @throws Error where an id is unknown, so that whoever adds a layer decides where it goes
 */
export function inOrder<T extends { id: string }>(layers: readonly T[]): T[] {
  const rank = (id: string): number => {
    const at = LAYER_ORDER.indexOf(id as LayerId);
    if (at < 0) throw new Error(`map layer "${id}" is not in LAYER_ORDER`);
    return at;
  };
  return [...layers].sort((a, b) => rank(a.id) - rank(b.id));
}
