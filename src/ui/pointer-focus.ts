/**
 * In a talk a key means the script. What has the focus only because the pointer pressed it would take the next one: the
 * map the arrows, a choice of worldview too, a button Space. It gives the focus back; what one types in keeps it, and so
 * does what was reached with the keyboard.
 */
import { KEEPS_KEYS } from '../commands/commands.ts';

/** Listens in a window. @returns how to stop */
export function releasePointerFocus(page: Window): () => void {
  /** Where the pointer was last pressed; it may be let go elsewhere. */
  let pressed: Element | null = null;
  const onpress = ({ target }: Event) => (pressed = target as Element);
  const onrelease = () => {
    const from = pressed;
    // After what the press itself does: it may have moved the focus on purpose.
    page.setTimeout(() => {
      const focused = page.document.activeElement as HTMLElement | null;
      const isPressed = focused?.contains(from) || focused?.closest('label')?.contains(from);
      if (from && focused && isPressed && !focused.closest(KEEPS_KEYS)) focused.blur();
    });
  };
  const gone = new AbortController();
  const options = { capture: true, signal: gone.signal };
  page.addEventListener('pointerdown', onpress, options);
  page.addEventListener('pointerup', onrelease, options);
  // A finger's press focuses after it was let go; a key's click was pressed nowhere.
  page.addEventListener('click', ({ detail }) => detail > 0 && onrelease(), options);
  return () => gone.abort();
}

/** What has the focus and is to have it again later: not what the pointer pressed, which is about to lose it. */
export function focusToGiveBack(): HTMLElement | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement.matches(':focus-visible')
    ? activeElement
    : null;
}
