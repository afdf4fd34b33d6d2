/**
 * In a talk a key means the script. What has the focus only because the pointer pressed it would take the next one: the
 * map the arrows, a choice of worldview too, a button Space. It gives the focus back; what one types in keeps it, and so
 * does what was reached with the keyboard.
 */
import { KEEPS_KEYS } from '../commands/commands.ts';

/** Listens in a window. @returns how to stop */
export function releasePointerFocus(page: Window): () => void {
  const onpress = ({ target, detail, type }: MouseEvent) => {
    // A click without a pointer comes from a key.
    if (type === 'click' && detail === 0) return;
    const pressed = target as Element;
    // After what the press itself does: it may have moved the focus on purpose.
    page.setTimeout(() => {
      const focused = page.document.activeElement as HTMLElement | null;
      const isPressed = focused?.contains(pressed) || focused?.closest('label')?.contains(pressed);
      if (focused && isPressed && !focused.closest(KEEPS_KEYS)) focused.blur();
    });
  };
  page.addEventListener('pointerup', onpress, true);
  page.addEventListener('click', onpress, true);
  return () => {
    page.removeEventListener('pointerup', onpress, true);
    page.removeEventListener('click', onpress, true);
  };
}
