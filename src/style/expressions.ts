/** Small words of the style language, so that the layers read as sentences. */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Growth } from './look.ts';
import { STATES } from './look.ts';
import { PARTIES, type Palette } from './tokens.ts';

/** What may stand where a number is wanted. */
export type NumberLike = number | ExpressionSpecification;

/** `along` and `passing`: lines on the edge of a selected area, whole and in part. Feature-state of the atlas: set by the map, read in paint only, so that no source is ever reloaded for it. */
export const STATE_NAMES = ['selected', 'along', 'passing', 'pointed', 'dim', 'hidden'] as const;
export type StateName = (typeof STATE_NAMES)[number];

export const state = (name: StateName): ExpressionSpecification => [
  'boolean',
  ['feature-state', name],
  false,
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

/** Opacity of a dispute: nothing where it is hidden, less where another one is selected. */
export function present(opacity: NumberLike): ExpressionSpecification {
  const dimmed: NumberLike =
    typeof opacity === 'number' ? Number((opacity * STATES.dim).toFixed(4)) : ['*', STATES.dim, opacity];
  return ['case', state('hidden'), 0, state('dim'), dimmed, opacity];
}

/** The colour of the state named by a property. */
export const partyColour = (property: string, { states }: Palette, otherwise: string) =>
  [
    'match',
    ['get', property],
    ...PARTIES.flatMap((code) => [code, states[code]]),
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
