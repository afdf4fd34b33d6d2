/** Nouns of the atlas: what a feature is, who holds it, who claims it, and how we know. */
import type { Assertion, LineAssertion, ParcelId } from './assertion.ts';

/** A feature's stable id, as GeoJSON's own `id` (`line-of-control`). Never reused, never renamed. */
export type FeatureId = string;
/** The id of a bibliography entry in `geo/claims/sources.json`. */
export type SourceId = string;
/** ISO 3166-1 alpha-2 code of a state. Only the four parties have a colour of their own. */
export const STATE_CODES = [
  'IN',
  'PK',
  'CN',
  'NP',
  'BT',
  'AF',
  'BD',
  'IR',
  'MM',
  'KG',
  'KZ',
  'TJ',
  'TM',
  'UZ',
] as const;
export type StateCode = (typeof STATE_CODES)[number];

/** The legend's word for a feature, one of five. */
export const STATUSES = ['settled', 'control', 'undemarcated', 'claim', 'project'] as const;
export type Status = (typeof STATUSES)[number];

/**
 * How a feature is drawn: ground, water, the outline of a published extent (drawn only when asked for), a line, a
 * way, or one of the point symbols.
 */
export const KINDS = [
  'area',
  'extent',
  'lake',
  'line',
  'route',
  'corridor',
  'ridge',
  'river',
  'pass',
  'town',
  'capital',
  'shrine',
  'standoff',
  'post',
  'site',
] as const;
export type Kind = (typeof KINDS)[number];

/** How a geometry came to be. */
export const METHODS = ['derived', 'digitised', 'schematic'] as const;
export type Method = (typeof METHODS)[number];

/** The subjects, in the order of the layer switches. */
export const SUBJECTS = [
  'kalapani',
  'pangong-tso',
  'naku-la',
  'line-of-control',
  'kartarpur-corridor',
  'cpec',
  'kashmir',
  'other-lines',
  'places',
] as const;
export type SubjectId = (typeof SUBJECTS)[number];

/** A name in the language and script in which it is used on the ground. `lang` is a BCP 47 tag. */
export interface LocalName {
  text: string;
  lang: string;
}

/** An assertion in words, with the sources that were read for it. */
export interface Statement {
  text: string;
  sources: SourceId[];
  /** False where the fact was not read in a source or rests on memory: shown as "not confirmed". */
  confirmed: boolean;
}
/**
 * Who held the ground (an episode), or what a state asserts of it (a claim), and on what basis. On parcels and named
 * lines it has a span, and a claim says what it asserts: the map is computed from these.
 */
export interface Position extends Statement {
  by: StateCode;
  /** From when to when: an EDTF interval (`1962/..`); `..` is open, nothing is not known (`/1949-01-01`). */
  span?: string;
  /** The first day on which a source has it, where the beginning of the span is not known. */
  attested?: string;
  asserts?: Assertion | LineAssertion;
  /** Of `recognises`: the state whose it says the ground is. */
  whose?: StateCode;
}
/** What a named line was, and when: what it was called, and how far it was agreed. */
export interface LineEpisode extends Statement {
  status: Status;
  name: string;
  span: string;
}

/** A published figure, printed as a range with its source. */
export interface PublishedMeasure {
  kind: 'length' | 'area' | 'elevation';
  /** [lowest, highest], in km, km² or m by `kind`; equal where one figure is published. */
  range: [number, number];
  /** What the figure counts, and by whom ("Indian Ministry of External Affairs; Sangam to NJ9842"). */
  what: string;
  sources: SourceId[];
  confirmed: boolean;
}
/** What we measured on our own geometry. Geodesic (Turf), on the full-precision record. */
export interface OwnMeasure {
  kind: 'length' | 'area';
  /** km or km². */
  value: number;
  /** Median and longest distance between neighbouring vertices, in metres: a length grows with detail. */
  spacingM: { median: number; max: number };
}

/** How far a line of ours lies from another survey's, at points every 500 m. */
export interface SurveyDistance {
  survey: string;
  /** Surveys of one origin are one witness. */
  origin: string;
  /** 0 to 1: along how much of ours the other has a line at all. */
  share: number;
  medianM: number;
  /** Nine tenths of ours lie within. */
  p90M: number;
  maxM: number;
}

/** A dated event. `date` is EDTF (`2019-11-02`, `2020-05`, `1816-03`, `1984~`). */
export interface AtlasEvent extends Statement {
  id: string;
  date: string;
  features: FeatureId[];
}

/** Everything the atlas says about a feature except its full geometry. */
export interface AtlasFeature {
  id: FeatureId;
  subject: SubjectId;
  kind: Kind;
  name: string;
  names: LocalName[];
  status: Status;
  /** One sentence that qualifies the status ("contested locally in 2020"), or empty. */
  note: Statement | null;
  administers: Position[];
  claims: Position[];
  /** Of a named line: what it was over time. */
  was: LineEpisode[];
  /** Of ground: the parcels that it consists of. Of a named line: nothing. */
  parcels: ParcelId[];
  /** Of a named line: the lines with names of their own that belong to it too. */
  takesIn?: FeatureId[];
  method: Method;
  /** Horizontal precision that can be defended, in metres. */
  precisionM: number;
  /** How the geometry was made, in words for a reader. */
  lineage: string;
  /** Sources of the geometry. */
  geometrySources: SourceId[];
  /** All sources: of the geometry and of every statement. */
  sources: SourceId[];
  published: PublishedMeasure[];
  /** Why the published figures differ from each other and from ours, where that is known. */
  difference: Statement | null;
  measured: OwnMeasure | null;
  /** Of a line on the ground: how far other surveys' lines lie from it. */
  surveys?: SurveyDistance[];
  /** [west, south, east, north], degrees. */
  bbox: [number, number, number, number];
  /** A point on or in the feature at which a label or a flight may aim, [longitude, latitude]. */
  anchor: [number, number];
  /** ISO date on which the statement of the feature was last true to our knowledge. */
  asOf: string;
}

/** The undisputed rest of a country, which is a parcel but no feature. */
export interface Country {
  name: string;
  administers: Position[];
}

/** The atlas without its geometry: `geo/atlas/index.json`, made by `npm run geo`, read by the interface. */
export interface AtlasIndex {
  asOf: string;
  subjects: { id: SubjectId; name: string }[];
  features: Record<FeatureId, AtlasFeature>;
  /** The parcels that are no features, by id. */
  countries: Record<ParcelId, Country>;
  events: AtlasEvent[];
}
