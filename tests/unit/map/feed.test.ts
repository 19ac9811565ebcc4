import { describe, expect, it } from 'vitest';
import { Feed } from '../../../src/map/feed';
import type { LiveSource } from '../../../src/map/style';
import type { FeatureCollection } from 'geojson';

const numbered = (n: number): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', id: n, properties: {}, geometry: { type: 'Point', coordinates: [0, 0] } }],
});

/** A map that takes each change up when it is told to. */
function slowMap() {
  const sent: [LiveSource, unknown][] = [];
  const done: (() => void)[] = [];
  const map = {
    send: (name: LiveSource, { features }: FeatureCollection) => {
      sent.push([name, features[0]?.id]);
      return new Promise<void>((resolve) => done.push(resolve));
    },
  };
  return { map, sent, next: async () => (done.shift()?.(), new Promise((settled) => setTimeout(settled))) };
}

describe('a feed', () => {
  it('sends the last of what came while one was under way, and nothing twice', async () => {
    const { map, sent, next } = slowMap();
    const feed = new Feed(map);
    for (const n of [1, 2, 3, 4]) feed.set('draft-held', numbered(n));
    expect(sent).toEqual([['draft-held', 1]]);
    await next();
    expect(sent).toEqual([
      ['draft-held', 1],
      ['draft-held', 4],
    ]);
    await next();
    expect(sent).toHaveLength(2);
    feed.set('draft-held', numbered(5));
    expect(sent.at(-1)).toEqual(['draft-held', 5]);
  });

  it('lets one source wait without the others', () => {
    const { map, sent } = slowMap();
    const feed = new Feed(map);
    feed.set('draft-held', numbered(1));
    feed.set('draft-line', numbered(2));
    expect(sent.map(([name]) => name)).toEqual(['draft-held', 'draft-line']);
  });
});
