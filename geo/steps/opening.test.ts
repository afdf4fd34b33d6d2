import { describe, expect, it } from 'vitest';
import { pixel } from './opening.ts';

describe('pixel', () => {
  it('puts the camera’s centre in the middle of the picture', () =>
    expect(pixel([78, 30.5])).toEqual([390, 280]));
  it('grows eastward and downward', () => {
    expect(pixel([79, 30.5])[0]).toBeGreaterThan(390);
    expect(pixel([78, 30])[1]).toBeGreaterThan(280);
  });
});
