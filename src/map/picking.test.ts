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
      'claim-loose',
      'hidden',
      'route',
      'route-surveyed',
      'corridor',
      'ridge',
    ])
      for (const set of ['overview', 'atlas']) expect(layers.lines).toContain(`${pattern}-${set}`);
  });

  it('is ground, water and names; never a band, a marker or the base map', () => {
    expect(layers.areas).toEqual(['wash-overview', 'lake-overview', 'wash-atlas', 'lake-atlas']);
    expect(layers.points).toEqual(expect.arrayContaining(['points', 'capitals', 'parcel-name-captioned']));
    const all = Object.values(layers).flat();
    expect(
      all.filter((id) => /band|mark|edge|knock|ribbon|border|places|countries|caption$|extent/.test(id)),
    ).toEqual([]);
  });

  it('comes as points, lines, ground; each once, an arc as its named line, without what cannot be seen', () => {
    const there: Record<string, object[]> = {
      points: [{ id: 'pass' }, { id: 'ground' }],
      'control-atlas': [
        { id: 'a:b', kind: 'arc', line: 'line' },
        { id: 'a:b:2', kind: 'arc', line: 'line' },
        { id: 'b:c', kind: 'arc', line: '' },
        { id: 'b:d', kind: 'arc', line: 'gone' },
      ],
      'wash-atlas': [{ id: 'ground', kind: 'parcel' }],
    };
    const map = {
      getLayer: () => ({}),
      queryRenderedFeatures: (_at: unknown, { layers: asked }: { layers: string[] }) =>
        asked.flatMap((layer) => (there[layer] ?? []).map((properties) => ({ properties }))),
    };
    expect(pick(map as never, layers, { x: 1, y: 1 }, (id) => id !== 'b:d')).toEqual([
      'pass',
      'ground',
      'line',
    ]);
  });
});
