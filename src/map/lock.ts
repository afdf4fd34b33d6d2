/** Two maps that look at the same place. */
import type { Map as MapLibre } from 'maplibre-gl';
import { ASKED } from './camera.ts';

/** Moves each with the other, frame by frame; the second goes where the first is. @returns what unlocks them */
export function lockTogether(first: MapLibre, second: MapLibre): () => void {
  let isCopying = false;
  const copy = (from: MapLibre, to: MapLibre) => () => {
    // The copy moves too: it must not be copied back.
    if (isCopying) return;
    isCopying = true;
    to.jumpTo({ center: from.getCenter(), zoom: from.getZoom() }, ASKED);
    isCopying = false;
  };
  const moves = [first.on('move', copy(first, second)), second.on('move', copy(second, first))];
  copy(second, first)();
  return () => moves.forEach((move) => move.unsubscribe());
}
