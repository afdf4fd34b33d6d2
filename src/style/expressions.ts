/** Small words of the style language, so that the layers read as sentences. */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Growth } from './look.ts';
import { STATES } from './look.ts';
import type { LinePattern } from './picture-look.ts';
import { PARTIES, type Palette, type Party } from './tokens.ts';

/** What may stand where a number is wanted. */
export type NumberLike = number | ExpressionSpecification;

/**
 * Marks of a feature, as feature-state: set by the map, read in paint only, so that no source is ever reloaded for
 * them. `along`: a line on the edge of a selected area. `uncaptioned`: ground whose
 * name found no room with its caption.
 */
export const STATE_NAMES = ['selected', 'along', 'pointed', 'dim', 'hidden', 'uncaptioned'] as const;
export type StateName = (typeof STATE_NAMES)[number];

/**
 * What a picture makes of a feature, as feature-state: of an arc its pattern and by whom, of a parcel its wash, hatch
 * and stipple, of a parcel's name what is written below it. Without it nothing of an arc or parcel is drawn.
 */
export interface LookState {
  pattern?: LinePattern;
  by?: string;
  wash?: string;
  hatch?: Party | '';
  stipple?: boolean;
  quiet?: boolean;
  caption?: string;
}

export const state = (name: StateName | 'stipple' | 'quiet'): ExpressionSpecification => [
  'boolean',
  ['feature-state', name],
  false,
];

/** A word of the look, '' where nothing is known yet. */
export const look = (name: 'pattern' | 'by' | 'wash' | 'hatch' | 'caption'): ExpressionSpecification => [
  'to-string',
  ['feature-state', name],
];

/** A size that grows with the zoom, exponentially with base 1.25 from zoom 5 to 9 and beyond to both sides. */
export function grow([at5, at9]: readonly [NumberLike, NumberLike], scale = 1): ExpressionSpecification {
  const times = (size: NumberLike): NumberLike =>
    typeof size === 'number' ? Number((size * scale).toFixed(4)) : scale === 1 ? size : ['*', scale, size];
  return ['interpolate', ['exponential', 1.25], ['zoom'], 5, times(at5), 9, times(at9)];
}

/** Each stop of a growth, by condition. */
export function growIf(when: ExpressionSpecification, yes: Growth, no: Growth, scale: number) {
  return grow(
    [
      ['case', when, yes[0], no[0]],
      ['case', when, yes[1], no[1]],
    ],
    scale,
  );
}

/**
 * Opacity of a dispute: nothing where it is hidden, less where another one is selected.
 * @param when a condition without which nothing of it is drawn
 */
export function present(opacity: NumberLike, when?: ExpressionSpecification): ExpressionSpecification {
  const dimmed: NumberLike =
    typeof opacity === 'number' ? Number((opacity * STATES.dim).toFixed(4)) : ['*', STATES.dim, opacity];
  const absent: ExpressionSpecification = when ? ['any', state('hidden'), ['!', when]] : state('hidden');
  return ['case', absent, 0, state('dim'), dimmed, opacity];
}

/** The colour of the state whose code an expression gives. */
export const partyColour = (code: ExpressionSpecification, { states }: Palette, otherwise: string) =>
  [
    'match',
    code,
    ...PARTIES.flatMap((party) => [party, states[party]]),
    otherwise,
  ] as unknown as ExpressionSpecification;

/**
 * A width in px that stays the same on the ground: metres, both sides together.
 * 78271.5 m is the width of a MapLibre px (512 px tiles) at zoom 0 on the equator.
 */
export function groundWidth(metres: ExpressionSpecification, latitude: number): ExpressionSpecification {
  const perMetre = 2 / (78271.5 * Math.cos((latitude * Math.PI) / 180));
  const at = (zoom: number): ExpressionSpecification => ['*', metres, perMetre * 2 ** zoom];
  return ['interpolate', ['exponential', 2], ['zoom'], 0, at(0), 22, at(22)];
}
