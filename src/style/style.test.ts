import {
  normalizePropertyExpression,
  featureFilter,
  latest,
  validateStyleMin,
  type LayerSpecification,
  type StylePropertySpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { Kind, Status } from '../domain/atlas.ts';
import type { LookState, StateName } from './expressions.ts';
import { LINES, STATES, STAGE_SCALE } from './look.ts';
import { buildLayers, buildStyle, type StyleSources } from './style.ts';
import { mix, PALETTES, STRENGTH, type Theme } from './tokens.ts';

const EMPTY: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };
const SOURCES: StyleSources = {
  base: 'pmtiles://base',
  atlas: 'pmtiles://atlas',
  overview: EMPTY,
  points: EMPTY,
};

interface Made {
  kind: Kind | 'arc' | 'parcel' | 'caption';
  status?: Status;
  caption?: string;
  claimant?: string;
  precisionM?: number;
  schematic?: boolean;
}
type States = Partial<Record<StateName, boolean>> & LookState;

const isAreal = ({ kind }: Made) => kind === 'parcel' || kind === 'lake' || kind === 'extent';

/** A feature as it comes out of a tile. */
const tileFeature = (made: Made) => ({
  type: isAreal(made) ? (3 as const) : (2 as const),
  properties: { precisionM: 50, name: 'X', ...made },
});

/** Evaluates a paint or layout property of a layer for one feature. */
function evaluate(
  layer: LayerSpecification,
  name: string,
  zoom: number,
  made: Made,
  states: States = {},
): unknown {
  const group =
    name in (latest as never as Record<string, object>)[`paint_${layer.type}`]! ? 'paint' : 'layout';
  const value = (layer as unknown as Record<string, Record<string, unknown>>)[group]?.[name];
  const spec = (latest as never as Record<string, Record<string, StylePropertySpecification>>)[
    `${group}_${layer.type}`
  ]![name]!;
  if (value === undefined) return spec.default;
  // Throws where the property does not take the expression.
  const expression = normalizePropertyExpression(value as never, `${layer.id}.${name}`, spec);
  return expression.evaluate({ zoom } as never, tileFeature(made) as never, states as never);
}

/** The layers of the atlas that draw a feature at a zoom, from the bottom to the top, without their set's name. */
function drawn(made: Made, zoom: number, theme: Theme = 'paper', states: States = {}) {
  return buildStyle(theme, SOURCES).layers.filter((layer) => {
    if (layer.type !== 'line' && layer.type !== 'fill') return false;
    if (layer.source !== 'overview' && layer.source !== 'atlas') return false;
    if (zoom < (layer.minzoom ?? 0) || zoom >= (layer.maxzoom ?? 24)) return false;
    if (layer['source-layer'] && layer['source-layer'] !== (isAreal(made) ? 'areas' : 'lines')) return false;
    const { filter } = featureFilter(layer.filter!, 'layer');
    if (!filter({ zoom } as never, tileFeature(made) as never)) return false;
    return evaluate(layer, `${layer.type}-opacity`, zoom, made, states) !== 0;
  });
}
const names = (layers: LayerSpecification[]) => layers.map(({ id }) => id.replace(/-(overview|atlas)$/, ''));
const top = (made: Made, zoom: number, theme: Theme = 'paper', states: States = {}) =>
  drawn(made, zoom, theme, states).at(-1)!;

const ARC: Made = { kind: 'arc' };
const LOC: States = { pattern: 'control' };
const LAC: States = { pattern: 'undemarcated' };
const NEPAL: States = { pattern: 'claim', by: 'NP' };
const PARCEL: Made = { kind: 'parcel' };
const KALAPANI: States = { wash: 'IN', hatch: 'NP' };
const LINE_PATTERNS = ['settled', 'control', 'undemarcated', 'claim', 'hidden'] as const;
const STROKES: readonly string[] = LINE_PATTERNS.flatMap((pattern) => [pattern, `${pattern}-loose`]);

describe.each(['paper', 'night'] as Theme[])('the style, %s', (theme) => {
  it.each([1, STAGE_SCALE])('is valid at scale %s', (scale) => {
    expect(validateStyleMin(buildStyle(theme, SOURCES, { scale })).map(({ message }) => message)).toEqual([]);
  });

  it('asks for no glyphs, no sprite and no address but its own', () => {
    const style = buildStyle(theme, SOURCES);
    expect(style).not.toHaveProperty('glyphs');
    expect(style).not.toHaveProperty('sprite');
    expect(JSON.stringify(style)).not.toMatch(/https?:/);
  });

  it('has the same layers as the other theme, so that a change of theme changes paint alone', () => {
    const shape = (each: Theme) =>
      buildStyle(each, SOURCES).layers.map(({ id, type, paint }) => [
        id,
        type,
        Object.keys(paint ?? {}).sort(),
      ]);
    expect(shape(theme)).toEqual(shape('paper'));
  });

  it('draws a claim line in the claimant’s colour, and in ink that of a state without one', () => {
    for (const by of ['IN', 'PK', 'CN', 'NP', 'BT'] as const) {
      const states: States = { pattern: 'claim', by };
      const colour = evaluate(top(ARC, 8, theme, states), 'line-color', 8, ARC, states);
      expect(hex(colour)).toBe(by === 'BT' ? PALETTES[theme].ink : PALETTES[theme].states[by]);
    }
  });

  it('turns a selected line to the ink that lies on the mark', () => {
    const states: States = { ...NEPAL, selected: true };
    const colour = evaluate(top(ARC, 8, theme, states), 'line-color', 8, ARC, states);
    expect(hex(colour)).toBe(theme === 'night' ? PALETTES.night.markInk : PALETTES.paper.states.NP);
  });
});

describe('an arc', () => {
  it.each([50, 3000])('is drawn in one pattern at a time, known to %s m', (precisionM) => {
    for (const zoom of [4.6, 6.9, 9])
      for (const pattern of LINE_PATTERNS) {
        const strokes = names(drawn({ ...ARC, precisionM }, zoom, 'paper', { pattern, by: 'IN' })).filter(
          (name) => STROKES.includes(name),
        );
        expect(strokes.map((name) => name.replace('-loose', ''))).toEqual([pattern]);
      }
  });

  it('of which nothing is known yet, or that is not to be drawn, is not there at all', () => {
    for (const states of [{}, { pattern: '' }] as States[])
      expect(names(drawn(ARC, 8, 'paper', states))).toEqual([]);
  });

  it('of control has its dash and widths', () => {
    const layer = top(ARC, 8, 'paper', LOC);
    expect(evaluate(layer, 'line-dasharray', 8, ARC, LOC)).toEqual([3.4, 1.2]);
    expect(evaluate(layer, 'line-width', 5, ARC, LOC)).toBeCloseTo(2.3);
    expect(evaluate(layer, 'line-width', 9, ARC, LOC)).toBeCloseTo(3.6);
    expect(evaluate(layer, 'line-cap', 8, ARC, LOC)).toBe('butt');
  });

  it('of control known to kilometres is thinner, looser and paler', () => {
    const loose = { ...ARC, precisionM: 2000 };
    const layer = top(loose, 8, 'paper', LOC);
    expect(evaluate(layer, 'line-dasharray', 8, loose, LOC)).toEqual([3.4, 2.6]);
    expect(evaluate(layer, 'line-width', 9, loose, LOC)).toBeCloseTo(2.6);
    expect(hex(evaluate(layer, 'line-color', 9, loose, LOC))).toBe(
      mix(PALETTES.paper.ink, PALETTES.paper.land, 0.8),
    );
  });

  it('known to 3 km never looks like one known to 20 m', () => {
    for (const pattern of ['settled', 'control', 'undemarcated', 'claim'] as const)
      for (const zoom of [3, 6, 9, 12]) {
        const [tight, loose] = [20, 3000].map((precisionM) =>
          top({ ...ARC, precisionM }, zoom, 'paper', { pattern }),
        );
        expect(tight!.id).not.toBe(loose!.id);
        expect(tight!.paint).not.toEqual(loose!.paint);
      }
  });

  it('of actual control is dots', () => {
    const layer = top(ARC, 8, 'paper', LAC);
    expect(evaluate(layer, 'line-dasharray', 8, ARC, LAC)).toEqual([0, 1.85]);
    expect(evaluate(layer, 'line-cap', 8, ARC, LAC)).toBe('round');
  });

  it('is drawn once, below zoom 7 from the overview and from it on from the atlas', () => {
    for (const [zoom, source] of [
      [4.6, 'overview'],
      [6.99, 'overview'],
      [7, 'atlas'],
      [11, 'atlas'],
    ] as const)
      for (const layer of drawn(ARC, zoom, 'paper', LOC))
        expect((layer as { source: string }).source).toBe(source);
  });

  it.each(LINE_PATTERNS)('drawn as %s lies on a band as wide on the ground as it is uncertain', (pattern) => {
    const made = { ...ARC, precisionM: 1000 };
    const band = drawn(made, 8, 'paper', { pattern }).find(({ id }) => id.startsWith('band'))!;
    const width = evaluate(band, 'line-width', 8, made) as number;
    const metresPerPx = (78271.5 * Math.cos((32 * Math.PI) / 180)) / 2 ** 8;
    expect(width * metresPerPx).toBeCloseTo(2000, 0);
    expect(evaluate(band, 'line-width', 9, made)).toBeCloseTo(width * 2);
    expect(hex(evaluate(band, 'line-color', 8, made))).toBe(
      mix(PALETTES.paper.ink, PALETTES.paper.land, STRENGTH.paper.band),
    );
  });

  it('that both sides accept lies on a ribbon', () => {
    const states: States = { pattern: 'settled' };
    expect(names(drawn(ARC, 8, 'paper', states))).toEqual(['ribbon', 'band', 'settled']);
    expect(hex(evaluate(top(ARC, 8, 'paper', states), 'line-color', 8, ARC, states))).toBe(
      mix(PALETTES.paper.ink, PALETTES.paper.land, LINES.settled.opacity),
    );
  });

  it('is larger on the stage', () => {
    const context = {
      theme: 'paper' as const,
      ink: PALETTES.paper,
      strength: STRENGTH.paper,
      scale: STAGE_SCALE,
    };
    const layer = buildLayers(context).find(({ id }) => id === 'control-atlas')!;
    expect(evaluate(layer, 'line-width', 9, ARC, LOC)).toBeCloseTo(3.6 * STAGE_SCALE);
  });
});

describe('a line that is no arc', () => {
  it('that is a way has rails and no band; broken rails where it is schematic or known to kilometres', () => {
    const surveyed: Made = { kind: 'route', status: 'project', precisionM: 50 };
    expect(names(drawn(surveyed, 8))).toEqual(['route-surveyed']);
    expect(names(drawn({ ...surveyed, schematic: true }, 8))).toEqual(['route']);
    expect(names(drawn({ ...surveyed, precisionM: 8000 }, 8))).toEqual(['route']);
    expect(evaluate(top(surveyed, 8), 'line-gap-width', 9, surveyed)).toBeCloseTo(3.2);
  });

  it('that is a corridor is a ladder', () => {
    expect(names(drawn({ kind: 'corridor', status: 'project' }, 8))).toEqual([
      'band',
      'corridor',
      'corridor-ties',
    ]);
  });

  it('that is an outline of another time is drawn while one looks at it, and at all times', () => {
    const outline: Made = { kind: 'line', status: 'claim', claimant: 'NP' };
    expect(names(drawn(outline, 8))).toEqual([]);
    expect(names(drawn(outline, 8, 'paper', { pointed: true }))).toEqual(['band', 'mark-line', 'claim']);
    const always = top(outline, 8, 'paper', { pattern: 'claim' });
    expect(hex(evaluate(always, 'line-color', 8, outline))).toBe(PALETTES.paper.states.NP);
  });

  it('that is the edge of a published extent is drawn only while one looks at it', () => {
    expect(names(drawn({ kind: 'extent', status: 'claim' }, 8))).toEqual([]);
    expect(names(drawn({ kind: 'extent', status: 'claim' }, 8, 'paper', { pointed: true }))).toEqual([
      'mark-area',
      'extent',
    ]);
  });
});

describe('ground', () => {
  it('is washed in its holder’s colour and hatched at its claimant’s angle', () => {
    expect(names(drawn(PARCEL, 8, 'paper', KALAPANI))).toEqual(['wash', 'hatch-NP']);
    const [wash, hatch] = drawn(PARCEL, 8, 'paper', KALAPANI);
    expect(hex(evaluate(wash!, 'fill-color', 8, PARCEL, KALAPANI))).toBe(PALETTES.paper.states.IN);
    expect(String(evaluate(hatch!, 'fill-pattern', 8, PARCEL, KALAPANI))).toContain('hatch-NP-rest');
  });

  it('left open is stippled; its own with the final status open is washed and stippled', () => {
    expect(names(drawn(PARCEL, 8, 'paper', { wash: '', stipple: true }))).toEqual(['stipple']);
    expect(names(drawn(PARCEL, 8, 'paper', { wash: 'PK', stipple: true }))).toEqual(['wash', 'stipple']);
  });

  it('that nobody else claims is not coloured until it is looked at', () => {
    const sikkim: States = { wash: 'IN', quiet: true };
    expect(names(drawn(PARCEL, 8, 'paper', sikkim))).toEqual([]);
    expect(names(drawn(PARCEL, 8, 'paper', { ...sikkim, selected: true }))).toEqual([
      'wash',
      'edge-area',
      'mark-area',
    ]);
  });

  it('of which nothing is known yet is not there at all', () => {
    expect(names(drawn(PARCEL, 8))).toEqual([]);
  });

  it('has the one caption of the picture below its name', () => {
    const layer = buildStyle('paper', SOURCES).layers.find(({ id }) => id === 'parcel-caption')!;
    const opacity = (caption: string, states: States) =>
      evaluate(layer, 'text-opacity', 8, { kind: 'caption', caption }, states);
    expect(opacity('a', { caption: 'a' })).toBe(1);
    expect(opacity('b', { caption: 'a' })).toBe(0);
    expect(opacity('a', {})).toBe(0);
    expect(opacity('a', { caption: 'a', hidden: true })).toBe(0);
    expect(opacity('a', { caption: 'a', uncaptioned: true })).toBe(0);
  });
});

describe('state', () => {
  it('pointed at: the pale marker beneath the line, without an edge', () => {
    const layers = names(drawn(ARC, 8, 'paper', { ...LOC, pointed: true }));
    expect(layers).toEqual(['band', 'mark-line', 'control']);
  });

  it('selected: the marker, edged in ink on paper only', () => {
    const states: States = { ...LOC, selected: true };
    expect(names(drawn(ARC, 8, 'paper', states))).toEqual(['band', 'edge-line', 'mark-line', 'control']);
    expect(names(drawn(ARC, 8, 'night', states))).toEqual(['band', 'mark-line', 'control']);
    const mark = drawn(ARC, 8, 'paper', states).find(({ id }) => id.startsWith('mark'))!;
    expect(hex(evaluate(mark, 'line-color', 8, ARC, states))).toBe(PALETTES.paper.mark);
    expect(evaluate(mark, 'line-width', 9, ARC, states)).toBeCloseTo(STATES.selected[1]);
  });

  it('selected ground is hatched boldly', () => {
    expect(names(drawn(PARCEL, 8, 'paper', { ...KALAPANI, selected: true }))).toEqual([
      'wash',
      'hatch-bold-NP',
      'edge-area',
      'mark-area',
    ]);
  });

  it('dimmed: at 40 %', () => {
    const states: States = { ...LOC, dim: true };
    expect(evaluate(top(ARC, 8, 'paper', states), 'line-opacity', 8, ARC, states)).toBeCloseTo(0.4);
  });

  it('hidden: nothing of it, whatever else it is', () => {
    const everything: States = { hidden: true, selected: true, pointed: true, along: true };
    for (const states of [LOC, LAC, NEPAL])
      expect(names(drawn(ARC, 8, 'paper', { ...states, ...everything }))).toEqual([]);
    expect(names(drawn(PARCEL, 8, 'paper', { ...KALAPANI, stipple: true, ...everything }))).toEqual([]);
    expect(names(drawn({ kind: 'route', status: 'project' }, 8, 'paper', everything))).toEqual([]);
  });
});

/** An evaluated colour as `#rrggbb`. */
function hex(colour: unknown): string {
  const { r, g, b, a } = colour as { r: number; g: number; b: number; a: number };
  return `#${[r, g, b]
    .map((part) =>
      Math.round((part / a) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
