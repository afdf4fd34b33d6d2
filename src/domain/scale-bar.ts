/** The scale of a Mercator map at its centre. */
import type { Camera } from './view.ts';

/** Metres on the ground for a CSS pixel at the centre of a map (spherical Mercator, tiles of 512 px). */
export const metresPerPx = ({ lat, zoom }: Camera): number =>
  (2 * Math.PI * 6_378_137 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);

/**
 * The longest round length (1, 2 or 5 times a power of ten, in metres) that a bar of so many px can show.
 * @returns the length in metres and the width of its bar in px
 */
export function scaleBar(camera: Camera, mostPx: number): { metres: number; px: number } {
  const perPx = metresPerPx(camera);
  const most = perPx * mostPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((times) => times * power).find((length) => length <= most) ?? power;
  return { metres, px: metres / perPx };
}

/** The box that a map of a size shows, [west, south, east, north] in degrees. */
export function boxOfView(
  { lat, lon, zoom }: Camera,
  { width, height }: { width: number; height: number },
): [number, number, number, number] {
  const world = 512 * 2 ** zoom;
  const halfLon = (180 * width) / world;
  const middle = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  const at = (px: number) => (Math.atan(Math.exp(middle + (2 * Math.PI * px) / world)) * 360) / Math.PI - 90;
  return [lon - halfLon, at(-height / 2), lon + halfLon, at(height / 2)];
}
