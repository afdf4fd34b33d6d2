/** The atlas in tiles, from the zoom where the overview ends. */
import type { Feature } from 'geojson';
import type { MapFeatures } from './mapfeatures.ts';
import type { Layers } from './thin.ts';
import type { LayersAt } from './tiles.ts';

/** The first zoom of `atlas.pmtiles`; below it the map shows the overview. */
export const ATLAS_FROM = 7;

/**
 * The atlas's tile layers at a zoom: `areas`, `lines`, and `points` with a label point per area.
 * @param generalised the atlas's lines and areas at this zoom; the points stand still from zoom to zoom
 */
export function atlasLayers({ points, labels }: MapFeatures, generalised: Layers): LayersAt {
  // Identity is in the properties (`promoteId`): ids of features in tiles are numbers.
  const plain = ({ geometry, properties }: Feature): Feature => ({ type: 'Feature', geometry, properties });
  return {
    areas: generalised.areas!.map(plain),
    lines: generalised.lines!.map(plain),
    points: [...points, ...labels].map(plain),
  };
}
