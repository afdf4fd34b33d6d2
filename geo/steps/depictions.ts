/** Which arcs ever change: what the map must draw by the reader's worldview and date, and what is the same for all. */
import type { Arc, Ground } from '../../src/domain/ground.ts';
import { turningDays } from '../../src/domain/picture.ts';
import { depict, WORLDVIEWS, type Depiction } from '../../src/domain/worldview.ts';

/** All ways in which an arc is drawn in any worldview on any day from the first that is drawn to the as-of date. */
export function depictionsOf(ground: Ground, arc: Arc, days = turningDays(ground)): Set<Depiction> {
  return new Set(
    WORLDVIEWS.flatMap((worldview) => days.map((day) => depict(ground, arc, worldview, day).depiction)),
  );
}

/** Every depiction of every arc of a ground. */
export function allDepictions(ground: Ground): Map<string, Set<Depiction>> {
  const days = turningDays(ground);
  return new Map(Object.entries(ground.arcs).map(([id, arc]) => [id, depictionsOf(ground, arc, days)]));
}

const isOnly = (found: ReadonlySet<Depiction> | undefined, depiction: Depiction) =>
  found?.size === 1 && found.has(depiction);

/** Whether every map has it as a boundary on every day: an edge that nobody disputes. */
export const isPlainBoundary = (found: ReadonlySet<Depiction> | undefined) => isOnly(found, 'boundary');
/** Whether no map draws it on any day: an edge inside a state, or a coast. */
export const isNeverDrawn = (found: ReadonlySet<Depiction> | undefined) =>
  found === undefined || isOnly(found, 'hidden');
