/** What lies under a pointer: points first, then lines, then ground. */
import type { Map as MapLibre, PointLike } from 'maplibre-gl';
import type { FeatureId } from '../domain/atlas.ts';
import { CHOSEN } from '../style/chosen-layers.ts';

/** A line may be missed by this many px. */
const REACH = 8;
const RANKS = { points: 0, lines: 1, areas: 2 } as const;

/** The layers that can be hit, by what they are. */
export interface HitLayers {
  points: string[];
  lines: string[];
  areas: string[];
}

/** Sorts a style's layers by what of the atlas they draw; markers, bands and edges are not hit. */
export function hitLayers(layers: readonly { id: string; type: string; source?: unknown }[]): HitLayers {
  const named = (pattern: RegExp, type: string) =>
    layers.filter((layer) => layer.type === type && pattern.test(layer.id)).map(({ id }) => id);
  return {
    // The captions that are not shown are there too; the name above them is hit instead.
    points: layers
      .filter(
        ({ id, type, source }) =>
          type === 'symbol' && (source === 'points' || source === CHOSEN) && id !== 'parcel-caption',
      )
      .map(({ id }) => id),
    lines: named(
      /^((settled|control|undemarcated|claim)(-loose)?|hidden|route(-surveyed)?|corridor|ridge|river)-(overview|atlas)$/,
      'line',
    ),
    areas: named(/^(wash|lake)-(overview|atlas)$/, 'fill'),
  };
}

/** The feature of the atlas that something drawn belongs to: an arc to its named line, or to none. */
const featureOf = ({ id, kind, line }: Record<string, unknown>) => String(kind === 'arc' ? line : id);

/**
 * The features at a point of the map, in px: distinct, points before lines before areas.
 * Points and lines within 8 px count; of areas only those at the point itself.
 * @param isShown whether what is drawn with this id can be seen: MapLibre also finds what has no opacity
 */
export function pick(
  map: MapLibre,
  layers: HitLayers,
  { x, y }: { x: number; y: number },
  isShown: (id: string) => boolean,
): FeatureId[] {
  const box: [PointLike, PointLike] = [
    [x - REACH, y - REACH],
    [x + REACH, y + REACH],
  ];
  const ids = (Object.keys(RANKS) as (keyof HitLayers)[]).flatMap((rank) => {
    const there = layers[rank].filter((id) => map.getLayer(id));
    const hits = map.queryRenderedFeatures(rank === 'areas' ? [x, y] : box, { layers: there });
    return hits
      .filter(({ properties }) => isShown(String(properties.id)))
      .map(({ properties }) => featureOf(properties));
  });
  return [...new Set(ids)].filter((id) => id !== '');
}
