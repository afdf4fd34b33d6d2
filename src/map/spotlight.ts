/** The spotlight: a lit disc on the ground, and the rest of the map dimmed. An overlay: nothing is drawn anew for it. */
import type { Map as MapLibre } from 'maplibre-gl';
import './spotlight.css';

/** The disc's radius as a share of the map's height. */
const RADIUS = 0.16;

export interface Spotlight {
  /** Lights a place, [longitude, latitude] in degrees, or puts the light out. */
  light(place: readonly [lon: number, lat: number] | null): void;
  remove(): void;
}

/** Lays a spotlight, which is out, over a map; while it is on it stays on its ground wherever the map looks. */
export function spotlightOver(map: MapLibre): Spotlight {
  const veil = document.createElement('div');
  veil.className = 'map-spotlight';
  veil.setAttribute('aria-hidden', 'true');
  map.getContainer().append(veil);
  let lit: [lon: number, lat: number] | null = null;
  const draw = () => {
    if (!lit) return;
    const { x, y } = map.project(lit);
    const radius = RADIUS * map.getContainer().clientHeight;
    veil.style.setProperty('--x', `${x.toFixed(1)}px`);
    veil.style.setProperty('--y', `${y.toFixed(1)}px`);
    veil.style.setProperty('--radius', `${radius.toFixed(1)}px`);
  };
  const moves = [map.on('move', draw), map.on('resize', draw)];
  return {
    light(place) {
      lit = place && [...place];
      draw();
      veil.classList.toggle('on', lit !== null);
    },
    remove() {
      moves.forEach((move) => move.unsubscribe());
      veil.remove();
    },
  };
}
