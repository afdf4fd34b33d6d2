import { describe, expect, it } from 'vitest';
import { chain } from './chain.ts';

describe('chain', () => {
  it('puts parts end to end, turning them as needed', () => {
    expect(
      chain(
        [
          [
            [2, 0],
            [3, 0],
          ],
          [
            [1, 0],
            [0, 0],
          ],
          [
            [1, 0],
            [2, 0],
          ],
        ],
        0,
        [0, 0],
      ),
    ).toEqual([
      [
        [0, 0],
        [1, 0],
        [2, 0],
        [3, 0],
      ],
    ]);
  });

  it('begins at the loose end nearest to where it is told to', () => {
    const parts = [
      [
        [0, 0],
        [1, 0],
      ],
      [
        [1, 0],
        [2, 0],
      ],
    ];
    expect(chain(parts, 0, [5, 0])[0]![0]).toEqual([2, 0]);
  });

  it('leaves parts that do not meet apart', () => {
    expect(
      chain([
        [
          [0, 0],
          [1, 0],
        ],
        [
          [5, 0],
          [6, 0],
        ],
      ]),
    ).toHaveLength(2);
  });

  it('joins ends within the tolerance, in km, and keeps the first of the two', () => {
    const parts = [
      [
        [0, 0],
        [1, 0],
      ],
      [
        [1.0003, 0],
        [2, 0],
      ],
    ];
    expect(chain(parts)).toHaveLength(2);
    expect(chain(parts, 0.05, [0, 0])).toEqual([
      [
        [0, 0],
        [1, 0],
        [2, 0],
      ],
    ]);
  });

  it('closes a ring', () => {
    const [ring, ...more] = chain([
      [
        [0, 0],
        [1, 0],
      ],
      [
        [1, 0],
        [1, 1],
      ],
      [
        [1, 1],
        [0, 0],
      ],
    ]);
    expect(more).toEqual([]);
    expect(ring!.at(-1)).toEqual(ring![0]);
  });

  it('leaves what it was given as it was', () => {
    const part = [
      [1, 0],
      [0, 0],
    ];
    chain(
      [
        part,
        [
          [1, 0],
          [2, 0],
        ],
      ],
      0,
      [2, 0],
    );
    expect(part).toEqual([
      [1, 0],
      [0, 0],
    ]);
  });
});
