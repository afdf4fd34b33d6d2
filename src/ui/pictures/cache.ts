/** Keeps what was made last, up to so many bytes. */

export interface Cache<T> {
  /** What is kept under a key; it counts as used. */
  get(key: string): T | undefined;
  /** Keeps a value; those used longest ago go for it. One that is larger than all that may be kept is kept alone. */
  put(key: string, value: T, bytes: number): void;
  /** Lets all go. */
  clear(): void;
}

/**
 * @param most bytes
 * @param ondrop what is done with a value that goes
 */
export function createCache<T>(most: number, ondrop: (value: T) => void): Cache<T> {
  // A map lists its keys in the order in which they were put: what is used is put again, at the end.
  const kept = new Map<string, { value: T; bytes: number }>();
  let sum = 0;
  const drop = (key: string) => {
    const entry = kept.get(key);
    if (!entry) return;
    kept.delete(key);
    sum -= entry.bytes;
    ondrop(entry.value);
  };
  return {
    get(key) {
      const entry = kept.get(key);
      if (!entry) return undefined;
      kept.delete(key);
      kept.set(key, entry);
      return entry.value;
    },
    put(key, value, bytes) {
      drop(key);
      kept.set(key, { value, bytes });
      sum += bytes;
      for (const oldest of [...kept.keys()]) {
        if (sum <= most || oldest === key) break;
        drop(oldest);
      }
    },
    clear() {
      for (const key of [...kept.keys()]) drop(key);
    },
  };
}
