/** Sums of the parts of a draft: by holder, by region, and what changes hands. */
import { HOLDERS, type Holder } from '../domain/constants';
import type { Holding, Ring } from '../domain/types';
import { holdingOf } from './holding';
import type { LivePart } from './live-anchor';

export interface HolderShare {
  holder: Holder;
  km2: number;
  share: number;
  /** Null without a start. */
  startKm2: number | null;
  startShare: number | null;
}

/** What passes from one holder to another. */
export interface Moved {
  from: Holder;
  to: Holder;
  km2: number;
  share: number;
  polygons: Ring[][];
}

export interface RegionShares {
  region: string;
  km2: number;
  /** Shares of the region, 0 to 1. */
  holders: HolderShare[];
}

/** Holdings of the start (null without one) and of the draft. */
export interface Held {
  from: readonly Holding[] | null;
  to: readonly Holding[];
}

type Area = { holder: Holder; km2: number };

/** What each holder has of the whole, in the order of HOLDERS. */
export function byHolder(zones: readonly Area[], start: readonly Area[] | null): HolderShare[] {
  const whole = sum(zones);
  return HOLDERS.flatMap((holder): HolderShare[] => {
    const km2 = sum(zones.filter((zone) => zone.holder === holder));
    const startKm2 = start && sum(start.filter((zone) => zone.holder === holder));
    if (![...zones, ...(start ?? [])].some((zone) => zone.holder === holder)) return [];
    const startShare = startKm2 === null ? null : startKm2 / whole;
    return [{ holder, km2, share: km2 / whole, startKm2, startShare }];
  });
}

const sum = (areas: readonly { km2: number }[]): number => areas.reduce((total, { km2 }) => total + km2, 0);

/** What changes hands, largest first. */
export function movedOf(parts: readonly LivePart[], held: Held, outlineKm2: number): Moved[] {
  const moved = new Map<string, Moved>();
  const holderOf = lookUp();
  for (const part of parts) {
    if (!held.from || part.fromZone === null) continue;
    const from = holderOf(part.fromZone, held.from);
    const to = holderOf(part.toZone, held.to);
    if (from === to) continue;
    const known = moved.get(`${from}>${to}`) ?? { from, to, km2: 0, share: 0, polygons: [] };
    known.km2 += part.km2;
    known.share = known.km2 / outlineKm2;
    known.polygons.push(...part.polygons);
    moved.set(`${from}>${to}`, known);
  }
  return [...moved.values()].sort((a, b) => b.km2 - a.km2);
}

/** Shares of each region by holder, in the order in which the parts name the regions. */
export function byRegion(parts: readonly LivePart[], held: Held): RegionShares[] {
  const regions = new Map<string, { to: Area[]; from: Area[] }>();
  const holderOf = lookUp();
  for (const { region, fromZone, toZone, km2 } of parts) {
    if (region === null) continue;
    let areas = regions.get(region);
    if (!areas) regions.set(region, (areas = { to: [], from: [] }));
    areas.to.push({ holder: holderOf(toZone, held.to), km2 });
    if (held.from && fromZone !== null) areas.from.push({ holder: holderOf(fromZone, held.from), km2 });
  }
  return [...regions].map(([region, { to, from }]) => ({
    region,
    km2: sum(to),
    holders: byHolder(to, held.from ? from : null),
  }));
}

/** Holders by zone, each looked up once: parts are many, zones few. */
function lookUp() {
  const known = new Map<readonly Holding[], Map<string, Holder>>();
  return (zone: string, holders: readonly Holding[]): Holder => {
    const zones = known.get(holders) ?? new Map<string, Holder>();
    known.set(holders, zones);
    const holder = zones.get(zone) ?? holdingOf(zone, holders)?.holder ?? 'not-stated';
    zones.set(zone, holder);
    return holder;
  };
}
