/** Whether this tab presents, so that it still does after it is reloaded. Without storage it reads again. */
const KEY = 'marchlands:presenting';

export function rememberPresenting(on: boolean) {
  try {
    if (on) sessionStorage.setItem(KEY, '');
    else sessionStorage.removeItem(KEY);
  } catch {
    // No storage.
  }
}

export function wasPresenting(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
