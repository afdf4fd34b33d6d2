/**
 * `<html data-map>`: `loading` in the same task as a change, `idle` when every map on the page has drawn it
 * completely, `failed` when a map rests and cannot draw all that it should.
 */
type Condition = 'loading' | 'idle' | 'failed';

const maps = new Set<Readiness>();

function publish() {
  // A page without a map says what else it knows.
  if (maps.size === 0) return;
  const all = [...maps].map((map) => map.condition);
  const next: Condition = all.includes('loading') ? 'loading' : all.includes('failed') ? 'failed' : 'idle';
  const { dataset } = document.documentElement;
  if (dataset.map !== next) dataset.map = next;
}

/** One map's part in the page's readiness. */
export class Readiness {
  #condition: Condition = 'loading';
  #failed = false;
  #holds = 0;

  /** @param counts whether the page waits for this map: not for one that is drawn out of sight */
  constructor(counts = true) {
    if (counts) maps.add(this);
    publish();
  }

  get condition() {
    return this.#condition;
  }

  /** Something changed and is not drawn yet. */
  busy() {
    this.#condition = 'loading';
    publish();
  }

  /** Something to be drawn is on its way: it cannot rest before `unhold`. */
  hold() {
    this.#holds += 1;
    this.busy();
  }

  /** What was awaited is here, or will not come; it rests when all is drawn. */
  unhold() {
    this.#holds -= 1;
  }

  /** All is drawn that can be drawn. */
  rest() {
    if (this.#holds > 0) return;
    this.#condition = this.#failed ? 'failed' : 'idle';
    publish();
  }

  /** From now on this map rests as failed. */
  fail() {
    this.#failed = true;
    if (this.#condition === 'idle') this.rest();
  }

  /** The map is gone. */
  release() {
    maps.delete(this);
    publish();
  }
}

/** Lets the page read `loading` while something is made that no map of it draws. @returns how to stop */
export function holdPage(): () => void {
  const { dataset } = document.documentElement;
  const said = dataset.map;
  const readiness = new Readiness();
  return () => {
    readiness.release();
    // Where there is no map, what was said of it holds again.
    if (maps.size === 0 && said === 'failed') dataset.map = said;
  };
}
