/** The real record, compiled once for each file of contracts that reads it. */
import { compile } from '../../geo/compile';
import { prepareOutline } from '../../src/geometry';
import { buildArchive } from '../../src/record/archive';
import { ROOT } from './files';

export const { atlas, start, layers, faults } = await compile(ROOT);
export const archive = buildArchive(atlas);
export const prepared = prepareOutline(start.outline);

/** Ids of a list, for messages that name what is wrong. */
export const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);
