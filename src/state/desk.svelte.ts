import type { Start, StartScenario } from '../domain/start';
import type { CompiledLine } from '../domain/atlas';
import { prepareOutline, type PreparedOutline } from '../geometry';
import { buildArchive, type Archive } from '../record/archive';
import { loadAtlas } from '../record/load';
import { lineInForce, zonesOf, type ZonesResult } from '../scenario';
import { comparedOf, groundOf, type OwnScenario } from './compared';
import { ViewState } from './view.svelte';

export type Theme = 'light' | 'dark';

/** The first view and the record as some sources tell them; comes with the first lens (see lensing.ts). */
type Lensing = (
  given: Start,
  whole: Archive,
  sources: readonly string[],
) => { start: Start; archive: Archive };

/** What the reader's desk holds: the view, the loaded record, and what follows from both. */
export class DeskState {
  readonly view = new ViewState();
  readonly prepared: PreparedOutline;
  readonly #given: Start;
  /** The record of all sources, once it has come. */
  whole = $state.raw<Archive | null>(null);
  lensing = $state.raw<Lensing | null>(null);
  /** Its own value: the view changes with each move of the map, the lens does not. */
  readonly #lens: string = $derived.by(() => this.view.current.lens.join());
  readonly #seen = $derived.by(() =>
    this.whole && this.lensing && this.#lens
      ? this.lensing(this.#given, this.whole, this.#lens.split(','))
      : null,
  );
  /** Both according to the chosen sources only, where the reader chose some. */
  readonly start: Start = $derived.by(() => this.#seen?.start ?? this.#given);
  readonly archive: Archive | null = $derived.by(() => this.#seen?.archive ?? this.whole);
  /** Whether a list of sources to choose from is open. */
  choosing = $state(false);
  loadError = $state<string | null>(null);
  theme = $state<Theme>('light');
  /** Short notes for the reader: a copied link, a fault of the map. */
  note = $state<string | null>(null);
  /** A zone or claim pointed at in a list, lit up on the map. */
  pointed = $state<string | undefined>(undefined);
  /** Lines that the reader brought or drew, to be compared with those of the record. */
  own = $state.raw<readonly OwnScenario[]>([]);

  /** The day on the map. Its own value, so that a move of the camera or a selection cuts nothing anew. */
  readonly day: string = $derived.by(() => this.view.current.t);
  readonly scenario: StartScenario = $derived.by(() => {
    const wanted = comparedOf(this.start, [], this.view.current.a, this.day)?.scenario;
    return wanted ?? (this.start.scenarios[0] as StartScenario);
  });
  /** The scenario whose lines and holders are drawn: an overlay lies on its base. */
  readonly drawn: StartScenario = $derived.by(() => groundOf(this.scenario, this.start.scenarios));
  readonly division: ZonesResult = $derived.by(() =>
    zonesOf(this.drawn, this.start.lines, this.prepared, this.day),
  );
  readonly zones = $derived.by(() => (this.division.ok ? this.division.zones : []));
  readonly lines: CompiledLine[] = $derived.by(() =>
    this.drawn.lines.flatMap((series) => lineInForce(this.start.lines, series, this.day) ?? []),
  );

  constructor(start: Start) {
    this.#given = start;
    this.prepared = prepareOutline(start.outline);
  }

  /** Loads the record behind the first view; a failure is shown and can be tried again. */
  async load(): Promise<void> {
    this.loadError = null;
    try {
      this.whole = buildArchive(await loadAtlas());
    } catch (cause) {
      this.loadError = cause instanceof Error ? cause.message : String(cause);
    }
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    document.documentElement.dataset['theme'] = theme;
    try {
      localStorage.setItem('atlas-theme', theme);
    } catch (cause) {
      // Storage is switched off or full: the choice holds for this visit only.
      this.note = cause instanceof Error ? cause.message : String(cause);
    }
  }
}
