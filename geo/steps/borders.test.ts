import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { borderKind, groundBorders, meetAtEdge } from './borders.ts';

const arc = (left: string | null, right: string | null, coordinates: number[][]) => ({
  id: `${left}/${right}`,
  left,
  right,
  geometry: { type: 'LineString' as const, coordinates },
  precisionM: 100,
  source: 'test',
});

describe('borderKind', () => {
  it.each([
    ['india', 'pakistan', 'international'],
    ['china', 'nepal', 'international'],
    ['nepal', 'sikkim', 'international'],
    ['afghanistan', 'gilgit-baltistan', 'international'],
    ['iran', 'balochistan', 'international'],
    ['jammu-kashmir', 'ladakh', 'internal'],
    ['bhutan', 'doklam', 'unsettled'],
    ['china', 'doklam', 'unsettled'],
    // Lines of the atlas, or none at all.
    ['china', 'india', null],
    ['china', 'sikkim', null],
    ['doklam', 'sikkim', null],
    ['china', 'aksai-chin', null],
    ['jammu-kashmir', 'azad-kashmir', null],
    ['india', 'jammu-kashmir', null],
    ['india', 'kalapani', null],
    ['arunachal-pradesh', 'china', null],
    ['india', 'arunachal-pradesh', null],
    ['balochistan', 'pakistan', null],
    ['india', 'sea', null],
    ['india', null, null],
  ])('between %s and %s: %s', (left, right, kind) => {
    expect(borderKind(left, right)).toBe(kind);
    expect(borderKind(right, left)).toBe(kind);
  });
});

describe('groundBorders', () => {
  const boundary = arc('india', 'pakistan', [
    [75, 32],
    [75.1, 32.1],
    [75.2, 32.1],
    [75.3, 32.2],
  ]);
  it('leaves the stretch that the atlas draws to the atlas, vertex for vertex', () => {
    const drawn: Feature = {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'LineString',
        coordinates: [
          [75.2, 32.1],
          [75.1, 32.1],
        ],
      },
    };
    const left = groundBorders({ arcs: [boundary] }, [drawn]);
    expect(left.map((f) => f.geometry.coordinates)).toEqual([
      [
        [75, 32],
        [75.1, 32.1],
      ],
      [
        [75.2, 32.1],
        [75.3, 32.2],
      ],
    ]);
  });
  it('calls Sir Creek unsettled', () => {
    const creek = arc('india', 'pakistan', [
      [69, 24],
      [68.19, 23.85],
      [68.15, 23.7],
    ]);
    expect(groundBorders({ arcs: [creek] }, []).map((f) => f.properties?.kind)).toEqual([
      'international',
      'unsettled',
    ]);
  });
});

describe('meetAtEdge', () => {
  const line = [
    [60, 37.1],
    [59.8, 37.2],
    [58, 38],
  ];
  it('moves an end on the edge to the ground’s, and what follows by less', () => {
    const [first, second, last] = meetAtEdge(line, [[60, 37.04]]);
    expect(first).toEqual([60, 37.04]);
    expect(second![1]).toBeGreaterThan(37.14);
    expect(second![1]).toBeLessThan(37.2);
    expect(last).toEqual([58, 38]);
  });
  it('leaves a line that meets nothing within reach', () =>
    expect(meetAtEdge(line, [[60, 41]])).toEqual(line));
});
