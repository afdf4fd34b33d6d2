/** The two levels of detail of the atlas, and how a layer is drawn from each. */
import type {
  FillLayerSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { StyleContext } from './tokens.ts';

/** Below this zoom the overview is drawn, from it on the full atlas; never both. */
export const DETAIL_ZOOM = 7;

/** The zoom at which the overview is cut into tiles: coarse enough for few of them, fine enough for `DETAIL_ZOOM`. */
export const OVERVIEW_TILE_ZOOM = 3;

/** Where areas and lines of one level of detail come from. */
export interface SourceSet {
  id: 'overview' | 'atlas';
  areas: { source: string; 'source-layer'?: string };
  lines: { source: string; 'source-layer'?: string };
  zooms: { minzoom?: number; maxzoom?: number };
}
export const SETS: readonly SourceSet[] = [
  {
    id: 'overview',
    areas: { source: 'overview' },
    lines: { source: 'overview' },
    zooms: { maxzoom: DETAIL_ZOOM },
  },
  {
    id: 'atlas',
    areas: { source: 'atlas', 'source-layer': 'areas' },
    lines: { source: 'atlas', 'source-layer': 'lines' },
    zooms: { minzoom: DETAIL_ZOOM },
  },
];

/** The layers of one set. Layers with the same filter and cap share their geometry on the GPU. */
export type Draw = (set: SourceSet, context: StyleContext) => LayerSpecification[];

export const fill = (
  { areas, zooms, id }: SourceSet,
  name: string,
  filter: FilterSpecification,
  paint: FillLayerSpecification['paint'],
): LayerSpecification => ({ id: `${name}-${id}`, type: 'fill', ...areas, ...zooms, filter, paint });

export const line = (
  { zooms, id }: SourceSet,
  from: SourceSet['lines'],
  name: string,
  filter: FilterSpecification,
  paint: LineLayerSpecification['paint'],
  cap: 'butt' | 'round' = 'round',
): LayerSpecification => ({
  id: `${name}-${id}`,
  type: 'line',
  ...from,
  ...zooms,
  filter,
  paint,
  layout: { 'line-join': 'round', 'line-cap': cap },
});
