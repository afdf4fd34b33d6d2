/** What this browser keeps for the speaker. Where it keeps nothing (private windows may refuse), a talk goes on without. */

/** @returns null where nothing is kept */
export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text, or forgets it for null. */
export function keep(key: string, text: string | null) {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // It then lasts as long as the window.
  }
}
