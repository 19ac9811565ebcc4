/** The drawing in hand as files, each marked as a reader's drawing. Loaded when a file is asked for. */
import type { Holder } from '../../domain/constants';
import { writeDraft } from '../../exchange/draft';
import {
  type ColourOf,
  type Drawing as Drawn,
  drawingGeoJson,
  drawingKml,
  drawingOf,
  drawingSvg,
  drawingTopoJson,
  type DrawnForce,
  sharesCsv,
  USER_DRAWING,
  USER_PROPOSED,
  verticesCsv,
} from '../../exchange/write';
import { labelPoint } from '../../geometry';
import { frontagePaths } from '../../map/features';
import { lookOf, patternOf } from '../../palette/certainty';
import { PALETTES } from '../../palette/colours';
import { type Deployment, DRAWN } from '../../scenario/draft';
import { percent } from '../../text';
import { pictureSheet, pngOf } from '../compare/export-picture';
import { HOLDER_OF_ACTOR } from '../explore/live';
import type { Drawing } from './drawing.svelte';
import { capital, say } from './draw-words';
import { groundName, sharesText } from './figures';
import type { FormatName } from './formats';

function forceOf(drawing: Drawing, deployment: Deployment): DrawnForce {
  const { live, prepared } = drawing.drafts;
  const { actor, modality, along, piece } = deployment;
  const zone = live?.ok ? live.zones.find(({ id }) => id === piece) : undefined;
  return {
    name: drawing.forceName(deployment),
    actor,
    holder: HOLDER_OF_ACTOR[actor] ?? 'not-stated',
    modality,
    along,
    piece: piece ?? null,
    paths: prepared ? along.flatMap((frontage) => frontagePaths(prepared, frontage)) : [],
    at: zone ? labelPoint(zone.polygons) : null,
  };
}

function drawn(drawing: Drawing): Drawn {
  const { desk, drafts } = drawing;
  const { draft, live, prepared } = drafts;
  if (!draft || !live || !prepared) throw new Error(say('noLine'));
  const marks = {
    name: draft.name,
    made: draft.changed.slice(0, 10),
    outline: say(draft.outline === 'shipped' ? 'file.outline' : 'file.outlineOwn', {
      km2: prepared.km2.toFixed(1),
    }),
    method: say('file.method'),
    disclaimer: desk.t('disclaimer'),
  };
  const forces = draft.deployments.map((deployment) => forceOf(drawing, deployment));
  return drawingOf(draft, live, marks, desk.holder, forces);
}

/** Files go to other programs and to paper: always in the light colours. */
const colourOf: ColourOf = (holder: Holder) => PALETTES.light.holders[holder];

async function picture(drawing: Drawing): Promise<Blob> {
  const { desk, port, drafts, answer } = drawing;
  if (!port || !drafts.draft) throw new Error(say('file.noMap'));
  const { marks, forces } = drawn(drawing);
  const moved = new Map((answer?.moved ?? []).map(({ to }) => [to, lookOf(to, DRAWN)]));
  const sheet = pictureSheet(
    await port.picture(),
    {
      title: marks.name,
      sentence: answer && !drawing.stale ? sharesText(desk, answer) : say('file.unmeasured'),
      sides: [
        capital(USER_DRAWING),
        ...(drawing.startName ? [say('legendStart', { name: drawing.startName })] : []),
      ],
      letters: { a: false, b: false },
      legend: [
        ...(answer?.holders ?? []).map(({ holder, share }) => ({
          // As on the map: the ground of the start is solid, what has none is drawn throughout.
          look: lookOf(holder, holder === 'not-stated' ? undefined : drafts.start ? 'reported' : DRAWN),
          label: `${desk.holder(holder)} ${percent(share)}`,
        })),
        ...forces.map(({ name, holder, modality }) => ({
          look: lookOf(holder, modality),
          label: `${name}, ${USER_PROPOSED}`,
        })),
        ...[...moved].map(([to, look]) => ({ look, label: say('legendAdded', { side: groundName(to) }) })),
      ],
      small: [marks.outline, marks.method, `${marks.made}. ${marks.disclaimer}`, desk.t('attribution')],
    },
    desk.theme,
  );
  return pngOf(sheet);
}

async function contents(drawing: Drawing, format: FormatName): Promise<string | Blob> {
  const { draft, prepared } = drawing.drafts;
  if (!draft || !prepared) throw new Error(say('noLine'));
  const c = PALETTES.light.interface;
  switch (format) {
    case 'geojson':
      return drawingGeoJson(drawn(drawing));
    case 'kml':
      return drawingKml(drawn(drawing), colourOf);
    case 'csv':
      return sharesCsv(drawn(drawing));
    case 'vertices':
      return verticesCsv(drawn(drawing));
    case 'topojson':
      return drawingTopoJson(drawn(drawing));
    case 'svg':
      return drawingSvg(drawn(drawing), prepared.ring, {
        colourOf,
        dotted: (holder) => patternOf(holder, DRAWN) === 'stipple',
        paper: c.paper,
        ink: c.ink,
        line: c.ink,
      });
    case 'png':
      return picture(drawing);
    case 'scenario':
      return writeDraft(draft);
  }
}

/** A name that every file system takes: letters, digits and dashes. */
function stemOf(name: string): string {
  const stem = name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return stem.slice(0, 60) || 'drawing';
}

const FILES: Record<FormatName, { ending: string; type: string }> = {
  geojson: { ending: 'geojson', type: 'application/geo+json' },
  kml: { ending: 'kml', type: 'application/vnd.google-earth.kml+xml' },
  csv: { ending: 'shares.csv', type: 'text/csv' },
  vertices: { ending: 'vertices.csv', type: 'text/csv' },
  topojson: { ending: 'topojson', type: 'application/json' },
  svg: { ending: 'svg', type: 'image/svg+xml' },
  png: { ending: 'png', type: 'image/png' },
  scenario: { ending: 'draft.json', type: 'application/json' },
};

/**
 * The drawing as a file with its name.
 * @throws Error where there is no drawing, no map for a picture, or the browser cannot write it
 */
export async function fileOf(drawing: Drawing, format: FormatName): Promise<{ name: string; blob: Blob }> {
  const { ending, type } = FILES[format];
  const content = await contents(drawing, format);
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  return { name: `user-drawing_${stemOf(drawing.drafts.draft?.name ?? '')}.${ending}`, blob };
}
