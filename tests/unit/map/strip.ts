/** The real outline and the real Yellow Line, cut: what the map is given on the opening date. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readOutline } from '../../../geo/base/read';
import type { CompiledLine } from '../../../src/domain/atlas';
import type { LineProperties, Path } from '../../../src/domain/types';
import { prepareOutline } from '../../../src/geometry';
import { zonesOf, type Zone } from '../../../src/scenario';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export const outline = readOutline(ROOT);
export const prepared = prepareOutline(outline);

const file = JSON.parse(readFileSync(`${ROOT}geo/lines/yellow-line-2025-10-10.geojson`, 'utf8')) as {
  properties: LineProperties;
  geometry: { coordinates: Path };
};
const { validTo: _, ...properties } = file.properties;
export const yellow: CompiledLine = {
  ...properties,
  validFrom: { edtf: '2025-10-10', min: '2025-10-10', max: '2025-10-10', approximate: false },
  coordinates: file.geometry.coordinates,
  lengthKm: 0,
};

function cutByYellow(): Zone[] {
  const holders = [
    { piece: 'yellow-line:left', holder: 'israel' as const, modality: 'reported' as const, claims: ['c'] },
    { piece: 'yellow-line:right', holder: 'hamas' as const, modality: 'assessed' as const, claims: ['c'] },
  ];
  const result = zonesOf({ lines: ['yellow-line'], holders }, [yellow], prepared, '2025-11-24');
  if (!result.ok) throw new Error(result.message);
  return result.zones;
}
export const zones = cutByYellow();
