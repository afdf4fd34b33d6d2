/** The camera between MapLibre and the View: rounding, flights, who moved it. */
import type { Map as MapLibre } from 'maplibre-gl';
import { roundCamera, type Camera } from '../domain/view.ts';

/** Travels with a move that the View asked for, so that it does not come back as the reader's. */
export const ASKED = { asked: true };

const SHORTEST = 900;
const LONGEST = 1600;
const easeOut = (t: number) => 1 - (1 - t) ** 3;

/** Where the map looks now, rounded as a View keeps it. */
export function cameraOf(map: MapLibre): Camera {
  const { lat, lng } = map.getCenter();
  return roundCamera({ lat, lon: lng, zoom: map.getZoom() });
}

/** How long a flight takes, in ms: longer the farther it goes, in screens and in zoom levels. */
export function flightTime(from: Camera, to: Camera, screenPx: number): number {
  const perDegree = (512 * 2 ** Math.min(from.zoom, to.zoom)) / 360;
  const screens = (Math.hypot(to.lon - from.lon, to.lat - from.lat) * perDegree) / Math.max(screenPx, 1);
  return Math.min(LONGEST, SHORTEST + 200 * (screens + Math.abs(to.zoom - from.zoom) / 2));
}

/**
 * Moves the map. A flight is never "essential": where the reader asked for reduced motion, MapLibre jumps.
 */
export function moveTo(map: MapLibre, to: Camera, animate: boolean) {
  const target = { center: [to.lon, to.lat] as [number, number], zoom: to.zoom };
  if (!animate) {
    map.jumpTo(target, ASKED);
    return;
  }
  const { clientWidth, clientHeight } = map.getContainer();
  const duration = flightTime(cameraOf(map), to, Math.min(clientWidth, clientHeight));
  map.flyTo({ ...target, duration, easing: easeOut }, ASKED);
}

interface Move {
  originalEvent?: unknown;
  asked?: boolean;
}
/** Whether the View asked for a move. */
export const wasAsked = ({ asked }: Move) => asked === true;
/** Whether the reader caused a move, with a gesture or a key. */
export const movedByReader = (event: Move) => !wasAsked(event) && event.originalEvent !== undefined;
