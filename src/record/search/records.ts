/** The record as the search sees it. */
import type { Atlas } from '../../domain/atlas';
import type { Claim, Names } from '../../domain/types';
import type { SearchRecord } from './types';

const local = (names: Names): string[] => [names.ar.text, names.he.text];
const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ');

const voiceText = ({ voice }: Pick<Claim, 'voice'>): string => joined(voice.who, voice.role, voice.via);

/** Everything that can be found, in the order of the atlas. Statements are searched as titles of claims, stances and disagreements. */
export function searchRecords(atlas: Atlas): SearchRecord[] {
  const nameOf = new Map(atlas.actors.map((actor) => [actor.id, actor.names.en.text]));
  const actorName = (id: string): string => nameOf.get(id) ?? id;
  return [
    ...atlas.places.map((place): SearchRecord => ({
      kind: 'place',
      id: place.id,
      title: place.names.en.text,
      text: joined(place.note, place.unplaced),
      names: [...local(place.names), ...place.aliases],
    })),
    ...atlas.events.map((event): SearchRecord => ({
      kind: 'event',
      id: event.id,
      title: event.title,
      text: joined(event.note, ...event.actors.map(actorName)),
      names: [],
      date: event.date.min,
    })),
    ...atlas.actors.map((actor): SearchRecord => ({
      kind: 'actor',
      id: actor.id,
      title: actor.names.en.text,
      text: joined(actor.role, actor.reporting, actor.note),
      names: [...local(actor.names), ...actor.aliases],
    })),
    ...atlas.scenarios.map((scenario): SearchRecord => ({
      kind: 'scenario',
      id: scenario.id,
      title: scenario.name,
      text: joined(scenario.summary, scenario.silence, scenario.note),
      names: [scenario.short],
    })),
    ...atlas.lines.map((line): SearchRecord => ({
      kind: 'line',
      id: line.id,
      title: line.name,
      text: joined(line.issuer, line.madeFrom, line.note),
      names: [],
      date: line.validFrom.min,
    })),
    ...atlas.disagreements.map((item): SearchRecord => ({
      kind: 'disagreement',
      id: item.id,
      title: item.topic,
      text: item.reading,
      names: [],
    })),
    ...atlas.stances.map((stance): SearchRecord => ({
      kind: 'stance',
      id: stance.id,
      title: stance.summary,
      text: joined(
        actorName(stance.actor),
        stance.towards && actorName(stance.towards),
        stance.troops?.note,
        ...stance.conditions,
      ),
      names: [],
      date: stance.date.min,
    })),
    ...atlas.sources.map((source): SearchRecord => ({
      kind: 'source',
      id: source.id,
      title: source.csl.title ?? source.csl['container-title'] ?? source.csl.publisher ?? source.id,
      text: joined(source.csl['container-title'], source.csl.publisher, source.voices, source.note),
      names: (source.csl.author ?? []).map((name) =>
        'literal' in name ? name.literal : joined(name.given, name.family),
      ),
      ...(source.issued ? { date: source.issued.min } : {}),
    })),
    ...atlas.claims.map((claim): SearchRecord => ({
      kind: 'claim',
      id: claim.id,
      title: claim.statement,
      text: joined(voiceText(claim), claim.note, claim.placeNote),
      names: [],
      date: claim.date.min,
    })),
  ];
}
