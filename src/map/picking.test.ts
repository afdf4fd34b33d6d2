import { describe, expect, it } from 'vitest';
import { buildStyle } from '../style/style.ts';
import { hitLayers, pick } from './picking.ts';

const EMPTY = { type: 'FeatureCollection' as const, features: [] };
const layers = hitLayers(buildStyle('paper', { base: '', atlas: '', overview: EMPTY, points: EMPTY }).layers);

describe('what can be hit', () => {
  it('is every pattern of line, in both sets', () => {
    for (const pattern of [
      'settled',
      'control',
      'undemarcated',
      'claim',
      'route',
      'route-surveyed',
      'corridor',
      'ridge',
    ])
      for (const set of ['overview', 'atlas']) expect(layers.lines).toContain(`${pattern}-${set}`);
  });

  it('is ground, water and names; never a band, a marker or the base map', () => {
    expect(layers.areas).toEqual(['wash-overview', 'lake-overview', 'wash-atlas', 'lake-atlas']);
    expect(layers.points).toEqual(expect.arrayContaining(['points', 'capitals', 'parcel-caption']));
    const all = Object.values(layers).flat();
    expect(all.filter((id) => /band|mark|edge|knock|ribbon|border|places|countries/.test(id))).toEqual([]);
  });

  it('comes as points, lines, ground; each once, without what is hidden', () => {
    const there: Record<string, string[]> = {
      points: ['pass', 'ground'],
      'control-atlas': ['line', 'line', 'gone'],
      'wash-atlas': ['ground'],
    };
    const map = {
      getLayer: () => ({}),
      queryRenderedFeatures: (_at: unknown, { layers: asked }: { layers: string[] }) =>
        asked.flatMap((layer) => (there[layer] ?? []).map((id) => ({ properties: { id } }))),
    };
    expect(pick(map as never, layers, { x: 1, y: 1 }, (id) => id === 'gone')).toEqual([
      'pass',
      'ground',
      'line',
    ]);
  });
});
