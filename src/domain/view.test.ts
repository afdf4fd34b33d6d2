import { describe, expect, it } from 'vitest';
import { cameraForBox, patchView, roundCamera, type View } from './view.ts';

describe('the camera of a view', () => {
  it('is rounded to five decimals and a hundredth of a zoom when the view is made', () => {
    const view: View = {
      worldview: 'de-facto',
      date: '2020-12-31',
      compare: null,
      camera: { lat: 0, lon: 0, zoom: 1 },
      selection: [],
      hidden: [],
      step: 0,
    };
    const { camera } = patchView(view, { camera: { lat: 30.123456789, lon: 80.987654321, zoom: 9.23456 } });
    expect(camera).toEqual({ lat: 30.12346, lon: 80.98765, zoom: 9.23 });
  });

  it('stays inside the world', () => {
    expect(roundCamera({ lat: 99, lon: 190, zoom: 40 })).toEqual({ lat: 85, lon: -170, zoom: 13 });
    expect(roundCamera({ lat: -0.000001, lon: -0.000001, zoom: 2 })).toEqual({ lat: 0, lon: 0, zoom: 2 });
  });
});

describe('cameraForBox', () => {
  const size = { width: 800, height: 600 };

  it('shows the box with an eighth of the map free on every side', () => {
    // 360° of longitude are 512·2^zoom px wide (spherical Mercator), so 1.125° at zoom 8.585 are 600 px.
    const { lon, zoom } = cameraForBox([80, 30, 81.125, 30.1], size, 20);
    expect(lon).toBeCloseTo(80.5625, 5);
    expect((1.125 / 360) * 512 * 2 ** zoom).toBeCloseTo(600, -1);
  });

  it('goes no closer than is sensible to a point', () => {
    expect(cameraForBox([81.0288, 30.2341, 81.0288, 30.2341], size, 9.4)).toEqual({
      lat: 30.2341,
      lon: 81.0288,
      zoom: 9.4,
    });
  });
});
