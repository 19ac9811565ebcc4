import type { CompiledLine, CompiledScenario, Outline } from './atlas';

/** A scenario as the first view needs it. */
export type StartScenario = Pick<
  CompiledScenario,
  | 'id'
  | 'name'
  | 'short'
  | 'summary'
  | 'kind'
  | 'family'
  | 'core'
  | 'base'
  | 'lines'
  | 'holders'
  | 'deployments'
  | 'zones'
> & {
  /** Sources it cites, founding letters first. */
  sourceLetters: { id: string; letter?: string | undefined }[];
};

/** /data/start.json: all that the first view shows; the rest of the record follows in atlas.json. */
export interface Start {
  version: number;
  opensOn: string;
  recordEnds: string;
  outline: Outline;
  lines: CompiledLine[];
  scenarios: StartScenario[];
}
