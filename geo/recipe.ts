/** The contract between a recipe and the build: what a recipe gets, and what it gives back. */
import type { Geometry, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { FeatureId, Kind, Method, SourceId, StateCode, Status, SubjectId } from '../src/domain/atlas.ts';

/** A geometry with what is known about it. Words (names, claims, events) are joined from `geo/claims/` by id. */
export interface RecipeFeature {
  id: FeatureId;
  subject: SubjectId;
  geometry: Geometry;
  method: Method;
  /** metres, > 0 */
  precisionM: number;
  /** How the geometry was made, in a sentence for a reader. */
  lineage: string;
  geometrySources: SourceId[];
  /** Further flat properties for the atlas file, e.g. `alignments: 'western central'` on a CPEC leg. */
  extra?: Record<string, string | number | boolean>;
}

/** A parcel of the tiling. */
export interface Parcel {
  id: string;
  geometry: Polygon | MultiPolygon;
}
/** An edge that two parcels share, with the parcel on its left and right (`null` at the box's edge). */
export interface Arc {
  id: string;
  left: string | null;
  right: string | null;
  geometry: LineString;
  precisionM: number;
  source: SourceId;
}

/** The tiling of the box 60-98 E, 20-42 N, at full precision. */
export interface Ground {
  parcels: Map<string, Parcel>;
  arcs: Arc[];
  /** The vertex at which the Line of Control ends and the Actual Ground Position Line begins. */
  nj9842: Position;
  /** Dissolve parcels into one geometry. @throws RangeError on an unknown parcel id */
  area(...parcelIds: string[]): Polygon | MultiPolygon;
  /** All arcs between any of `left` and any of `right`, chained end to end. @throws RangeError when there is none */
  between(left: string[], right: string[]): LineString | MultiLineString;
}

/** A recipe makes the geometries of one subject. */
export type Recipe = (ground: Ground) => RecipeFeature[] | Promise<RecipeFeature[]>;

/** A record of `geo/claims/<subject>.json`: the words about a feature, by hand, cited. */
export interface ClaimRecord {
  kind: Kind;
  name: string;
  names?: { text: string; lang: string }[];
  status: Status;
  note?: { text: string; sources: SourceId[]; confirmed: boolean };
  administers: { by: StateCode; text: string; sources: SourceId[]; confirmed: boolean }[];
  claims: { by: StateCode; text: string; sources: SourceId[]; confirmed: boolean }[];
  published?: {
    kind: 'length' | 'area' | 'elevation';
    range: [number, number];
    what: string;
    sources: SourceId[];
    confirmed: boolean;
  }[];
  /** `geo:check` fails when our measure leaves the published range by more than this share (0.05 = 5 %), at the stated vertex spacing. */
  tolerance?: { share: number; why: string };
}
