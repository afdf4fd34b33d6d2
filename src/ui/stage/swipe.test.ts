import { describe, expect, it } from 'vitest';
import { swipeOf } from './swipe.ts';

const swipe = (across: number, down: number, ms: number) =>
  swipeOf({ x: 200, y: 300, at: 1000 }, { x: 200 + across, y: 300 + down, at: 1000 + ms });

describe('a swipe', () => {
  it('goes on to the left and back to the right', () => {
    expect(swipe(-120, 10, 200)).toBe(1);
    expect(swipe(120, -30, 200)).toBe(-1);
  });
  it('is none where it is short, slow, or along the text', () => {
    expect(swipe(-30, 0, 100)).toBe(0);
    expect(swipe(-200, 0, 1500)).toBe(0);
    expect(swipe(-120, 90, 200)).toBe(0);
  });
});
