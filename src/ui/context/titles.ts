import type { Desk } from '../desk';
import type { Archive } from '../../record/archive';
import type { Selection } from '../../url/view';

/** The words by which a list or a link calls an item; undefined where the record holds no such id. */
export function titleOf(
  desk: Desk,
  { kind, id }: Selection,
  archive: Archive | null = desk.archive,
): string | undefined {
  if (!archive) return undefined;
  const { sources, claims, events, places, actors, stances, lines, scenarios, disagreements } = archive;
  switch (kind) {
    case 'zone':
      return desk.zones.some((zone) => zone.id === id) ? id : undefined;
    case 'line':
      return lines.get(id)?.name;
    case 'place': {
      const place = places.get(id);
      return place && desk.name(place.names);
    }
    case 'event':
      return events.get(id)?.title;
    case 'actor': {
      const actor = actors.get(id);
      return actor && desk.name(actor.names);
    }
    case 'stance': {
      const stance = stances.get(id);
      const actor = stance && actors.get(stance.actor);
      return stance && `${actor ? desk.name(actor.names) : stance.actor}: ${stance.summary}`;
    }
    case 'claim':
      return claims.get(id)?.statement;
    case 'source': {
      const source = sources.get(id);
      return source && sourceTitle(desk, source);
    }
    case 'disagreement':
      return disagreements.get(id)?.topic;
    case 'scenario':
      return scenarios.get(id)?.name;
  }
}

type Titled = {
  csl: { title?: string | undefined; publisher?: string | undefined; 'container-title'?: string | undefined };
};

/** A source by its title; where none is known, that is said, with the publisher. */
export function sourceTitle(desk: Desk, { csl }: Titled): string {
  const publisher = csl['container-title'] ?? csl.publisher ?? '';
  return csl.title ?? [desk.t('source.noTitle'), publisher].filter(Boolean).join(' · ');
}
