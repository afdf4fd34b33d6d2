import { describe, expect, it } from 'vitest';
import { MARCH } from '../fixtures/march.ts';
import { allDepictions, isNeverDrawn, isPlainBoundary } from './depictions.ts';

const found = allDepictions(MARCH.ground);

describe('allDepictions', () => {
  it('knows an edge that nobody ever disputed', () => {
    expect(isPlainBoundary(found.get('east:south'))).toBe(true);
    expect(isPlainBoundary(found.get('east:march'))).toBe(false);
  });
  it('knows an edge that no map draws', () => {
    expect(isNeverDrawn(found.get('jammu-kashmir:ladakh'))).toBe(true);
    expect(isNeverDrawn(found.get('ladakh:march'))).toBe(false);
    expect(isNeverDrawn(undefined)).toBe(true);
  });
  it('collects the depictions of all days: a boundary until it was claimed across', () =>
    expect([...found.get('east:march')!].toSorted()).toContain('control-line'));
});
