/** Ties the line editor on the map to the draft in hand. */
import { tick } from 'svelte';
import type * as Draw from '../../draw';
import type { EditorNote } from '../../draw';
import type { MapPort } from '../../map/port';
import { withLine } from '../../scenario/draft';
import type { Drawing } from './drawing.svelte';
import { lonLatText, say } from './draw-words';
import { sharesText } from './figures';

/** What is spoken at the end of a move: the shares, or why there are none. */
export async function announce(drawing: Drawing, before = ''): Promise<void> {
  await tick();
  const { desk, drafts } = drawing;
  const { live } = drafts;
  if (!live) return;
  const text = live.ok
    ? sharesText(desk, live)
    : say('say.invalid', { why: drawing.named(live.message, live.line) });
  drawing.say(`${before} ${text}`.trim());
}

function noteText(drawing: Drawing, note: EditorNote): string {
  switch (note.kind) {
    case 'chosen': {
      const n = note.vertex + 1;
      if (note.to !== note.vertex)
        return say('say.stretch', {
          from: Math.min(n, note.to + 1),
          to: Math.max(n, note.to + 1),
          all: note.of,
        });
      const end = note.end ? say('say.end') : '';
      return say('say.chosen', { n, all: note.of, at: lonLatText(note.at), end });
    }
    case 'none':
      return say('say.none');
    case 'moved':
      return say('say.moved', { n: note.vertex + 1, metres: Math.round(note.metres) });
    case 'added':
      return say('say.added', { all: note.of });
    case 'deleted':
      return say('say.deleted', { all: note.of });
    case 'snapped':
      return say('say.snapped', { where: say(`frontage.${note.frontage}`) });
    case 'too-few':
    case 'off-line':
      return say(`say.${note.kind}`);
    case 'point':
      return say('say.point', { at: lonLatText(note.at) });
  }
}

/** Notes that go with another course of the line: the shares follow them. */
const CHANGING: readonly EditorNote['kind'][] = ['moved', 'added', 'deleted', 'snapped'];

/** Puts the editor on a map and keeps it in step with the page. Returns the undo. */
export function wireEditor(drawing: Drawing, port: MapPort, { LineEditor }: typeof Draw): () => void {
  const { drafts } = drawing;
  const editor = new LineEditor({
    port,
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    label: say('map'),
    onPath: (path, phase) => {
      if (phase === 'cancel') drafts.drop();
      else drafts.editPath(path, phase);
      if (phase === 'end') void announce(drawing);
    },
    onGrab: (near) => {
      // The profile shows the vertex in hand, not where the pointer was before.
      drawing.cursor = null;
      drafts.grab(near);
    },
    onSelect: (chosen) => drawing.choose(chosen?.vertex ?? null, chosen?.to),
    onHover: (vertex) => (drawing.hovered = vertex),
    onOther: (other) => {
      const line = drafts.draft?.lines.find(({ path }) => path === drawing.others[other]);
      if (!line) return;
      drafts.chooseLine(line.id);
      drawing.say(say('say.line', { line: drawing.lineName(line.id), all: line.path.length }));
    },
    onDrawn: (path) => {
      drafts.edit((draft, now) => withLine(draft, path, now));
      const added = drafts.draft?.lines.at(-1);
      if (added) drafts.chooseLine(added.id);
      drawing.mode = 'select';
      void announce(drawing);
    },
    onMeasure: (path) => (drawing.ruler = path),
    onSteps: (back, on) => {
      if (back !== drawing.steps.back || on !== drawing.steps.on) drawing.steps = { back, on };
    },
    onUndo: () => undoStep(drawing),
    onRedo: () => redoStep(drawing),
    onNote: (note) => {
      const text = noteText(drawing, note);
      if (CHANGING.includes(note.kind)) void announce(drawing, `${text}.`);
      else drawing.say(text);
    },
  });
  drawing.editor = editor;
  const stop = $effect.root(() => {
    $effect(() =>
      editor.show({
        path: drafts.line?.path ?? null,
        window: drawing.window,
        from: drawing.from,
        others: drawing.others,
        prepared: drafts.prepared,
      }),
    );
    $effect(() => editor.select(drafts.chosen));
    // A number of a vertex means nothing on another line.
    const line = $derived(drafts.line?.id);
    $effect(() => {
      void line;
      drawing.hovered = null;
    });
    $effect(() => {
      editor.mode = drawing.mode;
    });
    $effect(() => {
      editor.snapping = drawing.snapping;
    });
    $effect(() => {
      editor.stretching = drawing.stretching;
    });
  });
  return () => {
    stop();
    drawing.editor = null;
    drawing.steps = { back: 0, on: 0 };
    editor.remove();
  };
}

export function undoStep(drawing: Drawing): void {
  // The points of a line that is being drawn come first.
  if (drawing.editor?.stepSketch(-1)) return drawing.say(say('say.undone'));
  if (!drawing.drafts.canUndo) return;
  drawing.drafts.undo();
  void announce(drawing, say('say.undone'));
}

export function redoStep(drawing: Drawing): void {
  if (drawing.editor?.stepSketch(1)) return drawing.say(say('say.redone'));
  if (!drawing.drafts.canRedo) return;
  drawing.drafts.redo();
  void announce(drawing, say('say.redone'));
}
