/**
 * The one table of looks: what a feature is -> how it is drawn. The map's layers, the legend, the layer
 * switches and the underlines of ties all read it.
 *
 * Pattern says what, colour says who, weight says how much it matters here.
 */
import type { Kind, Status } from '../domain/atlas.ts';
import type { Party } from './tokens.ts';

/** A size in CSS px at zoom 5 and at zoom 9; between and beyond it grows exponentially. */
export type Growth = readonly [at5: number, at9: number];

/**
 * A line pattern: one for each status; for a line on the ground that a state's view does not draw; for the outline of
 * a published extent; and for what is not a boundary.
 */
export const PATTERNS = [
  'settled',
  'control',
  'undemarcated',
  'claim',
  'hidden',
  'extent',
  'route',
  'corridor',
  'ridge',
  'river',
] as const;
export type Pattern = (typeof PATTERNS)[number];

export interface LineLook {
  /** The stroke; of rails, of each rail. */
  width: Growth;
  /** In line widths, or null for a solid line. */
  dash: readonly number[] | null;
  cap: 'butt' | 'round';
  /** Whose colour: ink, or the claimant's. */
  colour: 'ink' | 'ink2' | 'ink3' | 'claimant' | 'river';
  opacity: number;
  /** A clearing in the halo's colour beneath the line. */
  knockOut?: Growth;
  /** A broad pale ribbon beneath the line, in ink at the theme's share. */
  ribbon?: Growth;
  /** Two rails with this gap instead of one stroke. */
  gap?: Growth;
  /** Ties between the rails. */
  ties?: { width: Growth; dash: readonly [number, number] };
  /** How the line is drawn where it is known to no better than `LOOSE_M`. */
  loose?: { width: Growth; dash: readonly number[] | null; opacity: number; blur?: Growth };
  /** How rails are drawn where the way was surveyed: neither schematic nor loose. */
  surveyed?: { dash: null };
  /** Whether its doubt is drawn as a band: broken rails already say "schematic". */
  band: boolean;
}

/** A line known to no better than this many metres takes its loose variant. */
export const LOOSE_M = 1000;

export const LINES: Record<Pattern, LineLook> = {
  settled: {
    width: [0.95, 1.7],
    dash: null,
    cap: 'round',
    colour: 'ink',
    opacity: 0.72,
    ribbon: [5, 12],
    band: true,
    // Soft instead of broken: a dash would say that the line is not agreed.
    loose: { width: [1.6, 2.6], dash: null, opacity: 0.6, blur: [0.9, 1.4] },
  },
  control: {
    width: [2.3, 3.6],
    dash: [3.4, 1.2],
    cap: 'butt',
    colour: 'ink',
    opacity: 1,
    knockOut: [4.2, 6.4],
    band: true,
    loose: { width: [1.7, 2.6], dash: [3.4, 2.6], opacity: 0.8 },
  },
  undemarcated: {
    width: [2.5, 3.8],
    dash: [0, 1.85],
    cap: 'round',
    colour: 'ink',
    opacity: 1,
    knockOut: [4.2, 6.4],
    band: true,
    loose: { width: [2, 3], dash: [0, 2.8], opacity: 1 },
  },
  claim: {
    width: [1.4, 2.2],
    dash: [5, 2.6],
    cap: 'butt',
    colour: 'claimant',
    opacity: 1,
    band: true,
    loose: { width: [1.4, 2.2], dash: [3.2, 3.6], opacity: 1 },
  },
  hidden: { width: [0.8, 1.2], dash: [1.5, 2.5], cap: 'butt', colour: 'ink', opacity: 0.42, band: true },
  extent: { width: [1, 1.6], dash: [2.4, 1.6], cap: 'butt', colour: 'ink2', opacity: 1, band: false },
  route: {
    width: [0.75, 1.4],
    gap: [1.3, 3.2],
    dash: [7, 3],
    cap: 'butt',
    colour: 'ink2',
    opacity: 0.8,
    surveyed: { dash: null },
    band: false,
  },
  corridor: {
    width: [1, 1.5],
    gap: [2.4, 4.6],
    dash: null,
    cap: 'butt',
    colour: 'ink',
    opacity: 1,
    ties: { width: [3, 5.4], dash: [0.25, 0.75] },
    band: true,
  },
  ridge: { width: [1.1, 1.9], dash: [0.5, 1], cap: 'butt', colour: 'ink3', opacity: 1, band: false },
  river: { width: [0.9, 1.6], dash: null, cap: 'round', colour: 'river', opacity: 1, band: true },
};

/** The pattern of a line of this kind and status. */
export function patternOf(kind: Kind, status: Status): Pattern {
  if (kind === 'route' || kind === 'corridor' || kind === 'ridge' || kind === 'river' || kind === 'extent')
    return kind;
  return status === 'project' ? 'route' : status;
}

/** What lies under a line that is pointed at or selected, and how far the rest steps back. */
export const STATES = {
  pointed: [8, 12] as Growth,
  selected: [9, 14] as Growth,
  /** A parcel's outline, selected. */
  outline: [8, 13] as Growth,
  /** On paper, yellow is only 1.2:1: an edge in ink, this much wider all round. */
  edge: { width: 1, opacity: 0.6 },
  /** Opacity of the other disputes while one is selected. */
  dim: 0.4,
};

/** The hatch claims: at the claimant's own angle, degrees counter-clockwise from east. */
export const HATCH_ANGLES: Record<Party, 0 | 45 | 90 | 135> = { IN: 45, PK: 135, CN: 0, NP: 90 };
/** CSS px. MapLibre scales fill patterns 1x to 2x between whole zooms, so they are drawn fine. */
export const HATCH = { period: 5.2, rest: { stroke: 0.8, opacity: 0.5 }, bold: { stroke: 1.15, opacity: 1 } };
/** Left open or disputed: dots in a colour of nobody's. CSS px; `radius` of a dot, two dots to a square of `period`. */
export const STIPPLE = { period: 9, radius: 0.7, opacity: 0.7 };

/** The kinds that are points, each with a symbol. */
export const POINT_KINDS = ['pass', 'town', 'capital', 'shrine', 'standoff', 'post', 'site'] as const;
export type PointKind = (typeof POINT_KINDS)[number];
export const isPointKind = (kind: string): kind is PointKind =>
  (POINT_KINDS as readonly string[]).includes(kind);

/** A shape of a symbol in a box of 20 units: filled with ink or with the halo, or drawn with a pen of ink. */
export interface Shape {
  d: string;
  fill?: 'ink' | 'halo';
  pen?: number;
}
const disc = (r: number) => `M${10 - r},10a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0z`;
const FLAG: Shape[] = [
  { d: 'M5.2,2.5h1.9v15.5h-1.9z', fill: 'ink' },
  { d: 'M7.1,3.2h9v6.6h-9z', fill: 'ink' },
];

export const SYMBOLS: Record<PointKind, readonly Shape[]> = {
  // Two facing brackets: the way between two heights.
  pass: [{ d: 'M4.2,3.2Q9.4,10 4.2,16.8M15.8,3.2Q10.6,10 15.8,16.8', pen: 2.5 }],
  town: [{ d: disc(4.6), fill: 'halo', pen: 2.3 }],
  capital: [
    { d: disc(5.8), fill: 'halo', pen: 1.7 },
    { d: disc(2.5), fill: 'ink' },
  ],
  shrine: [{ d: 'M3.6,17.4v-6a6.4,6.4 0 0,1 5.5,-6.2L10,2.2l.9,3a6.4,6.4 0 0,1 5.5,6.2v6z', fill: 'ink' }],
  // Two triangles that meet.
  standoff: [{ d: 'M1.6,4.6L9.4,10L1.6,15.4zM18.4,4.6L10.6,10L18.4,15.4z', fill: 'ink' }],
  post: FLAG,
  site: FLAG,
};
/** The halo around a symbol, in units of the box. */
export const SYMBOL_HALO = 1.7;
/** CSS px. */
export const SYMBOL_SIZE: Growth = [12, 19];

/** Lines and text on the stage are this much larger. */
export const STAGE_SCALE = 1.7;
/** The map of a stage of 1920 × 1080 px, px. */
const STAGE_MAP = { width: 1280, height: 1080 };
/**
 * By how much a stage enlarges its map: a larger or smaller screen shows the same picture.
 * @param size of the map, px
 * @returns in steps of a tenth, so that a window that is resized is not drawn anew all the time; never less than 1
 */
export const stageScale = ({ width, height }: { width: number; height: number }): number =>
  Math.max(
    1,
    Math.round(10 * STAGE_SCALE * Math.min(width / STAGE_MAP.width, height / STAGE_MAP.height)) / 10,
  );
