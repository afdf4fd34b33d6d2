/** Which ground has no captioned name on the map, though it is large enough for one: another name lies there. */
import type { Map as MapLibre, PointLike } from 'maplibre-gl';
import { CAPTION_ZOOM } from '../style/ground-labels.ts';
import type { Drawn } from './sources.ts';

/** MapLibre places names as far beyond the edge of the map, px (its `viewportPadding`). */
const BEYOND = 100;
/** The names that keep room for a caption; where they find none, a bare name may. */
const NAMES = /-name-captioned$/;

/** The part of MapLibre's map that is asked. */
export type NamedMap = Pick<
  MapLibre,
  'getCanvas' | 'getLayersOrder' | 'getZoom' | 'project' | 'queryRenderedFeatures'
>;

/**
 * The ids of the ground in and near the frame that is captioned at this zoom and whose name found no room with its
 * caption. To be asked when the map is at rest.
 * @returns null where no caption is drawn at this zoom: then it does not matter, and asking takes time
 * @param labels points of the map, among them those at which ground is named
 */
export function uncaptionedGround(map: NamedMap, labels: readonly Drawn[]): string[] | null {
  if (map.getZoom() < CAPTION_ZOOM) return null;
  // A filter's zoom is a whole one.
  const zoom = Math.floor(map.getZoom());
  const { clientWidth, clientHeight } = map.getCanvas();
  const isNear = ({ geometry }: Drawn) => {
    if (geometry.type !== 'Point') return false;
    const { x, y } = map.project(geometry.coordinates as [number, number]);
    return x > -BEYOND && y > -BEYOND && x < clientWidth + BEYOND && y < clientHeight + BEYOND;
  };
  const captioned = labels
    .filter(({ properties: { kind, room, captionZoom = Infinity } }) => {
      return kind === 'area-label' && room !== '' && zoom >= captionZoom;
    })
    .filter(isNear);
  if (captioned.length === 0) return [];
  const box: [PointLike, PointLike] = [
    [-BEYOND, -BEYOND],
    [clientWidth + BEYOND, clientHeight + BEYOND],
  ];
  const layers = map.getLayersOrder().filter((id) => NAMES.test(id));
  const named = new Set(map.queryRenderedFeatures(box, { layers }).map(({ properties }) => properties.id));
  return captioned.map(({ properties: { id } }) => id).filter((id) => !named.has(id));
}
