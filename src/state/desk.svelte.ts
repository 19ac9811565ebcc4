import type { Start, StartScenario } from '../domain/start';
import type { CompiledLine } from '../domain/atlas';
import { prepareOutline, type PreparedOutline } from '../geometry';
import { buildArchive, type Archive } from '../record/archive';
import { loadAtlas } from '../record/load';
import { lineInForce, zonesOf, type ZonesResult } from '../scenario';
import { comparedOf, groundOf, type OwnScenario } from './compared';
import { ViewState } from './view.svelte';

export type Theme = 'light' | 'dark';

/** What the reader's desk holds: the view, the loaded record, and what follows from both. */
export class DeskState {
  readonly view = new ViewState();
  readonly start: Start;
  readonly prepared: PreparedOutline;
  archive = $state.raw<Archive | null>(null);
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
    this.start = start;
    this.prepared = prepareOutline(start.outline);
  }

  /** Loads the record behind the first view; a failure is shown and can be tried again. */
  async load(): Promise<void> {
    this.loadError = null;
    try {
      this.archive = buildArchive(await loadAtlas());
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
