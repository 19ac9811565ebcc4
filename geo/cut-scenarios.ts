/** Scenarios cut on the opening date. */
export interface CutScenario {
  pieces: string[];
}
