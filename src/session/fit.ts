/** How the camera of a scene is fitted to a map: a phone shows what a wall map shows. */
import type { Camera, MapSize } from '../domain/view.ts';

/** The map size in px for which the cameras of scenes are written. */
const SCENE_MAP: MapSize = { width: 700, height: 480 };

/** By how many zoom levels a map of a size in px shows the same ground as the map for which scenes are written. */
export const zoomBy = ({ width, height }: MapSize) =>
  Math.log2(Math.min(width / SCENE_MAP.width, height / SCENE_MAP.height));

/** The camera with which a map of a size in px shows the ground of a scene's own camera. */
export const fitCamera = (camera: Camera, size: MapSize): Camera => ({
  ...camera,
  zoom: camera.zoom + zoomBy(size),
});
