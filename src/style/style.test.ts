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
  kind: Kind;
  status: Status;
  holder?: string;
  claimant?: string;
  precisionM?: number;
  schematic?: boolean;
}
type States = Partial<Record<'selected' | 'along' | 'passing' | 'pointed' | 'dim' | 'hidden', boolean>>;

/** A feature as it comes out of a tile. */
const tileFeature = (made: Made, areal: boolean) => ({
  type: areal ? (3 as const) : (2 as const),
  properties: { holder: '', claimant: '', precisionM: 50, schematic: false, label: '', name: 'X', ...made },
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
  const areal = made.kind === 'area' || made.kind === 'lake';
  return expression.evaluate({ zoom } as never, tileFeature(made, areal) as never, states as never);
}

/** The layers of the atlas that draw a feature at a zoom, from the bottom to the top, without their set's name. */
function drawn(made: Made, zoom: number, theme: Theme = 'paper', states: States = {}) {
  const areal = made.kind === 'area' || made.kind === 'lake';
  return buildStyle(theme, SOURCES).layers.filter((layer) => {
    if (layer.type !== 'line' && layer.type !== 'fill') return false;
    if (layer.source !== 'overview' && layer.source !== 'atlas') return false;
    if (zoom < (layer.minzoom ?? 0) || zoom >= (layer.maxzoom ?? 24)) return false;
    if (layer['source-layer'] && layer['source-layer'] !== (areal ? 'areas' : 'lines')) return false;
    const { filter } = featureFilter(layer.filter!, 'layer');
    if (!filter({ zoom } as never, tileFeature(made, areal) as never)) return false;
    return evaluate(layer, `${layer.type}-opacity`, zoom, made, states) !== 0;
  });
}
const names = (layers: LayerSpecification[]) => layers.map(({ id }) => id.replace(/-(overview|atlas)$/, ''));
const top = (made: Made, zoom: number, theme: Theme = 'paper', states: States = {}) =>
  drawn(made, zoom, theme, states).at(-1)!;

const LOC: Made = { kind: 'line', status: 'control', claimant: 'IN' };
const LAC: Made = { kind: 'line', status: 'undemarcated' };
const NEPAL: Made = { kind: 'line', status: 'claim', holder: 'IN', claimant: 'NP' };
const KALAPANI: Made = { kind: 'area', status: 'claim', holder: 'IN', claimant: 'NP' };

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

  it('draws a claim line in the claimant’s colour', () => {
    for (const claimant of ['IN', 'PK', 'CN', 'NP'] as const) {
      const made: Made = { kind: 'line', status: 'claim', claimant };
      const colour = evaluate(top(made, 8, theme), 'line-color', 8, made) as { toString(): string };
      expect(hex(colour)).toBe(PALETTES[theme].states[claimant]);
    }
  });

  it('turns a selected line to the ink that lies on the mark', () => {
    const colour = evaluate(top(NEPAL, 8, theme, { selected: true }), 'line-color', 8, NEPAL, {
      selected: true,
    });
    expect(hex(colour)).toBe(theme === 'night' ? PALETTES.night.markInk : PALETTES.paper.states.NP);
  });
});

describe('a line', () => {
  it('of control has its dash and widths', () => {
    const layer = top(LOC, 8);
    expect(evaluate(layer, 'line-dasharray', 8, LOC)).toEqual([3.4, 1.2]);
    expect(evaluate(layer, 'line-width', 5, LOC)).toBeCloseTo(2.3);
    expect(evaluate(layer, 'line-width', 9, LOC)).toBeCloseTo(3.6);
    expect(evaluate(layer, 'line-cap', 8, LOC)).toBe('butt');
  });

  it('of control known to kilometres is thinner, looser and paler', () => {
    const loose = { ...LOC, precisionM: 2000 };
    const layer = top(loose, 8);
    expect(evaluate(layer, 'line-dasharray', 8, loose)).toEqual([3.4, 2.6]);
    expect(evaluate(layer, 'line-width', 9, loose)).toBeCloseTo(2.6);
    expect(hex(evaluate(layer, 'line-color', 9, loose))).toBe(
      mix(PALETTES.paper.ink, PALETTES.paper.land, 0.8),
    );
  });

  it('of actual control is dots', () => {
    const layer = top(LAC, 8);
    expect(evaluate(layer, 'line-dasharray', 8, LAC)).toEqual([0, 1.85]);
    expect(evaluate(layer, 'line-cap', 8, LAC)).toBe('round');
  });

  it('is drawn once, below zoom 7 from the overview and from it on from the atlas', () => {
    for (const [zoom, source] of [
      [4.6, 'overview'],
      [6.99, 'overview'],
      [7, 'atlas'],
      [11, 'atlas'],
    ] as const)
      for (const layer of drawn(LOC, zoom)) expect((layer as { source: string }).source).toBe(source);
  });

  it('lies on a band as wide on the ground as it is uncertain', () => {
    const made = { ...LOC, precisionM: 1000 };
    const band = drawn(made, 8).find(({ id }) => id.startsWith('band'))!;
    const width = evaluate(band, 'line-width', 8, made) as number;
    const metresPerPx = (78271.5 * Math.cos((32 * Math.PI) / 180)) / 2 ** 8;
    expect(width * metresPerPx).toBeCloseTo(2000, 0);
    expect(evaluate(band, 'line-width', 9, made)).toBeCloseTo(width * 2);
    expect(hex(evaluate(band, 'line-color', 8, made))).toBe(
      mix(PALETTES.paper.ink, PALETTES.paper.land, STRENGTH.paper.band),
    );
  });

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

  it('that both sides accept lies on a ribbon', () => {
    const made: Made = { kind: 'line', status: 'settled' };
    expect(names(drawn(made, 8))).toEqual(['ribbon', 'band', 'settled']);
    expect(hex(evaluate(top(made, 8), 'line-color', 8, made))).toBe(
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
    expect(evaluate(layer, 'line-width', 9, LOC)).toBeCloseTo(3.6 * STAGE_SCALE);
  });
});

describe('ground', () => {
  it('is washed in its holder’s colour and hatched at its claimant’s angle', () => {
    expect(names(drawn(KALAPANI, 8))).toEqual(['wash', 'hatch']);
    const [wash, hatch] = drawn(KALAPANI, 8);
    expect(hex(evaluate(wash!, 'fill-color', 8, KALAPANI))).toBe(PALETTES.paper.states.IN);
    expect(String(evaluate(hatch!, 'fill-pattern', 8, KALAPANI))).toContain('hatch-NP-rest');
  });

  it('that nobody else claims is not coloured until it is looked at', () => {
    const sikkim: Made = { kind: 'area', status: 'settled', holder: 'IN' };
    expect(names(drawn(sikkim, 8))).toEqual([]);
    expect(names(drawn(sikkim, 8, 'paper', { selected: true }))).toEqual(['wash', 'edge-area', 'mark-area']);
  });
});

describe('state', () => {
  it('pointed at: the pale marker beneath the line, without an edge', () => {
    const layers = names(drawn(LOC, 8, 'paper', { pointed: true }));
    expect(layers).toEqual(['band', 'mark-line', 'control']);
  });

  it('selected: the marker, edged in ink on paper only', () => {
    expect(names(drawn(LOC, 8, 'paper', { selected: true }))).toEqual([
      'band',
      'edge-line',
      'mark-line',
      'control',
    ]);
    expect(names(drawn(LOC, 8, 'night', { selected: true }))).toEqual(['band', 'mark-line', 'control']);
    const mark = drawn(LOC, 8, 'paper', { selected: true }).find(({ id }) => id.startsWith('mark'))!;
    expect(hex(evaluate(mark, 'line-color', 8, LOC, { selected: true }))).toBe(PALETTES.paper.mark);
    expect(evaluate(mark, 'line-width', 9, LOC, { selected: true })).toBeCloseTo(STATES.selected[1]);
  });

  it('selected ground is hatched boldly', () => {
    expect(names(drawn(KALAPANI, 8, 'paper', { selected: true }))).toEqual([
      'wash',
      'hatch-bold',
      'edge-area',
      'mark-area',
    ]);
  });

  it('dimmed: at 40 %', () => {
    expect(evaluate(top(LOC, 8), 'line-opacity', 8, LOC, { dim: true })).toBeCloseTo(0.4);
  });

  it('hidden: nothing of it, whatever else it is', () => {
    for (const made of [LOC, LAC, NEPAL, KALAPANI, { kind: 'route', status: 'project' } as Made])
      expect(
        names(
          drawn(made, 8, 'paper', {
            hidden: true,
            selected: true,
            pointed: true,
            along: true,
            passing: true,
          }),
        ),
      ).toEqual([]);
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
