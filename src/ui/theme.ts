/** Paper or night: what the reader chose, else what the system asks for. */
import type { Theme } from '../style/tokens.ts';

export type { Theme };
const KEY = 'marchlands:theme';

/** The theme to open with. The same rule stands in `index.html`, before the first paint. */
export function startingTheme(): Theme {
  return document.documentElement.dataset.theme === 'night' ? 'night' : 'paper';
}

/** Calls back when the system's wish changes, as long as the reader has made no choice. @returns how to stop */
export function onSystemTheme(change: (theme: Theme) => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const listen = () => {
    if (!stored()) change(dark.matches ? 'night' : 'paper');
  };
  dark.addEventListener('change', listen);
  return () => dark.removeEventListener('change', listen);
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps the choice, where the browser lets a page keep anything. */
export function storeTheme(theme: Theme) {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
}
