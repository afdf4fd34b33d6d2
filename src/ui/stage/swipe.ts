/**
 * Swipes of a finger over the caption: left goes on, right goes back. Not over the map, which a finger moves.
 */

interface Touch {
  /** px of the window. */
  x: number;
  y: number;
  /** ms. */
  at: number;
}
/** A swipe is at least this long, px, and takes at most so long, ms. */
const SHORTEST = 48;
const LONGEST = 700;

/** Which way a finger went: 1 on, -1 back, 0 where it was no swipe: too short, too slow, or along the text. */
export function swipeOf(from: Touch, to: Touch): 1 | -1 | 0 {
  const [across, down] = [to.x - from.x, to.y - from.y];
  if (Math.abs(across) < SHORTEST || to.at - from.at > LONGEST) return 0;
  if (Math.abs(down) * 2 > Math.abs(across)) return 0;
  return across < 0 ? 1 : -1;
}

/** Listens for swipes of one finger on an element. @returns an attachment */
export const swipes = (onswipe: (by: 1 | -1) => void) => (element: HTMLElement) => {
  let from: (Touch & { pointer: number }) | null = null;
  const gone = new AbortController();
  const touchOf = ({ clientX: x, clientY: y, timeStamp: at }: PointerEvent): Touch => ({ x, y, at });
  const listen = (type: 'pointerdown' | 'pointerup' | 'pointercancel', act: (event: PointerEvent) => void) =>
    element.addEventListener(type, act, { signal: gone.signal });
  listen('pointerdown', (event) => {
    if (event.pointerType !== 'touch') return;
    // A second finger makes it no swipe.
    from = event.isPrimary ? { ...touchOf(event), pointer: event.pointerId } : null;
  });
  listen('pointercancel', () => (from = null));
  listen('pointerup', (event) => {
    const by = from && from.pointer === event.pointerId ? swipeOf(from, touchOf(event)) : 0;
    from = null;
    if (by !== 0) onswipe(by);
  });
  return () => gone.abort();
};
