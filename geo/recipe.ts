/** The contract between a recipe and the build: what a recipe gets, and what it gives back. */
import type { Geometry, LineString, MultiPolygon, Polygon } from 'geojson';
import type {
  FeatureId,
  Kind,
  LineEpisode,
  LocalName,
  Method,
  Position,
  PublishedMeasure,
  SourceId,
  Statement,
  Status,
  SubjectId,
} from '../src/domain/atlas.ts';
import type { Arc, ArcId, ParcelId } from '../src/domain/ground.ts';

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
  /** Of ground: the parcels that it consists of. */
  parcels?: ParcelId[];
  /** Further flat properties for the atlas file, e.g. `alignments: 'western central'` on a CPEC leg. */
  extra?: Record<string, string | number | boolean>;
}

/** An arc of the tiling as the record keeps it: what lies on its two sides, and how well it is known. */
export interface TilingArc extends Arc {
  id: ArcId;
  geometry: LineString;
  /** metres, > 0 */
  precisionM: number;
  source: SourceId;
  /** Metres of it that had to be made up to join an outline to the ground; 0 on almost all. */
  seamM: number;
  /** Metres by which it was thinned, 0 where it has every vertex of its source. */
  thinnedM: number;
}

/** The tiling of the box 60-98 E, 20-42 N. */
export interface Tiling {
  /** By id; `sea` is one of them. */
  parcels: Map<ParcelId, Polygon | MultiPolygon>;
  /** By their ids' order. The edge of the box is no arc. */
  arcs: readonly TilingArc[];
  /** Dissolves parcels into one geometry. @throws RangeError on an unknown parcel id */
  area(...parcelIds: ParcelId[]): Polygon | MultiPolygon;
  /** The arcs between any of `left` and any of `right`. @throws RangeError when there is none */
  between(left: readonly ParcelId[], right: readonly ParcelId[]): TilingArc[];
  /** The arcs of a named line, with those of the lines that belong to it. @throws RangeError when there is none */
  line(id: FeatureId): TilingArc[];
}

/** A recipe makes the geometries of one subject. */
export type Recipe = (tiling: Tiling) => RecipeFeature[] | Promise<RecipeFeature[]>;

/** A record of `geo/claims/<subject>.json`: the words about a feature, by hand, cited. */
export interface ClaimRecord {
  kind: Kind;
  name: string;
  names?: LocalName[];
  status: Status;
  note?: Statement;
  administers: Position[];
  claims: Position[];
  /** Of a named line. */
  was?: LineEpisode[];
  /** Of an area that consists of other parcels than the one of its own id. */
  parcels?: ParcelId[];
  published?: PublishedMeasure[];
  /** Why the published figures differ from each other and from ours. */
  difference?: Statement;
  /** `geo:check` fails when our measure leaves the published range by more than this share (0.05 = 5 %), at the stated vertex spacing. */
  tolerance?: { share: number; why: string };
}
