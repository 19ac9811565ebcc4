/** Files from a picker, a folder or a drop, with their paths as names. */
import { type BroughtFile, LIMITS, type Problem, type Refusal } from '../../../exchange/read';
import { say } from './bring-words';
import { whyOf } from './typed';

export interface PickedFile {
  /** With its folders, where it came with some. */
  name: string;
  file: File;
}

/** More files than this are not read at once: a folder of pictures dropped by mistake would take minutes. */
export const MOST_FILES = 500;

/** Files that systems leave in folders. */
const LEFT_BY_SYSTEMS = /(?:^|\/)(?:\.|Thumbs\.db$|desktop\.ini$|__MACOSX\/)/;

export const picked = (files: Iterable<File>): PickedFile[] =>
  [...files]
    .map((file) => ({ name: file.webkitRelativePath || file.name, file }))
    .filter(({ name }) => !LEFT_BY_SYSTEMS.test(name));

/** All files of a drop, those in folders included. */
export async function dropped(data: DataTransfer): Promise<PickedFile[]> {
  // Entries are gone once the event is over: taken before anything is waited for.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return picked(data.files);
  const found: PickedFile[] = [];
  for (const entry of entries) await walk(entry, found);
  return found;
}

async function walk(entry: FileSystemEntry, found: PickedFile[]): Promise<void> {
  if (found.length > MOST_FILES) return;
  const name = entry.fullPath.replace(/^\//, '');
  if (LEFT_BY_SYSTEMS.test(name)) return;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    found.push({ name, file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader hands out some hundred entries at a time, and none when it is done.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return;
    for (const each of some.sort((a, b) => (a.name < b.name ? -1 : 1))) await walk(each, found);
  }
}

export const pasted = (name: string, text: string): PickedFile => ({ name, file: new File([text], name) });

/** Files as bytes; one that is too big or cannot be opened is a problem, and the others are read. */
export async function bytesOf(
  files: readonly PickedFile[],
  signal?: AbortSignal,
): Promise<{ ready: BroughtFile[]; problems: Problem[] }> {
  const ready: BroughtFile[] = [];
  const problems: Problem[] = [];
  const refuse = (file: string, reason: Refusal, rule: string, found: string): void => {
    problems.push({ file, reason, place: '', rule, found, message: `${file}: ${rule}; found ${found}` });
  };
  for (const { name, file } of files) {
    signal?.throwIfAborted();
    if (file.size > LIMITS.fileBytes) {
      refuse(
        name,
        'too-big',
        say('tooBigRule', { mb: LIMITS.fileBytes / 1e6 }),
        `${Math.round(file.size / 1e6)} MB`,
      );
      continue;
    }
    try {
      ready.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch (cause) {
      refuse(name, 'damaged', say('openRule'), whyOf(cause));
    }
  }
  signal?.throwIfAborted();
  return { ready, problems };
}
