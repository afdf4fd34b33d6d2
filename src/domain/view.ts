/** The one idea: a View is a value. The map draws it, the URL spells it, a scene edits it. */
import type { FeatureId, Status, SubjectId } from './atlas.ts';
import { dayOf } from './span.ts';
import { isWorldview, type WorldviewId } from './worldview.ts';

/**
 * Where the map looks, north up and without pitch. `lat` and `lon` in degrees, at the centre of the part
 * of the map that no panel covers; `zoom` is MapLibre's (512 px tiles).
 */
export interface Camera {
  lat: number;
  lon: number;
  zoom: number;
}

/** What a switch can hide: a subject, or all lines and ground of one status. */
export type LayerId = SubjectId | `status:${Status}`;

/** A calendar date, `YYYY-MM-DD`, or `all`: every line that has been, whatever became of it. */
export type ViewDate = string;
export const ALL_TIMES = 'all';
/** Whether a text is a date that a View can have. */
export function isViewDate(text: string): boolean {
  if (text === ALL_TIMES) return true;
  try {
    dayOf(text);
    return true;
  } catch {
    return false;
  }
}

/** Whose map, of when. */
export interface Depicting {
  worldview: WorldviewId;
  date: ViewDate;
}

/** `IN@2020-06-18`: how an address and a story spell what a map is compared with. */
export const spellDepicting = ({ worldview, date }: Depicting) => `${worldview}@${date}`;
/** Reads what `spellDepicting` wrote; null for anything else. */
export function readDepicting(text: string): Depicting | null {
  const [worldview = '', date = '', ...rest] = text.split('@');
  return rest.length === 0 && isWorldview(worldview) && isViewDate(date) ? { worldview, date } : null;
}

/** What one sees: immutable, comparable, and spelled by the URL. */
export interface View extends Depicting {
  /** A second depiction beside the first, or null. */
  compare: Depicting | null;
  camera: Camera;
  /** Features or subjects in the order in which they were chosen; the first is primary. */
  selection: readonly FeatureId[];
  hidden: readonly LayerId[];
  /** The reveal inside a scene; 0 in a scene without reveals. */
  step: number;
}

export type ViewPatch = Partial<View>;

/** The zooms between which the map can be moved. */
export const ZOOM_RANGE = { min: 1, max: 13 } as const;

const round = (value: number, decimals: number) => {
  const rounded = Number(value.toFixed(decimals));
  return rounded === 0 ? 0 : rounded;
};

/**
 * The camera as it is kept: 5 decimals of a degree (about a metre), zoom 0.01, inside the world, so that
 * reading back what was written gives the same value.
 */
export function roundCamera({ lat, lon, zoom }: Camera): Camera {
  const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  return {
    lat: round(clamp(lat, -85, 85), 5),
    lon: round(((((lon + 180) % 360) + 360) % 360) - 180, 5),
    zoom: round(clamp(zoom, ZOOM_RANGE.min, ZOOM_RANGE.max), 2),
  };
}

/** A View with a patch laid over it; the camera is rounded here and nowhere else. */
export function patchView(view: View, patch: ViewPatch): View {
  const next = { ...view, ...patch };
  return patch.camera ? { ...next, camera: roundCamera(patch.camera) } : next;
}

const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((item, index) => item === b[index]);

export const sameCamera = (a: Camera, b: Camera) => a.lat === b.lat && a.lon === b.lon && a.zoom === b.zoom;

export const sameDepicting = (a: Depicting | null, b: Depicting | null) =>
  a?.worldview === b?.worldview && a?.date === b?.date;

/** Whether two views are the same value. */
export const sameView = (a: View, b: View) =>
  sameDepicting(a, b) &&
  sameDepicting(a.compare, b.compare) &&
  sameCamera(a.camera, b.camera) &&
  sameList(a.selection, b.selection) &&
  sameList(a.hidden, b.hidden) &&
  a.step === b.step;

/** The size in px of the part of the map that no panel covers. */
export interface MapSize {
  width: number;
  height: number;
}

const MERCATOR_TILE = 512;
const mercatorY = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));

/**
 * The camera that shows a box whole, with a margin of an eighth of the map on every side.
 * Spherical Mercator, as MapLibre's own `cameraForBounds`, so that no map is needed to ask.
 * @param bbox [west, south, east, north], degrees; a point is a box without extent
 * @param maxZoom the closest that is sensible for what is shown
 */
export function cameraForBox(
  bbox: readonly [number, number, number, number],
  size: MapSize,
  maxZoom: number,
): Camera {
  const [west, south, east, north] = bbox;
  const worldWidth = (east - west) / 360;
  const worldHeight = (mercatorY(north) - mercatorY(south)) / (2 * Math.PI);
  const fit = (px: number, share: number) =>
    share > 0 ? Math.log2((px * 0.75) / (MERCATOR_TILE * share)) : maxZoom;
  const zoom = Math.min(maxZoom, fit(size.width, worldWidth), fit(size.height, worldHeight));
  const middle = (mercatorY(south) + mercatorY(north)) / 2;
  const lat = (Math.atan(Math.exp(middle)) * 360) / Math.PI - 90;
  return roundCamera({ lat, lon: (west + east) / 2, zoom });
}
