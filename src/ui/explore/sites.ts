import type { Position } from '../../domain/types';

/**
 * The two points that the edge arrow needs before the record has loaded: Kiryat Gat and Gaza City, GeoNames.
 * A contract test holds them against the places of the record.
 */
export const CENTRE: Position = [34.76422, 31.60998];
export const GAZA_CITY: Position = [34.46672, 31.50161];
