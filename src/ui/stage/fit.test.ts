import { describe, expect, it } from 'vitest';
import { largestThatFits, SHARES } from './fit.ts';

describe('text that fits', () => {
  it('is as large as may be', () => {
    for (const room of [2, 1, 0.99, 0.7, 0.46])
      expect(largestThatFits(SHARES, (share) => share <= room)).toBe(SHARES.find((share) => share <= room));
  });
  it('is at its smallest where nothing fits, and asks few times', () => {
    let asked = 0;
    const never = () => {
      asked += 1;
      return false;
    };
    expect(largestThatFits(SHARES, never)).toBe(SHARES.at(-1));
    expect(asked).toBeLessThan(6);
  });
});
