import { describe, expect, it } from 'vitest';
import { pixelOf } from './opening-picture.ts';

describe('the opening picture', () => {
  it('puts the camera’s centre in the middle', () => expect(pixelOf(78, 30.5)).toEqual([390, 280]));
  it('grows eastward and downward', () => {
    expect(pixelOf(79, 30.5)[0]).toBeGreaterThan(390);
    expect(pixelOf(78, 30)[1]).toBeGreaterThan(280);
  });
});
