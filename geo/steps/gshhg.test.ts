import { describe, expect, it } from 'vitest';
import { chain, parseSegments } from './gshhg.ts';

describe('parseSegments', () => {
  it('reads GMT’s segments, to the west of Greenwich below zero', () => {
    const text = '# note\n> River Bin # 1, Level 1\n74.1234567\t35\n74.2\t35.1\n>\n359\t10\n358.5\t10\n';
    expect(parseSegments(text)).toEqual([
      [
        [74.123457, 35],
        [74.2, 35.1],
      ],
      [
        [-1, 10],
        [-1.5, 10],
      ],
    ]);
  });
  it('drops a piece of one place', () => expect(parseSegments('>\n1\t2\n1\t2\n')).toEqual([]));
  it('refuses what is no segment', () => expect(() => parseSegments('1 2\n')).toThrow(SyntaxError));
});

describe('chain', () => {
  it('joins pieces across bins, whatever their direction', () => {
    const joined = chain([
      [
        [0, 0],
        [1, 0],
      ],
      [
        [2, 0],
        [1, 0],
      ],
      [
        [2, 0],
        [3, 0],
      ],
    ]);
    expect(joined).toHaveLength(1);
    expect(joined[0]!.map((p) => p[0]).sort()).toEqual([0, 1, 2, 3]);
  });
  it('closes a shore', () => {
    const [ring] = chain([
      [
        [0, 0],
        [1, 0],
        [1, 1],
      ],
      [
        [1, 1],
        [0, 1],
        [0, 0],
      ],
    ]);
    expect(ring![0]).toEqual(ring!.at(-1));
  });
  it('keeps a confluence a node', () =>
    expect(
      chain([
        [
          [0, 0],
          [1, 0],
        ],
        [
          [1, 1],
          [1, 0],
        ],
        [
          [1, 0],
          [2, 0],
        ],
      ]),
    ).toHaveLength(3));
});
