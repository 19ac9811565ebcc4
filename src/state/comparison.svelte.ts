import type { Band } from '../domain/atlas';
import type { Holder } from '../domain/constants';
import {
  changeOf,
  compare,
  comparisonBands,
  matrixOf,
  measureSide,
  type ComparisonBands,
  type ComparisonDone,
  type ComparisonResult,
  type Part,
  type Regions,
  type Side,
  type SideMeasures,
  type Transition,
} from '../scenario';
import { comparedOf, type Compared } from './compared';
import type { DeskState } from './desk.svelte';

/** A comparison as it is shown: the whole Strip, or one region of it. */
export interface Shown {
  parts: Part[];
  transitions: Transition[];
  holders: Holder[];
  /** What the shares are of. */
  baseKm2: number;
  changedKm2: number;
  changedShare: number;
  /** Of the same base as the shares. */
  bands: ComparisonBands | null;
}

/** Two sides, what changes hands between them, and which part of it is looked at. Everything follows from the view. */
export class ComparisonState {
  readonly desk: DeskState;
  /** Governorates, once their lines are loaded. */
  regions = $state.raw<Regions | null>(null);
  /** A cell of the matrix under the pointer or the focus: its parts light up on the map. */
  pointedCell = $state.raw<{ from: Holder; to: Holder } | null>(null);
  /** The maps as they stand, drawn into one canvas; null until a map is ready. */
  picture = $state.raw<(() => Promise<HTMLCanvasElement>) | null>(null);

  // Parts of the view on their own, so that a move of the camera or the divider cuts nothing anew.
  readonly #idA = $derived.by(() => this.desk.view.current.a);
  readonly #idB = $derived.by(() => this.desk.view.current.b);
  readonly #dayA = $derived.by(() => this.desk.view.current.t);
  readonly #dayB = $derived.by(() => this.desk.view.current.tb ?? this.desk.view.current.t);
  readonly region = $derived.by(() => this.desk.view.current.region);

  readonly a: Compared = $derived.by(() => this.#read(this.#idA, this.#dayA));
  readonly b: Compared = $derived.by(() => this.#read(this.#idB, this.#dayB));
  readonly result: ComparisonResult = $derived.by(() => this.#answer());
  readonly bands: ComparisonBands | null = $derived.by(() => {
    const [a, b] = [sideIn(this.a), sideIn(this.b)];
    return a && b && this.result.ok ? comparisonBands(a, b, this.desk.prepared) : null;
  });
  readonly measuresA: SideMeasures | null = $derived.by(() => this.#measures(this.a));
  readonly measuresB: SideMeasures | null = $derived.by(() => this.#measures(this.b));
  /** The same comparison with the governorates cut in: what the lists and the filter read. */
  readonly regional: ComparisonDone | null = $derived.by(() => {
    const [a, b] = [sideIn(this.a), sideIn(this.b)];
    if (!a || !b || !this.regions) return null;
    const result = compare(a, b, this.desk.prepared, this.regions);
    return result.ok ? result : null;
  });
  readonly shown: Shown | null = $derived.by(() => this.#shown());
  /** The cell looked at: pointed first, then chosen. */
  readonly cell = $derived.by(() => this.pointedCell ?? this.desk.view.current.cell);

  constructor(desk: DeskState) {
    this.desk = desk;
  }

  /** What an id means on a day; the opening scenario where the record has no such id. */
  #read(id: string, day: string): Compared {
    const { start, own } = this.desk;
    const found =
      comparedOf(start, own, id, day) ?? comparedOf(start, own, start.scenarios[0]?.id ?? '', day);
    if (!found) throw new Error('the record holds no scenario');
    return found;
  }

  #answer(): ComparisonResult {
    const { a, b } = this;
    for (const [side, { side: read }] of [
      ['a', a],
      ['b', b],
    ] as const)
      if (!read.ok) return { ok: false, side, reason: read.reason, message: read.message };
    return compare(sideIn(a) as Side, sideIn(b) as Side, this.desk.prepared);
  }

  #measures(compared: Compared): SideMeasures | null {
    const side = sideIn(compared);
    return side ? measureSide(side, this.desk.prepared) : null;
  }

  #shown(): Shown | null {
    const { result, regional, region } = this;
    if (!result.ok) return null;
    if (!region || !regional) return { ...result, baseKm2: result.outlineKm2, bands: this.bands };
    const parts = regional.parts.filter((part) => part.region === region);
    const baseKm2 = parts.reduce((sum, part) => sum + part.km2, 0);
    const { holders, transitions } = matrixOf(parts, baseKm2);
    const changedKm2 = changeOf(transitions);
    const changedShare = baseKm2 > 0 ? changedKm2 / baseKm2 : 0;
    return {
      parts,
      transitions,
      holders,
      baseKm2,
      changedKm2,
      changedShare,
      bands: this.#bandsIn(region, baseKm2),
    };
  }

  /** Ranges within a region, as shares of the region: the kernel gives them of the whole outline. */
  #bandsIn(region: string, baseKm2: number): ComparisonBands | null {
    const [a, b] = [sideIn(this.a), sideIn(this.b)];
    if (!a || !b || !this.regions || !(baseKm2 > 0)) return null;
    const bands = comparisonBands(a, b, this.desk.prepared, { regions: this.regions, region });
    if (!bands) return null;
    const scale = this.desk.prepared.km2 / baseKm2;
    const scaled = (band: Band): Band => ({ ...band, low: band.low * scale, high: band.high * scale });
    const each = <K>(map: Map<K, Band>): Map<K, Band> =>
      new Map([...map].map(([key, band]) => [key, scaled(band)]));
    return {
      transitions: each(bands.transitions),
      changed: scaled(bands.changed),
      a: each(bands.a),
      b: each(bands.b),
    };
  }

  swap(): void {
    const { a, b, t, tb, cell } = this.desk.view.current;
    const turned = cell && { from: cell.to, to: cell.from };
    this.desk.view.go({ a: b, b: a, t: tb ?? t, tb: tb === null ? null : t, cell: turned });
  }

  /** Loads the lines between governorates; a failure leaves the comparison of the whole Strip. */
  async loadRegions(read: () => Promise<Regions>): Promise<void> {
    try {
      this.regions ??= await read();
    } catch (cause) {
      this.desk.note = cause instanceof Error ? cause.message : String(cause);
    }
  }
}

/** The side where it can be cut, null where it cannot. */
export function sideIn(compared: Compared): Side | null {
  return compared.side.ok ? compared.side.side : null;
}
