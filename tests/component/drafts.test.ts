/** Drafts as a reader has them: kept in the browser, found again, and never lost to another tab or a full disk. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftFileError, writeDraft } from '../../src/exchange/draft';
import type { Path, Position } from '../../src/domain/types';
import type { DraftsState } from '../../src/state/drafts.svelte';
import { lean, wave } from '../unit/geometry/shapes';
import { emptyShelf, SHIPPED, tab as openTab } from './shelves';

const open: (() => void)[] = [];
async function tab(): Promise<DraftsState> {
  const { drafts, detach } = await openTab();
  open.push(detach);
  return drafts;
}

beforeEach(emptyShelf);
afterEach(() => {
  vi.restoreAllMocks();
  for (const detach of open.splice(0)) detach();
});

const begun = (drafts: DraftsState, name = 'Mine'): DraftsState => {
  drafts.begin({ kind: 'line', id: SHIPPED }, name);
  return drafts;
};
const moved = (offset: number): Path => wave(60, offset);
const kept = (drafts: DraftsState): Promise<void> =>
  vi.waitFor(() => expect(drafts.kept).toBe('saved'), { timeout: 5000, interval: 20 });
const names = (drafts: DraftsState): string[] => drafts.list.map(({ name }) => name).sort();

describe('a draft in the browser', () => {
  it('is there after a reload, with its course, and is the one in hand', async () => {
    const first = begun(await tab());
    begun(first, 'Another');
    first.pick(first.list.find(({ name }) => name === 'Mine')?.id ?? '');
    first.editPath(moved(0.05), 'end');
    expect(first.kept).toBe('saving');
    await kept(first);
    const second = await tab();
    expect(second.draft).toEqual(first.draft);
    expect(second.line?.path).toEqual(moved(0.05));
    expect(names(second)).toEqual(['Another', 'Mine']);
  });

  it('is written at once when the page goes, in the middle of a drag too', async () => {
    const first = begun(await tab());
    first.editPath(moved(0.05), 'move');
    dispatchEvent(new Event('pagehide'));
    await kept(first);
    expect((await tab()).line?.path).toEqual(moved(0.05));
  });

  it('can be renamed, duplicated, and brought back after it was deleted', async () => {
    const drafts = begun(await tab());
    drafts.rename('Wider belt');
    const copy = drafts.duplicate(drafts.draft?.id ?? '');
    expect(drafts.draft).toBe(copy);
    expect(names(drafts)).toEqual(['Wider belt', 'Wider belt 2']);
    drafts.editPath(moved(0.1), 'end');
    expect(drafts.list.find(({ name }) => name === 'Wider belt')?.lines[0]?.path).toEqual(moved(0));
    await kept(drafts);
    await drafts.remove(drafts.draft?.id ?? '');
    expect(drafts.draft).toBeNull();
    expect(names(await tab())).toEqual(['Wider belt']);
    drafts.bringBack();
    expect(drafts.line?.path).toEqual(moved(0.1));
    drafts.undo();
    expect(drafts.line?.path).toEqual(moved(0));
    await kept(drafts);
    expect(names(await tab())).toEqual(['Wider belt', 'Wider belt 2']);
  });

  it('can be compared: its own side stands on the desk as long as it exists', async () => {
    const drafts = begun(await tab());
    const { id } = drafts.draft ?? { id: '' };
    expect(id).toMatch(/^own-[a-z0-9]+$/);
    drafts.editPath(moved(0.05), 'end');
    expect(drafts.desk.own).toMatchObject([
      { id, name: 'Mine', side: { lines: [{ coordinates: moved(0.05) }] } },
    ]);
    drafts.desk.own = [
      ...drafts.desk.own,
      { id: 'own-1', name: 'From a file', side: { lines: [], holders: [] } },
    ];
    drafts.begin({ kind: 'nothing' }, 'Empty');
    expect(drafts.desk.own.map(({ name }) => name).sort()).toEqual(['From a file', 'Mine']);
    await drafts.remove(id);
    expect(drafts.desk.own.map(({ name }) => name)).toEqual(['From a file']);
  });

  it('leaves what it cannot read where it is, and says how many', async () => {
    const drafts = begun(await tab());
    await kept(drafts);
    const { Shelf } = await import('../../src/state/shelf');
    const shelf = await Shelf.open();
    await shelf.put({ id: 'own-x', draft: { ...drafts.draft, id: 'own-x', surprise: 1 }, stamp: 'a' }, null);
    const next = await tab();
    expect([names(next), next.unreadable]).toEqual([['Mine'], 1]);
    expect(await shelf.list()).toHaveLength(2);
    shelf.close();
  });
});

describe('a full disk', () => {
  it('says so, keeps the draft in memory, and tries again with the next edit', async () => {
    const drafts = begun(await tab());
    await kept(drafts);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    drafts.editPath(moved(0.05), 'end');
    await vi.waitFor(() => expect(drafts.fault?.kind).toBe('quota'), { timeout: 5000 });
    expect(drafts.kept).toBe('unsaved');
    await drafts.reload();
    expect(drafts.line?.path).toEqual(moved(0.05));
    expect(drafts.list[0]?.lines[0]?.path).toEqual(moved(0.05));
    expect(drafts.fault?.kind).toBe('quota');
    put.mockRestore();
    drafts.editPath(moved(0.06), 'end');
    await kept(drafts);
    expect(drafts.fault).toBeNull();
    expect((await tab()).line?.path).toEqual(moved(0.06));
  });

  it('is told apart from a drawing that would not open again, which is kept once it is simplified', async () => {
    const drafts = begun(await tab());
    await kept(drafts);
    const before = drafts.line?.path;
    // Straight between its ends, but for a hundred thousand vertices on each stretch.
    const [a, b, c] = [lean(1, 0), lean(0, 0), lean(-1, 0)];
    const along = (p: Position, q: Position): Path =>
      Array.from({ length: 100_001 }, (_, i): Position => [
        p[0] + ((q[0] - p[0]) * i) / 100_001,
        p[1] + ((q[1] - p[1]) * i) / 100_001,
      ]);
    drafts.editPath([...along(a, b), ...along(b, c), c], 'end');
    await vi.waitFor(() => expect(drafts.fault?.kind).toBe('too-long'), { timeout: 20_000 });
    expect(drafts.kept).toBe('unsaved');
    expect((await tab()).line?.path).toEqual(before);
    drafts.lighten(10);
    await kept(drafts);
    expect(drafts.fault).toBeNull();
    expect(drafts.line?.path.length).toBeLessThan(100);
    expect((await tab()).line?.path).toEqual(drafts.line?.path);
    drafts.undo();
    expect(drafts.line?.path).toHaveLength(200_003);
  });

  it('is told apart from storage that is switched off', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const drafts = await tab();
    expect(drafts.fault?.kind).toBe('gone');
    begun(drafts).editPath(moved(0.05), 'end');
    await vi.waitFor(() => expect(drafts.kept).toBe('unsaved'), { timeout: 5000 });
    expect(drafts.live?.ok).toBe(true);
  });
});

describe('two tabs with one draft', () => {
  it('keep both courses where both changed it, the later one as a copy with its steps', async () => {
    const first = begun(await tab());
    await kept(first);
    const second = await tab();
    expect(second.draft?.id).toBe(first.draft?.id);
    first.editPath(moved(0.05), 'end');
    await kept(first);
    second.editPath(moved(-0.05), 'end');
    await kept(second);
    expect(second.forked).toBe('Mine 2');
    expect(second.draft?.id).not.toBe(first.draft?.id);
    second.editPath(moved(-0.06), 'end');
    await kept(second);
    const third = await tab();
    const courses = Object.fromEntries(third.list.map(({ name, lines }) => [name, lines[0]?.path]));
    expect(courses).toEqual({ Mine: moved(0.05), 'Mine 2': moved(-0.06) });
    second.undo();
    second.undo();
    expect(second.line?.path).toEqual(moved(0));
    expect(second.draft?.id).toBe(third.list.find(({ name }) => name === 'Mine 2')?.id);
  });

  it('take over what the other did, as a step that can be undone, where only the other changed it', async () => {
    const first = begun(await tab());
    await kept(first);
    const second = await tab();
    first.editPath(moved(0.05), 'end');
    await kept(first);
    await second.reload();
    expect(second.line?.path).toEqual(moved(0.05));
    second.undo();
    expect(second.line?.path).toEqual(moved(0));
  });
});

describe('a draft from elsewhere', () => {
  it('opens from a file exactly, beside one of the same id that is another', async () => {
    const drafts = begun(await tab());
    const file = writeDraft(drafts.draft ?? ({} as never));
    expect((await drafts.openFile(file)).id).toBe(drafts.list[0]?.id);
    expect(drafts.list).toHaveLength(1);
    drafts.editPath(moved(0.05), 'end');
    const opened = await drafts.openFile(file);
    expect(drafts.list).toHaveLength(2);
    expect(opened.lines[0]?.path).toEqual(moved(0));
    expect(opened.name).toBe('Mine 2');
    await expect(drafts.openFile('{}')).rejects.toThrow(DraftFileError);
    expect(drafts.draft).toBe(opened);
  });
});

describe('the numbers of a draft', () => {
  it('are exactly those of its start until something moves, and stay when the line no longer divides', async () => {
    const drafts = begun(await tab());
    const { live } = drafts;
    expect(live).toMatchObject({ ok: true, moved: [] });
    expect(live?.ok && live.holders.every(({ km2, startKm2 }) => km2 === startKm2)).toBe(true);
    drafts.editPath([lean(0, 0), lean(0, 0.1)], 'end');
    expect(drafts.live?.ok).toBe(false);
    expect(drafts.lastValid).toBe(live);
    drafts.undo();
    expect(drafts.live?.ok).toBe(true);
  });

  it('are measured against the same side where the next draft begins as the same line', async () => {
    const drafts = begun(await tab());
    const { start } = drafts;
    begun(drafts, 'Another');
    expect(drafts.start).toBe(start);
    drafts.begin({ kind: 'nothing' }, 'From nothing');
    expect(drafts.start).toBeNull();
  });

  it('are of the whole Strip, held by nobody, for a draft that begins as nothing, until lines are drawn', async () => {
    const drafts = await tab();
    drafts.begin({ kind: 'nothing' }, 'New');
    expect(drafts.live).toMatchObject({ ok: true, zones: [{ id: 'strip', holder: 'not-stated' }] });
    drafts.addLine(moved(0));
    drafts.addLine(moved(0.5));
    expect(drafts.live?.ok && drafts.live.zones).toHaveLength(3);
    expect(drafts.line?.id).toBe('line-2');
    expect(drafts.otherPaths).toEqual([moved(0)]);
  });

  it('count a drag as one step, however many moves it has, and none when it is given up', async () => {
    const drafts = begun(await tab());
    for (const offset of [0.01, 0.02, 0.03]) drafts.editPath(moved(offset), 'move');
    drafts.editPath(moved(0.04), 'end');
    drafts.undo();
    expect(drafts.line?.path).toEqual(moved(0));
    expect(drafts.canUndo).toBe(false);
    drafts.editPath(moved(0.01), 'move');
    drafts.drop();
    expect(drafts.line?.path).toEqual(moved(0));
    expect(drafts.canRedo).toBe(true);
  });

  it('give handles to a stretch of a long line only: what the map shows, or round the chosen vertex', async () => {
    const drafts = begun(await tab());
    drafts.editPath(wave(5000), 'end');
    expect(drafts.window?.indices).toHaveLength(100);
    expect([drafts.window?.from, drafts.window?.to]).toEqual([0, 4999]);
    drafts.look([0, 0, 1, 1]);
    expect(drafts.window).toBeNull();
    drafts.choose(2500);
    expect(drafts.window?.indices).toHaveLength(100);
    expect(drafts.window?.indices).toContain(2500);
    drafts.look([34.3, 31.35, 34.5, 31.45]);
    expect(drafts.window?.indices).toHaveLength(100);
    expect(drafts.window?.from).toBeGreaterThan(0);
  });
});
