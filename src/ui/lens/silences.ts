import type { Archive } from '../../record/archive';
import { silences } from '../../record/lens';
import { term } from '../../text';
import { titleOf } from '../context/titles';
import { zoneScope } from '../context/zone-words';
import type { Desk } from '../desk';
import type { View } from '../../url/view';
import { say } from './lens-words';

/** Something the chosen sources do not speak of, and the view that shows it. */
export interface Silence {
  key: string;
  title: string;
  go: Partial<View>;
}

/** What they are silent on, of one kind. */
export interface SilencePart {
  kind: string;
  title: string;
  /** Number of all such items in the record. */
  total: number;
  items: Silence[];
}

export interface Silent {
  parts: SilencePart[];
  topics: string[];
  figures: number;
  allFigures: number;
}

/** Number of items of the record that the chosen sources say nothing of. */
export const countOf = ({ parts }: Silent): number =>
  parts.filter(({ kind }) => kind !== 'zone').reduce((sum, { items }) => sum + items.length, 0);

/** The silences of a lens with their titles. @param whole the record; @param seen the record through the lens */
export function silencesOf(desk: Desk, whole: Archive, seen: Archive): Silent {
  const silent = silences(whole, seen);
  const { atlas } = whole;
  const part = (
    kind: 'scenario' | 'event' | 'stance' | 'disagreement' | 'actor' | 'place',
    ids: readonly string[],
    total: number,
  ): SilencePart => ({
    kind,
    title: desk.t(`kinds.${kind}`),
    total,
    items: ids.map((id) => ({
      key: id,
      title: titleOf(desk, { kind, id }, whole) ?? id,
      go: { sel: { kind, id } },
    })),
  });
  const zones: SilencePart = {
    kind: 'zone',
    title: say('zones'),
    total: atlas.scenarios.flatMap((scenario) => scenario.zones).filter((z) => z.holder !== 'not-stated')
      .length,
    items: silent.zones.map(({ scenario, piece }) => {
      const full = whole.scenarios.get(scenario);
      const zone = full?.zones.find(({ id }) => id === piece);
      return {
        key: `${scenario}:${piece}`,
        title: `${full?.name ?? scenario}: ${zone ? desk.holder(zone.holder) : piece}, ${desk.t(zoneScope(piece).key).toLowerCase()}`,
        go: { a: scenario, page: 'explore', sel: { kind: 'zone', id: piece } },
      };
    }),
  };
  const parts = [
    zones,
    part('scenario', silent.scenarios, atlas.scenarios.length),
    part('event', silent.events, atlas.events.length),
    part('stance', silent.stances, atlas.stances.length),
    part('disagreement', silent.disagreements, atlas.disagreements.length),
    part('actor', silent.actors, atlas.actors.length),
    part('place', silent.places, atlas.places.length),
  ];
  return {
    parts: parts.filter(({ items }) => items.length > 0),
    topics: silent.topics.map((topic) => term('topic', topic)),
    figures: silent.figures,
    allFigures: atlas.claims.reduce((sum, { figures }) => sum + figures.length, 0),
  };
}
