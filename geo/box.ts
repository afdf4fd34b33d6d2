import type { Box } from './steps/quadtree.ts';

/** The region in detail, which the parcels tile, degrees. */
export const BOX: Box = [60, 20, 98, 42];
