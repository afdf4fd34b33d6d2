/** The figures of the graduated frame and of the scale bar. Pure: Web Mercator, north up. */
import type { Camera } from '../domain/view.ts';

/** Steps in minutes of arc. */
const STEPS = [1, 2, 5, 10, 30, 60, 120, 240, 300, 600, 1800] as const;
const MIN_BAR = 36;
const MIN_LABEL = 120;
const TILE = 512;
const EQUATOR_KM = 40075.017;
const LIMIT = 85.05;

/** A graduation in px from the left or the top. */
export interface Mark {
  minutes: number;
  px: number;
}
export interface Graduation {
  /** Alternate bars between the rules, as [from, to] px. */
  bars: [number, number][];
  labels: Mark[];
}

const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));

/** The finest step at which neighbours stand at least `px` apart. */
export const stepFor = (pxPerMinute: number, px: number) =>
  STEPS.find((step) => step * pxPerMinute >= px) ?? STEPS.at(-1)!;

/** Rounds down so that steps count from the equator and from Greenwich. */
function graduate(
  first: number,
  last: number,
  pxPerMinute: number,
  place: (minutes: number) => number,
): Graduation {
  const bar = stepFor(pxPerMinute, MIN_BAR);
  const label = stepFor(pxPerMinute, MIN_LABEL);
  const bars: [number, number][] = [];
  for (let at = Math.floor(first / bar); at * bar < last; at += 1)
    if (at % 2 === 0) bars.push([place(Math.max(at * bar, first)), place(Math.min((at + 1) * bar, last))]);
  const labels: Mark[] = [];
  for (let at = Math.ceil(first / label); at * label <= last; at += 1)
    labels.push({ minutes: at * label, px: place(at * label) });
  return { bars, labels };
}

/**
 * The graduation of a map's edges.
 * @param centre where the camera's centre stands in the map, px from its top left
 */
export function neatline(
  camera: Camera,
  size: { width: number; height: number },
  centre: { x: number; y: number },
): { across: Graduation; down: Graduation } {
  const world = TILE * 2 ** camera.zoom;
  const perMinute = world / 360 / 60;
  const x = (minutes: number) => centre.x + (minutes - camera.lon * 60) * perMinute;
  const lonAt = (px: number) => camera.lon * 60 + (px - centre.x) / perMinute;
  const perRadian = world / (2 * Math.PI);
  const middle = mercator(camera.lat);
  const y = (minutes: number) => centre.y - (mercator(minutes / 60) - middle) * perRadian;
  const latAt = (px: number) => {
    const lat = (Math.atan(Math.exp(middle - (px - centre.y) / perRadian)) * 360) / Math.PI - 90;
    return Math.min(LIMIT, Math.max(-LIMIT, lat)) * 60;
  };
  const [south, north] = [latAt(size.height), latAt(0)];
  // A degree is shortest where the map is nearest to the equator.
  const nearest = south < 0 && north > 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
  const stretch = 1 / Math.cos((nearest / 60 / 180) * Math.PI);
  return {
    across: graduate(lonAt(0), lonAt(size.width), perMinute, x),
    down: graduate(south, north, perMinute * stretch, y),
  };
}

/** `80°30′ E`, `30° N`. */
export function degrees(minutes: number, positive: string, negative: string): string {
  const whole = Math.round(Math.abs(minutes));
  const rest = whole % 60;
  const side = minutes > 0 ? `\u00a0${positive}` : minutes < 0 ? `\u00a0${negative}` : '';
  return `${Math.floor(whole / 60)}°${rest ? `${String(rest).padStart(2, '0')}′` : ''}${side}`;
}

/**
 * The longest round length of at most `maxPx` at the centre's latitude: Mercator is true along one parallel only.
 * @returns km (1, 2 or 5 times a power of ten) and its px
 */
export function scaleBar({ lat, zoom }: Camera, maxPx: number): { km: number; px: number } {
  const kmPerPx = (EQUATOR_KM * Math.cos((lat * Math.PI) / 180)) / (TILE * 2 ** zoom);
  const most = kmPerPx * maxPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = ([5, 2, 1].find((digit) => digit * power <= most) ?? 1) * power;
  return { km, px: km / kmPerPx };
}
