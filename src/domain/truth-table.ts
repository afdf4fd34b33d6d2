/**
 * The truth table: whose every disputed parcel is, and how every named line is drawn, in all worldviews on one day.
 * The page "How this map is drawn", `docs/data.md` and the list of differences read it.
 */
import type { FeatureId } from './atlas.ts';
import type { ArcId, Ground, ParcelId } from './ground.ts';
import type { ParcelPicture, Picture, Pictures } from './picture.ts';
import type { ViewDate } from './view.ts';
import { DEPICTIONS, WORLDVIEWS, type Depicted, type Depiction, type WorldviewId } from './worldview.ts';

export interface ParcelRow {
  parcel: ParcelId;
  views: Readonly<Record<WorldviewId, ParcelPicture>>;
}
export interface LineRow {
  line: FeatureId;
  /** The ways in which its arcs are drawn, in the order of `DEPICTIONS`: mostly one. */
  views: Readonly<Record<WorldviewId, readonly Depiction[]>>;
}
export interface TruthTable {
  parcels: readonly ParcelRow[];
  lines: readonly LineRow[];
}

/** The arcs of every named line, lines in the order of their ids. */
export function arcsByLine(ground: Ground): ReadonlyMap<FeatureId, readonly ArcId[]> {
  const arcs = new Map<FeatureId, ArcId[]>();
  for (const [id, { line }] of Object.entries(ground.arcs).toSorted(([a], [b]) => a.localeCompare(b)))
    if (line) arcs.set(line, [...(arcs.get(line) ?? []), id]);
  return new Map([...arcs].toSorted(([a], [b]) => a.localeCompare(b)));
}

/** The distinct depictions of some arcs in a picture, in the order of `DEPICTIONS`. */
export function depictionsOf({ arcs }: Picture, ids: readonly ArcId[]): Depiction[] {
  const seen = new Set(ids.map((id) => (arcs[id] as Depicted).depiction));
  return DEPICTIONS.filter((depiction) => seen.has(depiction));
}

/** Whether anybody asserts anything of a parcel, at any time: all others are undisputed. */
const isSpokenOf = (ground: Ground, id: ParcelId) => (ground.parcels[id]?.asserted.length ?? 0) > 0;

const byView = <T>(make: (worldview: WorldviewId) => T) =>
  Object.fromEntries(WORLDVIEWS.map((id) => [id, make(id)])) as Record<WorldviewId, T>;

/** The table of a date: parcels about which anybody ever asserted anything, and all named lines. */
export function truthTable(pictures: Pictures, date: ViewDate): TruthTable {
  const { ground } = pictures;
  const views = byView((worldview) => pictures.of({ worldview, date }));
  return {
    parcels: Object.keys(ground.parcels)
      .filter((id) => isSpokenOf(ground, id))
      .toSorted()
      .map((parcel) => ({ parcel, views: byView((id) => views[id].parcels[parcel]!) })),
    lines: [...arcsByLine(ground)].map(([line, arcs]) => ({
      line,
      views: byView((id) => depictionsOf(views[id], arcs)),
    })),
  };
}
