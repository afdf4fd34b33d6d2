/** What a tab keeps of a talk, so that it goes on after the tab is loaded again. Without storage it reads again. */
const PRESENTING = 'marchlands:presenting';
const wordKey = (story: string) => `marchlands:talk:${story}`;

function get(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
function set(key: string, value: string | null) {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {
    // No storage, or none left.
  }
}

export const rememberPresenting = (on: boolean) => set(PRESENTING, on ? '' : null);
export const wasPresenting = (): boolean => get(PRESENTING) !== null;

/** Keeps where the talk of a story stands, as this window would tell it to another. */
export const keepWord = (story: string, word: unknown) => set(wordKey(story), JSON.stringify(word));

/** Gives back what was kept, once, to a page that is loaded again; to one that is opened anew the address says it all. */
export function takeWord(story: string): unknown {
  const word = get(wordKey(story));
  set(wordKey(story), null);
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return word === null || navigation?.type === 'navigate' ? null : (JSON.parse(word) as unknown);
}
