/** What is selected, pointed at, dimmed and hidden, as feature-state: no source is ever reloaded for it. */
import type { FeatureId } from '../domain/atlas.ts';
import type { StateName } from '../style/expressions.ts';
import { isArea, linesOfAreas, type Drawn, type DrawnAtlas } from './sources.ts';

/** A place where MapLibre keeps state. */
export interface StateTarget {
  source: string;
  sourceLayer?: string;
  id: string;
}
/** The part of MapLibre's map that is written to. */
export interface StateWriter {
  setFeatureState(target: StateTarget, state: Record<string, boolean>): void;
}

/** A line of which this share lies along an area is on its edge for its whole length. */
const WHOLE = 0.95;

/** Whether a switch of this name hides a feature: a subject, or `status:` and a status. */
const hiddenBy = (hidden: ReadonlySet<string>, { subject, status }: Drawn['properties']) =>
  hidden.has(subject) || hidden.has(`status:${status}`);

/** Keeps the state of every feature and writes only what changes. */
export class Marks {
  readonly #shapes: readonly Drawn[];
  readonly #all: readonly Drawn[];
  readonly #targets = new Map<FeatureId, StateTarget[]>();
  readonly #lines: Map<FeatureId, ReadonlyMap<FeatureId, number>>;
  readonly #now: Record<StateName, Set<FeatureId>> = {
    selected: new Set(),
    along: new Set(),
    passing: new Set(),
    pointed: new Set(),
    dim: new Set(),
    hidden: new Set(),
  };

  constructor({ shapes, points }: DrawnAtlas) {
    this.#shapes = shapes;
    this.#lines = linesOfAreas(shapes);
    for (const shape of shapes) {
      const { id } = shape.properties;
      this.#targets.set(id, [
        { source: 'overview', id },
        { source: 'atlas', sourceLayer: isArea(shape) ? 'areas' : 'lines', id },
      ]);
    }
    for (const { properties } of points) {
      const { id } = properties;
      this.#targets.set(id, [...(this.#targets.get(id) ?? []), { source: 'points', id }]);
    }
    this.#all = [...shapes, ...points];
  }

  has(name: StateName, id: FeatureId): boolean {
    return this.#now[name].has(id);
  }

  /** Selects features, and lets the other disputes step back: all but the lines that bound a selected area. */
  select(ids: readonly FeatureId[], writer: StateWriter): boolean {
    const shares = ids.flatMap((id) => [...(this.#lines.get(id) ?? [])]);
    const along = shares.filter(([, share]) => share >= WHOLE).map(([id]) => id);
    const passing = shares.map(([id]) => id).filter((id) => !along.includes(id));
    const kept = new Set([...ids, ...along, ...passing]);
    // A selected place dims nothing: it is read against the lines around it.
    const dims = this.#shapes.some(({ properties: { id } }) => ids.includes(id));
    const dim = dims ? this.#shapes.map(({ properties: { id } }) => id).filter((id) => !kept.has(id)) : [];
    const wrote = [
      this.#write('selected', ids, writer),
      this.#write('along', along, writer),
      this.#write('passing', passing, writer),
      this.#write('dim', dim, writer),
    ];
    return wrote.includes(true);
  }

  point(ids: readonly FeatureId[], writer: StateWriter): boolean {
    return this.#write('pointed', ids, writer);
  }

  /** Hides all features of some subjects and statuses, their names with them. */
  hide(switches: ReadonlySet<string>, writer: StateWriter): boolean {
    const hidden = this.#all.filter(({ properties }) => hiddenBy(switches, properties));
    return this.#write(
      'hidden',
      hidden.map(({ properties }) => properties.id),
      writer,
    );
  }

  #write(name: StateName, ids: readonly FeatureId[], writer: StateWriter): boolean {
    const before = this.#now[name];
    const after = new Set(ids.filter((id) => this.#targets.has(id)));
    this.#now[name] = after;
    const set = (id: FeatureId, on: boolean) => {
      for (const target of this.#targets.get(id) ?? []) writer.setFeatureState(target, { [name]: on });
    };
    const off = [...before].filter((id) => !after.has(id));
    const on = [...after].filter((id) => !before.has(id));
    for (const id of off) set(id, false);
    for (const id of on) set(id, true);
    return off.length + on.length > 0;
  }
}
