/**
 * In a talk a key means the script. What has the focus only because the pointer pressed it would take the next one: the
 * map the arrows, a choice of worldview too, a button Space. It gives the focus back; what one types in keeps it, and so
 * does what was reached with the keyboard.
 */
import { KEEPS_KEYS } from '../commands/commands.ts';

/** Listens in a window. @returns how to stop */
export function releasePointerFocus(page: Window): () => void {
  /** Where the pointer was last pressed, until a key is; it may be let go elsewhere. */
  let pressed: Element | null = null;
  const release = () => {
    const focused = page.document.activeElement as HTMLElement | null;
    const isPressed = focused?.contains(pressed) || focused?.closest('label')?.contains(pressed);
    if (pressed && focused && isPressed && !focused.closest(KEEPS_KEYS)) focused.blur();
  };
  const gone = new AbortController();
  const options = { capture: true, signal: gone.signal };
  page.addEventListener('pointerdown', ({ target }) => (pressed = target as Element), options);
  page.addEventListener('keydown', () => (pressed = null), options);
  // At once, and not in a timer: the next key may come before that.
  page.addEventListener('pointerup', release, options);
  // A finger, and a label, give the focus only when they are let go.
  page.addEventListener('click', release, options);
  return () => gone.abort();
}

/** What has the focus and is to have it again later: not what the pointer pressed, which is about to lose it. */
export function focusToGiveBack(): HTMLElement | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement.matches(':focus-visible')
    ? activeElement
    : null;
}
