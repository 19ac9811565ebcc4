/** Every word of a catalogue is on some page: a key that nothing names is a left-over. */
import { describe, expect, it } from 'vitest';
import { filesIn, read, ROOT } from './files';

const files = filesIn('src', /\.(?:ts|svelte)$/).filter((path) => !path.endsWith('.en.ts'));

/**
 * Whether a text names a key: in quotes, as `words.key`, or put together of a head and a tail round a slot, as
 * `` `mode.${mode}` ``.
 */
function usesOf(text: string): (key: string) => boolean {
  const named = new Set(
    Array.from(text.matchAll(/['"`]([\w.-]+)['"`]|\b\w*[wW]ords\.(\w+)/g), (match) => match[1] ?? match[2]),
  );
  const parts = Array.from(
    text.matchAll(/`((?:[\w-]+\.)*)\$\{[^`]*?\}([\w.-]*)`/g),
    ([, head = '', tail = '']) => ({ head, tail }),
  ).filter(({ head, tail }) => head !== '' || tail.length > 3);
  return (key) =>
    named.has(key) || parts.some(({ head, tail }) => key.startsWith(head) && key.endsWith(tail));
}

/** The files that may speak by a catalogue: those of its folder, and of the whole page for the common one. */
function speakersOf(catalogue: string): string {
  const folder = catalogue.startsWith('src/text/') ? 'src/' : catalogue.replace(/[^/]+$/, '');
  const room = /([^/]+)\.en\.ts$/.exec(catalogue)?.[1] ?? '';
  return files
    .map((path) => ({ path, text: read(path) }))
    .filter(({ path, text }) => path.startsWith(folder) || text.includes(`/${room}.en'`))
    .map(({ text }) => text)
    .join('\n');
}

const catalogues = filesIn('src', /\.en\.ts$/).filter((path) => !path.endsWith('/terms.en.ts'));

describe('every key of a catalogue is used', () => {
  it('tells a key that nothing names', () => {
    const uses = usesOf("say('mode.one'); words.two; say(`three.${n}.tail`)");
    expect(['mode.one', 'two', 'three.a.tail', 'four', 'three.a'].filter(uses)).toHaveLength(3);
  });

  it.each(catalogues)('%s', async (path) => {
    const { words, en } = (await import(/* @vite-ignore */ `${ROOT}${path}`)) as Record<string, object>;
    const uses = usesOf(speakersOf(path));
    expect(Object.keys(words ?? en ?? {}).filter((key) => !uses(key))).toEqual([]);
  });
});
