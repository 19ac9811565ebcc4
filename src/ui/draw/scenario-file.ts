/** A drawing that was saved as a scenario file, opened again. */
import type { Drawing } from './drawing.svelte';
import { say } from './draw-words';

/**
 * Takes the drawing of a file in hand and says so.
 * @throws DraftFileError, by rejection, where it cannot be opened: then what was in hand stays
 */
export async function takeScenarioFile({ desk, drafts }: Drawing, file: Blob): Promise<void> {
  const { name } = await drafts.openFile(await file.text());
  desk.note = say('fileOpened', { name });
}

/**
 * As takeScenarioFile.
 * @returns why it cannot be opened, in words; null where it was
 */
export async function openScenarioFile(drawing: Drawing, file: Blob): Promise<string | null> {
  try {
    await takeScenarioFile(drawing, file);
    return null;
  } catch (cause) {
    return say('fileBroken', { why: cause instanceof Error ? cause.message : String(cause) });
  }
}
