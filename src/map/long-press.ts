/** The other button, and on a touch screen a long press: both ask about a spot. */
import type { Map as MapLibre, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';

/** ms that a finger rests before it asks. */
const REST = 550;

type Place = Pick<MapMouseEvent, 'point' | 'lngLat'>;

/** Calls back with where the map was asked about. */
export function onLongPress(map: MapLibre, ask: (place: Place) => void) {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => clearTimeout(resting);
  map.on('contextmenu', (event) => {
    event.originalEvent.preventDefault();
    cancel();
    ask(event);
  });
  map.on('touchstart', (event: MapTouchEvent) => {
    cancel();
    if (event.points.length === 1) resting = setTimeout(() => ask(event), REST);
  });
  for (const end of ['touchend', 'touchcancel', 'touchmove', 'movestart', 'remove'] as const)
    map.on(end, cancel);
}
