/** Stances of contributors, and views of them, as CSV: one row each. */
import type { Atlas, CompiledStance } from '../domain/atlas';
import { writeCsv, type Cell } from './csv-out';

export const STANCE_COLUMNS = [
  'id',
  'actor',
  'actor_name',
  'towards',
  'category',
  'modality',
  'date_edtf',
  'date_first',
  'date_last',
  'summary',
  'troops_min',
  'troops_max',
  'troops_note',
  'conditions',
  'would_fight_hamas',
  'changes',
  'voices',
  'claims',
  'sources',
] as const;

/** The stances in the order given; `voices` names who said it, `claims` and `sources` where. Numbers are as stated: nothing is added up. */
export function stancesToCsv(atlas: Atlas, stances: readonly CompiledStance[]): string {
  const actors = new Map(atlas.actors.map((actor) => [actor.id, actor.names.en.text]));
  const claims = new Map(atlas.claims.map((claim) => [claim.id, claim]));
  const rows = stances.map((stance): Cell[] => {
    const own = stance.claims.flatMap((id) => claims.get(id) ?? []);
    const list = (items: readonly string[]) => [...new Set(items)].join('; ');
    return [
      stance.id,
      stance.actor,
      actors.get(stance.actor),
      stance.towards,
      stance.category,
      stance.modality,
      stance.date.edtf,
      stance.date.min,
      stance.date.max,
      stance.summary,
      stance.troops?.min,
      stance.troops?.max,
      stance.troops?.note,
      list(stance.conditions),
      stance.wouldFightHamas,
      stance.changes,
      list(own.map(({ voice }) => voice.who)),
      list(stance.claims),
      list(own.flatMap(({ cites }) => cites.map(({ source }) => source))),
    ];
  });
  return writeCsv(STANCE_COLUMNS, rows);
}
