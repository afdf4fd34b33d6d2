/** The ground: washed in its holder's colour, hatched in the claimant's, stippled where it is left open. */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { look, partyColour, present, state } from './expressions.ts';
import { HATCH, STIPPLE } from './look.ts';
import { hatchName, stippleName } from './patterns.ts';
import { fill, type Draw } from './sets.ts';
import { PARTIES } from './tokens.ts';

const GROUND: ExpressionSpecification = ['==', ['get', 'kind'], 'parcel'];
const LOOKED: ExpressionSpecification = ['any', state('selected'), state('pointed')];

/** Ground in the colour of the state whose it is in this view; undisputed ground only while it is looked at. Named lakes are water. */
export const wash: Draw = (set, { ink, strength }) => [
  fill(set, 'wash', GROUND, {
    'fill-color': partyColour(look('wash'), ink, ink.ink3),
    'fill-opacity': present(strength.wash, [
      'all',
      ['!=', look('wash'), ''],
      ['any', ['!', state('quiet')], LOOKED],
    ]),
    'fill-antialias': false,
  }),
  fill(set, 'lake', ['==', ['get', 'kind'], 'lake'], {
    'fill-color': ink.water,
    'fill-opacity': present(0.75),
    'fill-outline-color': ink.waterline,
  }),
];

/**
 * A hatch for each claimant at its own angle, bolder where selected, and the stipple: a layer each, because a fill
 * pattern cannot be chosen by feature-state.
 */
export const hatch: Draw = (set, { theme, scale }) => [
  ...PARTIES.flatMap((party) => {
    const claimed: ExpressionSpecification = ['==', look('hatch'), party];
    return [
      fill(set, `hatch-${party}`, GROUND, {
        'fill-pattern': hatchName(party, 'rest', theme, scale),
        'fill-opacity': ['case', state('selected'), 0, present(HATCH.rest.opacity, claimed)],
      }),
      fill(set, `hatch-bold-${party}`, GROUND, {
        'fill-pattern': hatchName(party, 'bold', theme, scale),
        'fill-opacity': [
          'case',
          ['all', claimed, state('selected'), ['!', state('hidden')]],
          HATCH.bold.opacity,
          0,
        ],
      }),
    ];
  }),
  fill(set, 'stipple', GROUND, {
    'fill-pattern': stippleName(theme, scale),
    'fill-opacity': present(STIPPLE.opacity, state('stipple')),
  }),
];
