import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { compareIds, describeArcs, idsOf, selections } from './arcs.ts';
import { MARCH } from './fixtures/march.ts';
import type { Laid } from './outlines.ts';
import type { Edge } from './steps/edges.ts';

const edge = (left: string | null, right: string | null, ...line: Position[]): Edge => ({
  left,
  right,
  line,
});

describe('idsOf', () => {
  it('counts the arcs of a pair from west to east, whichever way they run', () =>
    expect(
      idsOf([
        edge('india', 'china', [82, 30], [81, 31]),
        edge('china', 'india', [78, 32], [79, 31]),
        edge('india', null, [70, 20], [71, 20]),
        edge('nepal', 'india', [80, 30], [81, 29]),
      ]),
    ).toEqual(['china:india:2', 'china:india', '', 'india:nepal']));
  it('counts from south to north where two begin at one meridian', () =>
    expect(idsOf([edge('a', 'b', [60, 42], [61, 41]), edge('a', 'b', [60, 37], [61, 38])])).toEqual([
      'a:b:2',
      'a:b',
    ]));
});

describe('compareIds', () => {
  it('puts numbers in the order of numbers', () =>
    expect(['a:b:10', 'a:c', 'a:b:2', 'a:b'].toSorted(compareIds)).toEqual([
      'a:b',
      'a:b:2',
      'a:b:10',
      'a:c',
    ]));
});

describe('describeArcs', () => {
  const outline: Position[] = [
    [75, 33],
    [75.2, 33.1],
    [75.4, 33],
  ];
  const laid = new Map<string, Laid>([
    [
      'jammu-south',
      {
        pieces: [outline],
        connectors: [
          [
            [75.2, 33.1],
            [75.4, 33],
          ],
        ],
        kind: 'natural-earth',
        source: 'outlines',
      },
    ],
  ]);
  const [claim, ground, coast, plain] = describeArcs(
    [
      edge('india', 'jammu-kashmir', ...outline),
      edge('jammu-kashmir', 'pakistan', [74, 32.5], [74.001, 32.5]),
      edge('india', 'sea', [70, 22], [70.1, 22]),
      edge('india', 'myanmar', [95, 25], [95.0005, 25]),
    ],
    laid,
  );
  it('tells an outline from the ground by its edges, with what was made up on it', () => {
    expect(claim).toMatchObject({ source: 'outlines', precisionM: 4000, thinnedM: 0 });
    expect(claim!.seamM).toBeGreaterThan(20_000);
    expect(ground).toEqual({ source: 'openstreetmap-geo-tz', precisionM: 25, seamM: 0, thinnedM: 0 });
  });
  it('counts what an undisputed edge was thinned by', () => {
    expect(plain).toMatchObject({ thinnedM: 50, precisionM: 75 });
    expect(coast).toMatchObject({ thinnedM: 50, precisionM: 2050, source: 'natural-earth-world-atlas' });
  });
});

describe('selections', () => {
  const { between, line } = selections(MARCH.tiling.arcs);
  it('finds arcs from either side', () => {
    expect(between(['march'], ['ladakh']).map(({ id }) => id)).toEqual(['ladakh:march']);
    expect(between(['ladakh'], ['march', 'south'])).toHaveLength(2);
  });
  it('names what it does not find', () => {
    expect(() => between(['march'], ['atlantis'])).toThrow('march and atlantis share no arc');
    expect(() => line('atlantic')).toThrow('no arc belongs to the line “atlantic”');
  });
});
