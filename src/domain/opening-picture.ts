/** The still picture of the opening view, `opening.svg`: where on it a place lies. */
import type { Camera } from './view.ts';

/** The camera of the picture, as the default story opens, and its size in px. */
export const PICTURE = { lon: 78, lat: 30.5, zoom: 4.6, width: 780, height: 560 } as const satisfies Camera &
  Record<'width' | 'height', number>;

const WORLD = 512 * 2 ** PICTURE.zoom;
const mercator = (lon: number, lat: number): [number, number] => {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [(lon / 360 + 0.5) * WORLD, (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * WORLD];
};
const [CENTRE_X, CENTRE_Y] = mercator(PICTURE.lon, PICTURE.lat);

/** Where a place in degrees lies in the picture, px. */
export function pixelOf(lon: number, lat: number): [number, number] {
  const [x, y] = mercator(lon, lat);
  return [x - CENTRE_X + PICTURE.width / 2, y - CENTRE_Y + PICTURE.height / 2];
}
