/** The pure parts of pointing and drawing: a stroke made small, work done once a frame, where a light begins. */
import type { Camera, MapSize } from '../../domain/view.ts';
import type { LonLat } from '../../session/talk.svelte.ts';
import { placeOnMap } from '../spot-place.ts';

/** Degrees to five decimals, a metre on the ground: messages stay small. */
const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
export const rounded = ([lon, lat]: LonLat): LonLat => [round(lon), round(lat)];

/** A place in px of the world map at a zoom; MapLibre's tiles are 512 px wide. */
const inPx = (zoom: number) => {
  const world = 512 * 2 ** zoom;
  return ([lon, lat]: LonLat) => ({
    x: (world * lon) / 360,
    y: (-world * Math.asinh(Math.tan((lat * Math.PI) / 180))) / (2 * Math.PI),
  });
};
interface Point {
  x: number;
  y: number;
}

/** The distance of a point from a stretch of line, in px. */
function distance({ x, y }: Point, from: Point, to: Point): number {
  const [across, down] = [to.x - from.x, to.y - from.y];
  const length = across ** 2 + down ** 2;
  const along = length && Math.max(0, Math.min(1, ((x - from.x) * across + (y - from.y) * down) / length));
  return Math.hypot(x - from.x - along * across, y - from.y - along * down);
}

/**
 * A stroke with as few places as show it (Douglas and Peucker 1973), rounded, none twice in a row.
 * @param places [longitude, latitude] in degrees, in the order of drawing
 * @param zoom of the map on which it is drawn
 * @param tolerance by how much, in px at this zoom, the line may be off
 */
export function simplified(places: readonly LonLat[], zoom: number, tolerance = 0.75): LonLat[] {
  const points = places.map(inPx(zoom));
  const kept = new Set([0, places.length - 1]);
  const stretches: [from: number, to: number][] = [[0, places.length - 1]];
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const [from, to] = stretch;
    let [farthest, at] = [tolerance, -1];
    for (let index = from + 1; index < to; index += 1) {
      const off = distance(points[index]!, points[from]!, points[to]!);
      if (off > farthest) [farthest, at] = [off, index];
    }
    if (at < 0) continue;
    kept.add(at);
    stretches.push([from, at], [at, to]);
  }
  return places
    .filter((_, index) => kept.has(index))
    .map(rounded)
    .filter(([lon, lat], index, all) => lon !== all[index - 1]?.[0] || lat !== all[index - 1]?.[1]);
}

/** What is asked for often and done at most once a frame. */
export interface PerFrame {
  ask(): void;
  /** Does now what is still to be done. */
  flush(): void;
  /** Leaves undone what is still to be done. */
  drop(): void;
}

/**
 * Does something in the next frame however often it is asked for until then.
 * @param frame what asks the browser for a frame
 */
export function perFrame(
  run: () => void,
  frame: (callback: () => void) => unknown = requestAnimationFrame,
): PerFrame {
  let wanted = false;
  let asked = false;
  const flush = () => {
    if (!wanted) return;
    wanted = false;
    run();
  };
  return {
    ask() {
      wanted = true;
      if (asked) return;
      asked = true;
      frame(() => {
        asked = false;
        flush();
      });
    },
    flush,
    drop: () => (wanted = false),
  };
}

/**
 * Where a light begins that no pointer aims: on the first of these places that the map shows, else at its middle.
 * @param places [longitude, latitude] in degrees
 */
export function aimed(places: readonly LonLat[], camera: Camera, size: MapSize): LonLat {
  const seen = places.find(([lon, lat]) => {
    const { x, y } = placeOnMap(camera, size, { lat, lon });
    return x >= 0 && x <= size.width && y >= 0 && y <= size.height;
  });
  return seen ?? [camera.lon, camera.lat];
}
