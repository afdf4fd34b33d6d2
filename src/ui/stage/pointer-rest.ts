/** Whether the mouse rests: on a hall's screen the buttons and the pointer itself then fade. */

/** After how long without a move, ms. */
const REST = 3000;

/**
 * Keeps `<html data-pointer="resting">` as long as the mouse has not moved for a while. Fingers and pens have nothing
 * that could rest: for them everything stays in sight.
 * @returns how to stop
 */
export function watchPointer(): () => void {
  const { dataset } = document.documentElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => (dataset.pointer = 'resting');
  const moved = ({ pointerType }: PointerEvent) => {
    delete dataset.pointer;
    clearTimeout(timer);
    if (pointerType === 'mouse') timer = setTimeout(rest, REST);
  };
  addEventListener('pointermove', moved, { passive: true });
  addEventListener('pointerdown', moved, { passive: true });
  timer = setTimeout(rest, REST);
  return () => {
    removeEventListener('pointermove', moved);
    removeEventListener('pointerdown', moved);
    clearTimeout(timer);
    delete dataset.pointer;
  };
}
