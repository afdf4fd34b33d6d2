import { describe, expect, it } from 'vitest';
import type { View } from '../../domain/view.ts';
import { GAP, keyOf, shotsOf, type Drawing } from './shots.ts';

const view: View = {
  worldview: 'IN',
  date: '2019-11-02',
  compare: null,
  camera: { lat: 30, lon: 80, zoom: 6 },
  selection: ['kalapani'],
  hidden: ['cpec'],
  step: 1,
};
const compared: View = { ...view, compare: { worldview: 'PK', date: '2020-08-04' } };
const drawing: Drawing = {
  size: { width: 700, height: 480 },
  scale: 1,
  theme: 'paper',
  pixelRatio: 1,
  layout: 'over',
};

describe('the maps of a picture', () => {
  it('show what the view shows, fitted as scenes are', () => {
    const [shot, ...more] = shotsOf(view, { ...drawing, size: { width: 1400, height: 960 } });
    expect(more).toEqual([]);
    expect(shot).toMatchObject({
      depicting: { worldview: 'IN', date: '2019-11-02' },
      camera: { lat: 30, lon: 80, zoom: 7 },
      selection: ['kalapani'],
      hidden: ['cpec'],
    });
  });

  it('are two where it compares: one over the other on the same ground, or each with half of the width', () => {
    const over = shotsOf(compared, drawing);
    expect(over.map(({ depicting }) => depicting.worldview)).toEqual(['IN', 'PK']);
    expect(over.map(({ size, camera }) => [size.width, camera.zoom])).toEqual([
      [700, 6],
      [700, 6],
    ]);
    const beside = shotsOf(compared, { ...drawing, layout: 'beside' });
    for (const { size, camera } of beside) {
      expect(size).toEqual({ width: (700 - GAP) / 2, height: 480 });
      expect(camera.zoom).toBeCloseTo(6 + Math.log2((700 - GAP) / 2 / 700), 2);
    }
    expect(shotsOf(view, { ...drawing, layout: 'beside' })[0]!.size).toEqual(drawing.size);
  });

  it('are known again by what is seen on them, not by the step', () => {
    const key = (of: View, how: Drawing = drawing) => keyOf(shotsOf(of, how)[0]!);
    expect(key({ ...view, step: 0 })).toBe(key(view));
    const others = [
      key({ ...view, worldview: 'NP' }),
      key({ ...view, selection: [] }),
      key({ ...view, hidden: [] }),
      key({ ...view, camera: { ...view.camera, zoom: 6.5 } }),
      key(view, { ...drawing, theme: 'night' }),
      key(view, { ...drawing, pixelRatio: 2 }),
    ];
    expect(new Set([key(view), ...others]).size).toBe(7);
  });
});
