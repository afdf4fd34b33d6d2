/** Paper or night: what the reader chose, else what the system asks for; the presenter window has a choice of its own. */
import type { Role } from '../commands/command.ts';
import type { Theme } from '../style/tokens.ts';

export type { Theme };
const keyOf = (role: Role) => (role === 'presenter' ? 'marchlands:theme:presenter' : 'marchlands:theme');

/** The theme to open with. The same rule stands in `index.html`, before the first paint. */
export function startingTheme(): Theme {
  return document.documentElement.dataset.theme === 'night' ? 'night' : 'paper';
}

/**
 * Calls back when the system's wish changes, as long as the reader has made no choice; never for the presenter window,
 * which is night until it is given another theme. @returns how to stop
 */
export function onSystemTheme(role: Role, change: (theme: Theme) => void): () => void {
  if (role === 'presenter') return () => undefined;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const listen = () => {
    if (!stored(role)) change(dark.matches ? 'night' : 'paper');
  };
  dark.addEventListener('change', listen);
  return () => dark.removeEventListener('change', listen);
}

function stored(role: Role): string | null {
  try {
    return localStorage.getItem(keyOf(role));
  } catch {
    return null;
  }
}

/** Keeps the choice, where the browser lets a page keep anything. */
export function storeTheme(role: Role, theme: Theme) {
  try {
    localStorage.setItem(keyOf(role), theme);
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
}
