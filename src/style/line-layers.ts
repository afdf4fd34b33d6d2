/** The lines of the disputes: doubt, marker and strokes, each drawn by one function for both levels of detail. */
import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { groundWidth, grow, growIf, look, partyColour, present, state } from './expressions.ts';
import { LINES, LOOSE_M, STATES, type LineLook, type Pattern } from './look.ts';
import { line, type Draw } from './sets.ts';
import { mix, type StyleContext } from './tokens.ts';

/** The band of doubt is exact at this latitude, and 8 % off at most between 23 and 38 degrees north. */
const BAND_LATITUDE = 32;

const ofKind = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];
const AREAS = ofKind('parcel', 'area', 'lake', 'extent');
const ALL_LINES = ofKind('arc', 'line', 'route', 'corridor', 'ridge', 'river');
/** Lines in dispute or between states: arcs, whose pattern follows the picture, and lines whose status stands. */
const BORDERS: ExpressionSpecification = [
  'all',
  ofKind('arc', 'line'),
  ['!=', ['coalesce', ['get', 'status'], ''], 'project'],
];
const ARC: ExpressionSpecification = ['==', ['get', 'kind'], 'arc'];
/** Selected, or along selected ground: all of it lies on the mark. */
const ON_MARK: ExpressionSpecification = ['any', state('selected'), state('along')];
const LOOSE: ExpressionSpecification = ['>=', ['get', 'precisionM'], LOOSE_M];

const LOOKED: ExpressionSpecification = ['any', state('selected'), state('pointed')];

/**
 * Whether a line of `BORDERS` has a pattern now. A line that is no arc (an outline of another time) stands beside the
 * picture: it is drawn while one looks at it, and where the picture shows all times.
 */
const isDrawnAs = (pattern: Pattern): ExpressionSpecification => [
  'case',
  ARC,
  ['==', look('pattern'), pattern],
  ['all', ['==', ['get', 'status'], pattern], ['any', LOOKED, ['==', look('pattern'), pattern]]],
];
/** Whether it is drawn at all. */
const IS_DRAWN: ExpressionSpecification = [
  'any',
  ['!=', look('pattern'), ''],
  ['all', ['!', ARC], LOOKED],
  ofKind('corridor', 'river'),
];
const CLAIMANT: ExpressionSpecification = ['case', ARC, look('by'), ['get', 'claimant']];

const all = (...conditions: ExpressionSpecification[]) => ['all', ...conditions] as FilterSpecification;

/** The pale ribbon under a line that both sides accept. */
export const ribbon: Draw = (set, { ink, strength, scale }) => [
  line(set, set.lines, 'ribbon', BORDERS, {
    'line-color': mix(ink.ink, ink.land, strength.ribbon),
    'line-opacity': present(1, isDrawnAs('settled')),
    'line-width': grow(LINES.settled.ribbon!, scale),
  }),
];

/**
 * Doubt has a width: as wide on the ground as the geometry is uncertain. Opaque and beneath waters and washes, for
 * a wide line laid over itself at every bend would be blotched.
 */
export const band: Draw = (set, { ink, strength }) => [
  line(set, set.lines, 'band', all(ofKind('arc', 'line', 'corridor', 'river')), {
    'line-color': mix(ink.ink, ink.land, strength.band),
    'line-opacity': present(1, IS_DRAWN),
    'line-width': groundWidth(['get', 'precisionM'], BAND_LATITUDE),
  }),
];

/** The one marker, beneath the line: yellow for selected, edged in ink on paper, pale for pointed at. */
export const marker: Draw = (set, { ink, theme, scale }) => {
  const { pointed, selected, outline, edge } = STATES;
  const layers = (
    [
      ['area', set.areas, AREAS, outline],
      ['line', set.lines, ALL_LINES, selected],
    ] as const
  ).map(([name, from, filter, size]) => ({
    edge: line(set, from, `edge-${name}`, filter, {
      'line-color': ink.ink,
      'line-width': grow([size[0] + 2 * edge.width, size[1] + 2 * edge.width], scale),
      'line-opacity': [
        'case',
        state('hidden'),
        0,
        state('selected'),
        theme === 'paper' ? edge.opacity : 0,
        0,
      ],
    }),
    mark: line(set, from, `mark-${name}`, filter, {
      'line-color': ['case', state('selected'), ink.mark, ink.markSoft],
      'line-width': growIf(state('selected'), size, pointed, scale),
      'line-opacity': ['case', state('hidden'), 0, LOOKED, 1, 0],
    }),
  }));
  const { width, dash, colour } = LINES.extent;
  // A published extent is no ground of its own: only its outline, and only while one looks at it.
  const extent = line(
    set,
    set.areas,
    'extent',
    ofKind('extent'),
    {
      'line-color':
        theme === 'night' ? ['case', state('selected'), ink.markInk, ink[colour as 'ink2']] : ink.ink,
      'line-width': grow(width, scale),
      'line-dasharray': [...dash!],
      'line-opacity': ['case', state('hidden'), 0, LOOKED, 1, 0],
    },
    'butt',
  );
  // All edges lie under all marks, so that a parcel and its line, both selected, have one edge.
  return [...layers.map((each) => each.edge), ...layers.map((each) => each.mark), extent];
};

/** The colour of a pattern's line. What lies on the mark stands against yellow. */
function lineColour(
  pattern: Pattern,
  { ink, theme }: StyleContext,
  opacity = LINES[pattern].opacity,
): DataDrivenPropertyValueSpecification<string> {
  const { colour } = LINES[pattern];
  const rest =
    colour === 'claimant' ? partyColour(CLAIMANT, ink, ink.ink) : mix(ink[colour], ink.land, opacity);
  return theme === 'night' ? ['case', ON_MARK, ink.markInk, rest] : rest;
}

/** A pattern of the picture, and its variant for lines that are known to kilometres only. */
const stroke =
  (pattern: 'settled' | 'hidden' | 'claim' | 'control' | 'undemarcated'): Draw =>
  (set, context) => {
    const { loose, cap, ...tight } = LINES[pattern];
    const draw = (
      name: string,
      { width, dash, opacity, blur }: NonNullable<LineLook['loose']>,
      condition?: ExpressionSpecification,
    ) => {
      const paint: LineLayerSpecification['paint'] = {
        'line-color': lineColour(pattern, context, opacity),
        'line-opacity': present(1, isDrawnAs(pattern)),
        'line-width': grow(width, context.scale),
      };
      if (dash) paint['line-dasharray'] = [...dash];
      if (blur) paint['line-blur'] = grow(blur, context.scale);
      return line(set, set.lines, name, condition ? all(condition, BORDERS) : BORDERS, paint, cap);
    };
    if (!loose) return [draw(pattern, tight)];
    // Two layers, not one data-driven dash: MapLibre 6.17 squeezes the dots of that one.
    return [draw(pattern, tight, ['!', LOOSE]), draw(`${pattern}-loose`, loose, LOOSE)];
  };

/** A line that is always what it is: no arc. */
const way =
  (pattern: 'river' | 'ridge'): Draw =>
  (set, context) => {
    const { width, dash, cap } = LINES[pattern];
    const paint: LineLayerSpecification['paint'] = {
      'line-color': lineColour(pattern, context),
      'line-opacity': present(1),
      'line-width': grow(width, context.scale),
    };
    if (dash) paint['line-dasharray'] = [...dash];
    return [line(set, set.lines, pattern, ofKind(pattern), paint, cap)];
  };

const rails =
  (pattern: 'route' | 'corridor'): Draw =>
  (set, context) => {
    const { width, gap, dash, cap, ties, surveyed } = LINES[pattern];
    const colour = lineColour(pattern, context);
    const paint: LineLayerSpecification['paint'] = {
      'line-color': colour,
      'line-opacity': present(1),
      'line-width': grow(width, context.scale),
      'line-gap-width': grow(gap!, context.scale),
    };
    const filter: ExpressionSpecification =
      pattern === 'corridor'
        ? ofKind('corridor')
        : ['any', ofKind('route'), ['all', ofKind('line'), ['==', ['get', 'status'], 'project']]];
    const surveyedOnly: ExpressionSpecification = [
      'all',
      ['!', ['boolean', ['get', 'schematic'], false]],
      ['!', LOOSE],
    ];
    const layers: LayerSpecification[] = [];
    if (dash && surveyed) {
      const broken: LineLayerSpecification['paint'] = { ...paint, 'line-dasharray': [...dash] };
      layers.push(line(set, set.lines, pattern, all(['!', surveyedOnly], filter), broken, cap));
      layers.push(line(set, set.lines, `${pattern}-surveyed`, all(surveyedOnly, filter), paint, cap));
    } else layers.push(line(set, set.lines, pattern, filter, paint, cap));
    if (ties)
      layers.push(
        line(
          set,
          set.lines,
          `${pattern}-ties`,
          filter,
          {
            'line-color': colour,
            'line-opacity': present(1),
            'line-width': grow(ties.width, context.scale),
            'line-dasharray': [...ties.dash],
          },
          cap,
        ),
      );
    return layers;
  };

/**
 * A clearing for the two patterns that must never be misread. On the mark there is nothing to clear: ink stands on
 * yellow.
 */
export const knockOut: Draw = (set, { ink, scale }) => [
  line(set, set.lines, 'knock-out', BORDERS, {
    'line-color': ink.halo,
    'line-width': grow(LINES.control.knockOut!, scale),
    'line-opacity': [
      'case',
      ['any', ON_MARK, state('pointed')],
      0,
      present(0.85, ['any', isDrawnAs('control'), isDrawnAs('undemarcated')]),
    ],
  }),
];

export const ways: Draw = (set, context) => [
  ...way('river')(set, context),
  ...way('ridge')(set, context),
  ...rails('route')(set, context),
  ...rails('corridor')(set, context),
];
export const settled: Draw = stroke('settled');
export const hidden: Draw = stroke('hidden');
export const claim: Draw = stroke('claim');
export const control: Draw = stroke('control');
export const undemarcated: Draw = stroke('undemarcated');
