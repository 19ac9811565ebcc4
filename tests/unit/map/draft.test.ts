import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Ring } from '../../../src/domain/types';
import { type MapMoved, movedFeatures, MovedGround } from '../../../src/map/draft';
import type { LiveSource } from '../../../src/map/style';

const square = (lon: number): Ring => [
  [lon, 31],
  [lon + 1, 31],
  [lon + 1, 32],
  [lon, 31],
];
const moved = (...rings: Ring[]): MapMoved[] => [
  { from: 'hamas', to: 'israel', polygons: rings.map((ring) => [ring]) },
];

/** A map that notes the western edge of every polygon it is sent. */
function mapOf() {
  const sent: [LiveSource, number[]][] = [];
  const map = {
    send: (name: LiveSource, { features }: FeatureCollection) => {
      const edges = features.flatMap(({ geometry }) =>
        geometry.type === 'MultiPolygon'
          ? geometry.coordinates.map((rings) => rings[0]?.[0]?.[0] ?? NaN)
          : [],
      );
      sent.push([name, edges]);
      return Promise.resolve();
    },
  };
  const take = async () => {
    await new Promise((settled) => setTimeout(settled));
    return sent.splice(0);
  };
  return { ground: new MovedGround(map), take };
}

describe('ground that changes hands, on the map', () => {
  it('is one feature for each pair of holders, in the look of what nobody stated', () => {
    const [feature] = movedFeatures(moved(square(34), square(36))).features;
    expect(feature?.properties).toMatchObject({ id: 'hamas>israel', holder: 'israel' });
    expect(feature?.geometry).toMatchObject({
      type: 'MultiPolygon',
      coordinates: [[square(34)], [square(36)]],
    });
  });

  it('sends in a drag what the drag changes, and the rest once', async () => {
    const { ground, take } = mapOf();
    const [a, b, c] = [square(10), square(20), square(30)];
    ground.show(moved(a, b, c), true);
    expect(await take()).toEqual([['draft-moved', [10, 20, 30]]]);
    // The drag cuts b: it leaves the steady ones once, and its parts follow the pointer.
    ground.show(moved(a, square(21), c), true);
    expect(await take()).toEqual([
      ['draft-moved', [10, 30]],
      ['draft-moved-held', [21]],
    ]);
    ground.show(moved(a, square(22), square(23), c), true);
    expect(await take()).toEqual([['draft-moved-held', [22, 23]]]);
  });

  it('draws the whole when the drag ends, and only then takes away what was held', async () => {
    const { ground, take } = mapOf();
    const a = square(10);
    ground.show(moved(a), true);
    ground.show(moved(a, square(20)), true);
    await take();
    ground.show(moved(a, square(20)), false);
    expect(await take()).toEqual([
      ['draft-moved', [10, 20]],
      ['draft-moved-held', []],
    ]);
  });
});
