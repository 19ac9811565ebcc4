/** A drawing in a link: taken out of the address once it is opened. */
import { fill } from '../../text';
import type { Drawing } from './drawing.svelte';
import { words } from './draw.en';

const whyOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** Opens what a link carries; where it cannot be opened, says why and leaves what was there. */
export async function openLinked({ desk, drafts }: Drawing, packed: string): Promise<void> {
  try {
    const { unpackDraft } = await import('../../exchange/share');
    const draft = await unpackDraft(packed);
    // Another link may have come meanwhile.
    if (desk.view.current.draft !== packed) return;
    const opened = drafts.open(draft);
    desk.note = fill(words.linkOpened, { name: opened.name });
  } catch (cause) {
    desk.note = fill(words.linkBroken, { why: whyOf(cause) });
  }
  if (desk.view.current.draft === packed) desk.view.go({ draft: null }, true);
}

/** The address that carries the drawing in hand, or how long the packed drawing would be, and may be. */
export async function linkOf({
  desk,
  drafts,
}: Drawing): Promise<{ url: string } | { tooLong: number; most: number } | null> {
  const { draft } = drafts;
  if (!draft) return null;
  const [{ packDraft, LINK_LIMIT }, { encode }] = await Promise.all([
    import('../../exchange/share'),
    import('../../url/codec'),
  ]);
  const packed = await packDraft(draft);
  if (typeof packed !== 'string') return { tooLong: packed.tooLong, most: LINK_LIMIT };
  const hash = encode({ ...desk.view.current, page: 'draw', draft: packed });
  return { url: new URL(hash, location.href).href };
}
