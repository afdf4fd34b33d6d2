/** One thing after another: pictures share one map, and the page has its turn between two of them. */

export interface Queue {
  /**
   * Runs a task when those before it have ended.
   * @throws the signal's reason where it was aborted before the task began; what the task throws
   */
  add<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** How many tasks wait or run. */
  readonly size: number;
}

/** @param rest waits between two tasks; by default until the page has handled what is due */
export function createQueue(rest = () => new Promise<void>((resolve) => setTimeout(resolve))): Queue {
  let last: Promise<unknown> = Promise.resolve();
  let size = 0;
  return {
    get size() {
      return size;
    },
    add(task, signal) {
      size += 1;
      const turn = last
        .then(rest)
        .then(() => {
          signal?.throwIfAborted();
          return task();
        })
        .finally(() => (size -= 1));
      // The next one's turn comes also after a failure.
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** What a promise gives, or the signal's reason as soon as it is aborted. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
