/** Forces that a reader placed, as files say them: no source stands behind any. */
import type { Frontage, Holder, Modality } from '../../domain/constants';
import type { Path, Position } from '../../domain/types';

export const USER_PROPOSED = 'proposed by the user';

export interface DrawnForce {
  /** Who and where, in words. */
  name: string;
  /** Id of the actor, and whose colours it has. */
  actor: string;
  holder: Holder;
  modality: Modality;
  along: Frontage[];
  /** The piece it is in; null along a frontage. */
  piece: string | null;
  /** The frontages as paths; empty for a force in a zone. */
  paths: Path[];
  /** A point in the zone, for what stands in one; null where the lines make no such zone. */
  at: Position | null;
}

export const forceProperties = ({
  name,
  actor,
  modality,
  along,
  piece,
}: DrawnForce): Record<string, string> => ({
  name: `${name}, ${USER_PROPOSED}`,
  kind: 'deployment',
  status: USER_PROPOSED,
  actor,
  modality,
  ...(along.length > 0 ? { along: along.join(' ') } : {}),
  ...(piece === null ? {} : { piece }),
});
