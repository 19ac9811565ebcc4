import type { Part } from '../../scenario';

/** Every region of a comparison, from north to south. */
export function regionsOf(parts: readonly Part[]): string[] {
  const north = new Map<string, number>();
  for (const { region, polygons } of parts) {
    if (region === null) continue;
    const top = polygons.reduce(
      (max, [ring]) => (ring ?? []).reduce((m, [, lat]) => Math.max(m, lat), max),
      -90,
    );
    north.set(region, Math.max(top, north.get(region) ?? -90));
  }
  return [...north].sort(([, one], [, other]) => other - one).map(([region]) => region);
}
