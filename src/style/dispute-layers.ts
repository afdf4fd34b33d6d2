/** The disputes: ground, doubt, marker and lines, each drawn by one function for both sets of sources. */
import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  FillLayerSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { groundWidth, grow, growIf, partyColour, present, state } from './expressions.ts';
import { HATCH, LINES, LOOSE_M, STATES, type LineLook, type Pattern } from './look.ts';
import { hatchName } from './patterns.ts';
import { mix, PARTIES, type StyleContext } from './tokens.ts';

/** Below this zoom the overview is drawn, from it on the full atlas; never both. */
export const DETAIL_ZOOM = 7;
/** The band of doubt is exact at this latitude, and 8 % off at most between 23 and 38 degrees north. */
const BAND_LATITUDE = 32;

/** Where areas and lines of one level of detail come from. */
export interface SourceSet {
  id: 'overview' | 'atlas';
  areas: { source: string; 'source-layer'?: string };
  lines: { source: string; 'source-layer'?: string };
  zooms: { minzoom?: number; maxzoom?: number };
}
export const SETS: readonly SourceSet[] = [
  {
    id: 'overview',
    areas: { source: 'overview' },
    lines: { source: 'overview' },
    zooms: { maxzoom: DETAIL_ZOOM },
  },
  {
    id: 'atlas',
    areas: { source: 'atlas', 'source-layer': 'areas' },
    lines: { source: 'atlas', 'source-layer': 'lines' },
    zooms: { minzoom: DETAIL_ZOOM },
  },
];

type Draw = (set: SourceSet, context: StyleContext) => LayerSpecification[];

const AREAS: ExpressionSpecification = ['in', ['get', 'kind'], ['literal', ['area', 'lake']]];
const GROUND: ExpressionSpecification = ['==', ['get', 'kind'], 'area'];
const ALL_LINES: ExpressionSpecification = [
  'in',
  ['get', 'kind'],
  ['literal', ['line', 'route', 'corridor', 'ridge', 'river']],
];
/** Selected, or along selected ground for its whole length: all of it lies on the mark. */
const ON_MARK: ExpressionSpecification = ['any', state('selected'), state('along')];
const LOOSE: ExpressionSpecification = ['>=', ['get', 'precisionM'], LOOSE_M];

/** The features that a pattern draws; the same rule as `patternOf`. */
export function patternFilter(pattern: Pattern): FilterSpecification {
  if (pattern === 'corridor' || pattern === 'ridge' || pattern === 'river')
    return ['==', ['get', 'kind'], pattern];
  const plain: ExpressionSpecification = ['==', ['get', 'kind'], 'line'];
  if (pattern === 'route')
    return ['any', ['==', ['get', 'kind'], 'route'], ['all', plain, ['==', ['get', 'status'], 'project']]];
  return ['all', plain, ['==', ['get', 'status'], pattern]];
}

const fill = (
  { areas, zooms, id }: SourceSet,
  name: string,
  filter: FilterSpecification,
  paint: FillLayerSpecification['paint'],
): LayerSpecification => ({ id: `${name}-${id}`, type: 'fill', ...areas, ...zooms, filter, paint });

const line = (
  { zooms, id }: SourceSet,
  from: SourceSet['lines'],
  name: string,
  filter: FilterSpecification,
  paint: LineLayerSpecification['paint'],
  cap: 'butt' | 'round' = 'round',
): LayerSpecification => ({
  id: `${name}-${id}`,
  type: 'line',
  ...from,
  ...zooms,
  filter,
  paint,
  layout: { 'line-join': 'round', 'line-cap': cap },
});

/** Ground washed in its holder's colour; an undisputed unit only while it is looked at. Named lakes are water. */
export const wash: Draw = (set, { ink, strength }) => {
  const looked: ExpressionSpecification = ['any', state('selected'), state('pointed')];
  const quiet: ExpressionSpecification = ['==', ['get', 'claimant'], ''];
  const share: ExpressionSpecification = ['case', ['all', quiet, ['!', looked]], 0, strength.wash];
  return [
    fill(set, 'wash', GROUND, {
      'fill-color': partyColour('holder', ink, ink.ink3),
      'fill-opacity': present(share),
      'fill-antialias': false,
    }),
    fill(set, 'lake', ['==', ['get', 'kind'], 'lake'], {
      'fill-color': ink.water,
      'fill-opacity': present(0.75),
      'fill-outline-color': ink.waterline,
    }),
  ];
};

/** Claimed ground hatched in the claimant's colour at its own angle, bolder where selected. */
export const hatch: Draw = (set, { theme, scale }) => {
  const claimed: FilterSpecification = [
    'all',
    GROUND,
    ['in', ['get', 'claimant'], ['literal', [...PARTIES]]],
  ];
  const image = (weight: 'rest' | 'bold') =>
    [
      'match',
      ['get', 'claimant'],
      ...PARTIES.flatMap((code) => [code, hatchName(code, weight, theme, scale)]),
      hatchName('IN', weight, theme, scale),
    ] as unknown as ExpressionSpecification;
  return [
    fill(set, 'hatch', claimed, {
      'fill-pattern': image('rest'),
      'fill-opacity': ['case', state('selected'), 0, present(HATCH.rest.opacity)],
    }),
    fill(set, 'hatch-bold', claimed, {
      'fill-pattern': image('bold'),
      'fill-opacity': ['case', state('hidden'), 0, state('selected'), HATCH.bold.opacity, 0],
    }),
  ];
};

/** The pale ribbon under a line that both sides accept. */
export const ribbon: Draw = (set, { ink, strength, scale }) => [
  line(set, set.lines, 'ribbon', patternFilter('settled'), {
    'line-color': mix(ink.ink, ink.land, strength.ribbon),
    'line-opacity': present(1),
    'line-width': grow(LINES.settled.ribbon!, scale),
  }),
];

/**
 * Doubt has a width: as wide on the ground as the geometry is uncertain. Opaque and beneath waters and washes, for
 * a wide line laid over itself at every bend would be blotched.
 */
export const band: Draw = (set, { ink, strength }) => {
  const patterns = (Object.keys(LINES) as Pattern[]).filter((pattern) => LINES[pattern].band);
  return [
    line(set, set.lines, 'band', ['any', ...patterns.map(patternFilter)] as FilterSpecification, {
      'line-color': mix(ink.ink, ink.land, strength.band),
      'line-opacity': present(1),
      'line-width': groundWidth(['get', 'precisionM'], BAND_LATITUDE),
    }),
  ];
};

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
      'line-opacity': ['case', state('hidden'), 0, ['any', state('selected'), state('pointed')], 1, 0],
    }),
  }));
  // All edges lie under all marks, so that a parcel and its line, both selected, have one edge.
  return [...layers.map((each) => each.edge), ...layers.map((each) => each.mark)];
};

/**
 * The colour of a pattern's line. What lies on the mark stands against yellow: a selected line, and one that runs
 * along selected ground for its whole length.
 */
function lineColour(
  pattern: Pattern,
  { ink, theme }: StyleContext,
  opacity = LINES[pattern].opacity,
): DataDrivenPropertyValueSpecification<string> {
  const { colour } = LINES[pattern];
  const rest =
    colour === 'claimant' ? partyColour('claimant', ink, ink.ink) : mix(ink[colour], ink.land, opacity);
  return theme === 'night' ? ['case', ON_MARK, ink.markInk, rest] : rest;
}

/** A pattern, and its variant for lines that are known to kilometres only. */
const stroke =
  (pattern: Pattern): Draw =>
  (set, context) => {
    const { loose, cap, ...tight } = LINES[pattern];
    const draw = (
      name: string,
      { width, dash, opacity }: NonNullable<LineLook['loose']> | typeof tight,
      filter: FilterSpecification,
    ) => {
      const paint: LineLayerSpecification['paint'] = {
        'line-color': lineColour(pattern, context, opacity),
        'line-opacity': present(1),
        'line-width': grow(width, context.scale),
      };
      if (dash) paint['line-dasharray'] = [...dash];
      return line(set, set.lines, name, filter, paint, cap);
    };
    const all = patternFilter(pattern);
    if (!loose) return [draw(pattern, tight, all)];
    // Two layers, not one data-driven dash: MapLibre 6.17 squeezes the dots of that one.
    return [
      draw(pattern, tight, ['all', ['!', LOOSE], all] as FilterSpecification),
      draw(`${pattern}-loose`, loose, ['all', LOOSE, all] as FilterSpecification),
    ];
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
    const filter = patternFilter(pattern);
    const surveyedOnly: ExpressionSpecification = [
      'all',
      ['!', ['boolean', ['get', 'schematic'], false]],
      ['!', LOOSE],
    ];
    const both = (condition: ExpressionSpecification) => ['all', condition, filter] as FilterSpecification;
    const layers: LayerSpecification[] = [];
    if (dash && surveyed) {
      const broken: LineLayerSpecification['paint'] = { ...paint, 'line-dasharray': [...dash] };
      layers.push(line(set, set.lines, pattern, both(['!', surveyedOnly]), broken, cap));
      layers.push(line(set, set.lines, `${pattern}-surveyed`, both(surveyedOnly), paint, cap));
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
 * A clearing for the two patterns that must never be misread. On the mark there is nothing to clear on paper, for
 * ink stands on yellow; at night the pale line that passes selected ground and goes on needs one.
 */
export const knockOut: Draw = (set, { ink, theme, scale }) => {
  const strong = ['any', patternFilter('control'), patternFilter('undemarcated')] as FilterSpecification;
  const weak = ['any', patternFilter('claim'), patternFilter('settled')] as FilterSpecification;
  const clear: ExpressionSpecification = ['any', ON_MARK, state('pointed')];
  const clearing = (name: string, filter: FilterSpecification, opacity: ExpressionSpecification) =>
    line(set, set.lines, name, filter, {
      'line-color': ink.halo,
      'line-width': grow(LINES.control.knockOut!, scale),
      'line-opacity': opacity,
    });
  const passing = theme === 'paper' ? 0 : 1;
  return [
    clearing('knock-out', strong, ['case', clear, 0, state('passing'), passing, present(0.85)]),
    clearing('knock-out-passing', weak, [
      'case',
      ['any', clear, state('hidden')],
      0,
      state('passing'),
      passing,
      0,
    ]),
  ];
};

export const ways: Draw = (set, context) => [
  ...stroke('river')(set, context),
  ...stroke('ridge')(set, context),
  ...rails('route')(set, context),
  ...rails('corridor')(set, context),
];
export const settled: Draw = stroke('settled');
export const claim: Draw = stroke('claim');
export const control: Draw = stroke('control');
export const undemarcated: Draw = stroke('undemarcated');
