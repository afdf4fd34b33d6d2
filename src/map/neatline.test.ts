import { describe, expect, it } from 'vitest';
import { degrees, neatline, scaleBar, stepFor } from './neatline.ts';

const SIZE = { width: 780, height: 560 };
const CENTRE = { x: 390, y: 280 };

describe('the neatline', () => {
  it('has bars of at least 36 px and labels at least 120 px apart, at any zoom', () => {
    for (let zoom = 2; zoom <= 13; zoom += 0.37)
      for (const lat of [0, 30.5, 55]) {
        const { across, down } = neatline({ lat, lon: 78, zoom }, SIZE, CENTRE);
        for (const { bars, labels } of [across, down]) {
          // Bars at the ends are cut.
          for (const [from, to] of bars.slice(1, -1)) expect(Math.abs(to - from)).toBeGreaterThan(30);
          for (let at = 1; at < labels.length; at += 1)
            expect(Math.abs(labels[at]!.px - labels[at - 1]!.px)).toBeGreaterThan(100);
        }
      }
  });

  it('stands where Mercator puts a degree', () => {
    const { across, down } = neatline({ lat: 30, lon: 80, zoom: 6 }, SIZE, CENTRE);
    expect(across.labels.find(({ minutes }) => minutes === 80 * 60)?.px).toBeCloseTo(390);
    expect(down.labels.find(({ minutes }) => minutes === 30 * 60)?.px).toBeCloseTo(280);
    expect(across.labels.find(({ minutes }) => minutes === 82 * 60)?.px).toBeCloseTo(
      390 + (2 * 512 * 64) / 360,
    );
  });

  it('counts from Greenwich and the equator across their line', () => {
    const { across } = neatline({ lat: 0, lon: 0, zoom: 5 }, SIZE, CENTRE);
    expect(across.labels.map(({ minutes }) => minutes / 60)).toContain(0);
    expect(across.labels.some(({ minutes }) => minutes < 0)).toBe(true);
  });

  it('takes the finest step that is long enough', () => {
    expect(stepFor(3.6, 36)).toBe(10);
    expect(stepFor(3.5, 36)).toBe(30);
  });

  it('writes degrees and minutes with their side', () => {
    expect(degrees(80 * 60 + 30, 'E', 'W')).toBe('80°30′\u00a0E');
    expect(degrees(-4 * 60 - 5, 'N', 'S')).toBe('4°05′\u00a0S');
    expect(degrees(0, 'E', 'W')).toBe('0°');
  });
});

describe('the scale bar', () => {
  it('is a round length, honest at the centre’s latitude', () => {
    const { km, px } = scaleBar({ lat: 30.3, lon: 80.8, zoom: 9.4 }, 130);
    expect([1, 2, 5]).toContain(Number(String(km)[0]));
    expect(px).toBeLessThanOrEqual(130);
    const metresPerPx = (78271.517 * Math.cos((30.3 * Math.PI) / 180)) / 2 ** 9.4;
    expect((px * metresPerPx) / 1000).toBeCloseTo(km, 3);
  });
});
