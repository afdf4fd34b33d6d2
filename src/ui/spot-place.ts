/** Where a spot lies on the map's panel, so that its card does not cover it. */
import type { Spot } from '../atlas/region-index.ts';
import { roundCamera, type Camera, type MapSize } from '../domain/view.ts';

const TILE_PX = 512;
/** Spherical Mercator, [0, 1] from west to east and from north to south. */
const east = (lon: number) => (lon + 180) / 360;
const south = (lat: number) => (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;
const latitude = (share: number) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * share))) * 180) / Math.PI;
const worldPx = ({ zoom }: Camera) => TILE_PX * 2 ** zoom;

/** Where a spot lies, px from the map's top left corner. */
export function placeOnMap(camera: Camera, size: MapSize, spot: Spot): { x: number; y: number } {
  const px = worldPx(camera);
  return {
    x: size.width / 2 + (east(spot.lon) - east(camera.lon)) * px,
    y: size.height / 2 + (south(spot.lat) - south(camera.lat)) * px,
  };
}

/** Px at the sides of the map that the card leaves free, and between the card and the spot. */
const ROOM = { left: 16, right: 64, gap: 24 } as const;

/**
 * At which side of the map the card of a spot is docked, and the camera that takes the spot from under it where both
 * sides would cover it; null where none does.
 * @param width of the card, px
 */
export function dock(
  camera: Camera,
  size: MapSize,
  spot: Spot,
  width: number,
  left: number = ROOM.left,
): { side: 'left' | 'right'; camera: Camera | null } {
  const { x } = placeOnMap(camera, size, spot);
  const free = { right: size.width - ROOM.right - width - ROOM.gap, left: left + width + ROOM.gap };
  if (x <= free.right) return { side: 'right', camera: null };
  if (x >= free.left) return { side: 'left', camera: null };
  // To the middle of what a card at the right leaves free.
  const by = (x - free.right / 2) / worldPx(camera);
  return { side: 'right', camera: roundCamera({ ...camera, lon: camera.lon + by * 360 }) };
}

/** The share of the map's height that a sheet leaves free, and where in it the spot is shown. */
const FREE = 0.5;
const SHOWN_AT = 0.25;

/** The camera that takes a spot from below the sheet into what it leaves free, or null where it is there already. */
export function cameraAboveSheet(camera: Camera, size: MapSize, spot: Spot): Camera | null {
  const { y } = placeOnMap(camera, size, spot);
  if (y < size.height * FREE) return null;
  const by = (y - size.height * SHOWN_AT) / worldPx(camera);
  return roundCamera({ ...camera, lat: latitude(south(camera.lat) + by) });
}
