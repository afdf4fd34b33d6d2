/**
 * The pointer lent to a tool: a pen that draws where it is pressed, or a light that follows it. What belongs to the
 * tool is kept from the map; the wheel and two fingers move the map as ever.
 */
import type { AtlasMap } from './map.ts';
import './pointing.css';

type Place = readonly [lon: number, lat: number];
type Pointable = Pick<AtlasMap, 'element' | 'placeUnder'>;

/** What a pen does on the map; places are [longitude, latitude] in degrees. */
export interface PenReport {
  onDown(at: Place): void;
  /** Where it has been since it was last heard of, in order. */
  onMove(places: readonly Place[]): void;
  onUp(): void;
  /** It was no stroke: a second finger moves the map. */
  onCancel(): void;
}

/** The place under a point of the window, px; null where something else than this map is there. */
export function placeAt(map: Pointable, at: { clientX: number; clientY: number }): Place | null {
  return map.element.contains(document.elementFromPoint(at.clientX, at.clientY))
    ? map.placeUnder(at.clientX, at.clientY)
    : null;
}

/** Keeps one finger's touches of some kinds from the map, so that it does not pan. */
function keepFinger(
  element: HTMLElement,
  kinds: readonly ('touchstart' | 'touchmove')[],
  signal: AbortSignal,
) {
  const keep = (event: TouchEvent) => {
    if (event.touches.length === 1) event.stopPropagation();
  };
  for (const kind of kinds) element.addEventListener(kind, keep, { capture: true, passive: true, signal });
}

/** The fingers that lie on the map now. */
function fingersOn(element: HTMLElement, signal: AbortSignal): ReadonlySet<number> {
  const fingers = new Set<number>();
  const down = ({ pointerType, pointerId }: PointerEvent) => {
    if (pointerType === 'touch') fingers.add(pointerId);
  };
  const up = ({ pointerId }: PointerEvent) => fingers.delete(pointerId);
  element.addEventListener('pointerdown', down, { capture: true, signal });
  for (const end of ['pointerup', 'pointercancel'] as const) window.addEventListener(end, up, { signal });
  return fingers;
}

/** Lends the pointer to a pen. @returns what gives it back; a stroke that is being drawn ends there */
export function lendToPen(map: Pointable, report: PenReport): () => void {
  const { element } = map;
  const lent = new AbortController();
  const { signal } = lent;
  const options = { capture: true, signal };
  element.dataset.tool = 'pen';
  const fingers = fingersOn(element, signal);
  keepFinger(element, ['touchstart', 'touchmove'], signal);
  const keep = (event: MouseEvent) => {
    event.stopPropagation();
    // The focus stays where it was: on the canvas the arrow keys would move the map.
    if (event.type !== 'click') event.preventDefault();
  };
  for (const kind of ['mousedown', 'mousemove', 'click', 'dblclick', 'contextmenu'] as const)
    element.addEventListener(kind, keep, options);

  let drawing: number | null = null;
  const lift = (how: 'onUp' | 'onCancel') => {
    if (drawing === null) return;
    drawing = null;
    report[how]();
  };
  element.addEventListener(
    'pointerdown',
    (event) => {
      if (fingers.size > 1) lift('onCancel');
      else if (event.button === 0 && drawing === null) {
        drawing = event.pointerId;
        element.setPointerCapture(drawing);
        report.onDown(map.placeUnder(event.clientX, event.clientY));
      }
    },
    options,
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== drawing) return;
      // All that was between two frames: a fast hand draws curves, not corners.
      const between = event.getCoalescedEvents?.() ?? [];
      report.onMove(
        (between.length > 0 ? between : [event]).map((each) => map.placeUnder(each.clientX, each.clientY)),
      );
    },
    options,
  );
  for (const end of ['pointerup', 'pointercancel'] as const)
    element.addEventListener(end, ({ pointerId }) => pointerId === drawing && lift('onUp'), options);
  return () => {
    lift('onUp');
    lent.abort();
    delete element.dataset.tool;
  };
}

/** Lends the pointer to a light, which is told where it goes; clicks stay the map's. @returns what gives it back */
export function lendToLight(map: Pointable, onMove: (to: Place) => void): () => void {
  const { element } = map;
  const lent = new AbortController();
  const { signal } = lent;
  element.dataset.tool = 'spotlight';
  const fingers = fingersOn(element, signal);
  keepFinger(element, ['touchmove'], signal);
  const follow = (event: PointerEvent) => {
    if (fingers.size < 2) onMove(map.placeUnder(event.clientX, event.clientY));
  };
  for (const kind of ['pointerdown', 'pointermove'] as const)
    element.addEventListener(kind, follow, { capture: true, signal });
  return () => {
    lent.abort();
    delete element.dataset.tool;
  };
}
