/**
 * What a picture makes of every feature, and what is selected, pointed at, dimmed and hidden, as feature-state: no
 * source is ever reloaded for it.
 */
import type { FeatureId, Status } from '../domain/atlas.ts';
import type { Picture } from '../domain/picture.ts';
import { captionOf } from '../style/captions.ts';
import type { LookState, StateName } from '../style/expressions.ts';
import { lineLook, parcelLook, type LinePattern } from '../style/picture-look.ts';
import { isArea, sidesOf, type Drawn, type DrawnAtlas } from './sources.ts';

/** A place where MapLibre keeps state. */
export interface StateTarget {
  source: string;
  sourceLayer?: string;
  id: string;
}
/** The part of MapLibre's map that is written to. */
export interface StateWriter {
  setFeatureState(target: StateTarget, state: Record<string, boolean | string>): void;
}

/** What a picture makes of a line, or of a parcel and the name on it. */
function lookOf({ properties: { id, kind, status } }: Drawn, picture: Picture): LookState {
  if (kind === 'arc') {
    const arc = picture.arcs[id];
    return arc ? { ...lineLook(arc) } : { pattern: '' };
  }
  // No arc, but an outline of another time.
  if (kind === 'line') return { pattern: picture.isAllTimes ? (status as LinePattern) : '' };
  const parcel = picture.parcels[id];
  if (!parcel) return {};
  return { ...parcelLook(picture, id), caption: captionOf(parcel, picture.worldview) };
}

const PICTURED: ReadonlySet<string> = new Set(['arc', 'parcel', 'line']);

const sameLook = (a: LookState | undefined, b: LookState) =>
  (Object.keys(b) as (keyof LookState)[]).every((name) => a?.[name] === b[name]);

/** Keeps the state of every feature and writes only what changes. */
export class Marks {
  readonly #shapes: readonly Drawn[];
  readonly #all: readonly Drawn[];
  readonly #targets = new Map<string, StateTarget[]>();
  /** What the picture draws: arcs, parcels, and lines beside them. */
  readonly #pictured: readonly Drawn[];
  /** The arcs of every named line. */
  readonly #arcsOf = new Map<FeatureId, string[]>();
  readonly #looks = new Map<string, LookState>();
  #switches: ReadonlySet<string> = new Set();
  readonly #now: Record<StateName, Set<string>> = {
    selected: new Set(),
    along: new Set(),
    pointed: new Set(),
    dim: new Set(),
    hidden: new Set(),
    uncaptioned: new Set(),
  };

  constructor({ shapes, points }: DrawnAtlas) {
    this.#shapes = shapes;
    this.#pictured = shapes.filter(({ properties: { kind } }) => PICTURED.has(kind));
    for (const shape of shapes) {
      const { id, line } = shape.properties;
      this.#targets.set(id, [
        { source: 'overview', id },
        { source: 'atlas', sourceLayer: isArea(shape) ? 'areas' : 'lines', id },
      ]);
      if (line) this.#arcsOf.set(line, [...(this.#arcsOf.get(line) ?? []), id]);
    }
    for (const { properties } of points) {
      const { id, kind } = properties;
      // A caption has the state of the name above it.
      if (kind !== 'caption')
        this.#targets.set(id, [...(this.#targets.get(id) ?? []), { source: 'points', id }]);
    }
    this.#all = [...shapes, ...points];
  }

  /** Draws a picture: writes the looks that differ from the ones that are drawn. */
  depict(picture: Picture, writer: StateWriter): boolean {
    let wrote = false;
    for (const feature of this.#pictured) {
      const { id } = feature.properties;
      const next = lookOf(feature, picture);
      if (sameLook(this.#looks.get(id), next)) continue;
      this.#looks.set(id, next);
      for (const target of this.#targets.get(id) ?? []) writer.setFeatureState(target, { ...next });
      wrote = true;
    }
    // A status that is hidden may now be another feature's.
    return this.hide(this.#switches, writer) || wrote;
  }

  /** Whether a feature of the map is switched off. */
  isHidden(id: string): boolean {
    return this.#now.hidden.has(id);
  }

  /** Whether a feature of the map can be seen, apart from what covers it. */
  isShown(id: string): boolean {
    return !this.isHidden(id) && this.#looks.get(id)?.pattern !== '';
  }

  /** Selects features, and lets the other disputes step back: all but the lines that bound a selected area. */
  select(ids: readonly FeatureId[], writer: StateWriter): boolean {
    const selected = this.#membersOf(ids);
    const along = this.#pictured
      .map(({ properties: { id } }) => id)
      .filter((id) => id.includes(':') && sidesOf(id).some((side) => selected.includes(side)));
    const kept = new Set([...selected, ...along]);
    // A selected place dims nothing: it is read against the lines around it.
    const dims = this.#shapes.some(({ properties: { id } }) => selected.includes(id));
    const dim = dims ? this.#shapes.map(({ properties: { id } }) => id).filter((id) => !kept.has(id)) : [];
    const wrote = [
      this.#write('selected', selected, writer),
      this.#write('along', along, writer),
      this.#write('dim', dim, writer),
    ];
    return wrote.includes(true);
  }

  point(ids: readonly FeatureId[], writer: StateWriter): boolean {
    return this.#write('pointed', this.#membersOf(ids), writer);
  }

  /** Hides all features of some subjects and statuses, their names with them. */
  hide(switches: ReadonlySet<string>, writer: StateWriter): boolean {
    this.#switches = switches;
    if (switches.size === 0 && this.#now.hidden.size === 0) return false;
    const hidden = this.#all.filter(
      (feature) =>
        switches.has(feature.properties.subject) || switches.has(`status:${this.#statusOf(feature)}`),
    );
    return this.#write(
      'hidden',
      hidden.map(({ properties }) => properties.id),
      writer,
    );
  }

  /** Marks ground whose name found no room with its caption, so that no caption stands without its name. */
  leaveUncaptioned(ids: readonly string[], writer: StateWriter): boolean {
    return this.#write('uncaptioned', ids, writer, 'points');
  }

  /** What is drawn of a feature: itself, or the arcs of a named line. */
  #membersOf(ids: readonly FeatureId[]): string[] {
    return ids.flatMap((id) => [...(this.#targets.has(id) ? [id] : []), ...(this.#arcsOf.get(id) ?? [])]);
  }

  /** A line's status is that of its pattern now; ground that one state holds and another claims is a claim. */
  #statusOf({ properties: { id, status } }: Drawn): Status | '' {
    const look = this.#looks.get(id);
    if (status !== undefined || !look) return status ?? '';
    if (look.pattern !== undefined) return look.pattern === 'hidden' ? '' : look.pattern;
    return look.hatch || look.stipple ? 'claim' : look.quiet ? 'settled' : '';
  }

  /** @param source where only the features of one are to know */
  #write(name: StateName, ids: readonly string[], writer: StateWriter, source?: string): boolean {
    const before = this.#now[name];
    const after = new Set(ids.filter((id) => this.#targets.has(id)));
    this.#now[name] = after;
    const set = (id: string, on: boolean) => {
      for (const target of this.#targets.get(id) ?? [])
        if (!source || target.source === source) writer.setFeatureState(target, { [name]: on });
    };
    const off = [...before].filter((id) => !after.has(id));
    const on = [...after].filter((id) => !before.has(id));
    for (const id of off) set(id, false);
    for (const id of on) set(id, true);
    return off.length + on.length > 0;
  }
}
