import { FRONTAGES } from '../../domain/constants';
import type { Compared } from '../../state/compared';
import type { Desk } from '../desk';
import type { Placed } from './sentence';

/** Forces as a side places them. */
export function placedIn(desk: Desk, { scenario }: Compared): Placed[] {
  return (scenario?.deployments ?? []).map(({ actor, along }) => {
    const known = desk.archive?.actors.get(actor);
    return {
      who: known ? desk.name(known.names) : actor,
      along: FRONTAGES.filter((frontage) => along.includes(frontage)),
    };
  });
}
