import { describe, expect, it } from 'vitest';
import { KINDS, STATUSES } from '../domain/atlas.ts';
import {
  HATCH_ANGLES,
  isPointKind,
  LINES,
  patternOf,
  PATTERNS,
  STAGE_SCALE,
  stageScale,
  SYMBOLS,
} from './look.ts';
import { hatchImage, stippleImage } from './patterns.ts';
import { swatchSvg, type Swatch } from './swatches.ts';
import { tieClass, tiesCss } from './ties.ts';
import { PARTIES } from './tokens.ts';

describe('the table of looks', () => {
  it('gives every status a pattern of its own, told apart without colour', () => {
    const patterns = STATUSES.map((status) => patternOf('line', status));
    expect(new Set(patterns).size).toBe(STATUSES.length);
    const drawn = PATTERNS.filter((pattern) => pattern !== 'river').map((pattern) => {
      const { dash, cap, gap, ties } = LINES[pattern];
      return JSON.stringify({ dash, cap: dash ? cap : null, rails: Boolean(gap), ties: Boolean(ties) });
    });
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it('gives every claimant an angle of its own', () => {
    expect(new Set(Object.values(HATCH_ANGLES)).size).toBe(PARTIES.length);
  });

  it('has a symbol or a line for every kind that is not ground', () => {
    for (const kind of KINDS)
      if (kind !== 'area' && kind !== 'lake')
        expect(isPointKind(kind) ? SYMBOLS[kind].length : patternOf(kind, 'settled'), kind).toBeTruthy();
  });
});

describe.each(PARTIES)('the hatch of %s', (party) => {
  const { width, height, data } = hatchImage(party, '#000000', 0.8);
  const alpha = (x: number, y: number) =>
    data[(((y + height) % height) * width + ((x + width) % width)) * 4 + 3]!;

  it('tiles without a seam: across the edge it goes on as it does inside', () => {
    const [dx, dy] = { 0: [1, 0], 90: [0, 1], 45: [1, -1], 135: [1, 1] }[HATCH_ANGLES[party]] as [
      number,
      number,
    ];
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1)
        expect(Math.abs(alpha(x, y) - alpha(x + dx, y + dy)), `${x},${y}`).toBeLessThanOrEqual(1);
  });

  it('has lines and gaps', () => {
    const all = Array.from({ length: width * height }, (_, at) => data[at * 4 + 3]!);
    expect(Math.max(...all)).toBeGreaterThan(180);
    const share = all.reduce((sum, value) => sum + value / 255, 0) / all.length;
    expect(share).toBeCloseTo(0.8 / 5.2, 1);
  });
});

describe('swatches and underlines', () => {
  it('use custom properties only, so that one serves both themes', () => {
    const all = [
      ...PATTERNS.map((pattern) =>
        swatchSvg({ type: 'line', pattern, claimant: 'PK' }, { width: 60, height: 24 }),
      ),
      swatchSvg({ type: 'ground', holder: 'CN', claimant: 'IN', stipple: true }, { width: 60, height: 24 }),
      tiesCss(),
    ];
    for (const text of all) expect(text).not.toMatch(/#[0-9a-f]{3,6}\b|rgb\(/i);
  });

  it('draw a dash as the map does', () => {
    const svg = swatchSvg({ type: 'line', pattern: 'control' }, { width: 60, height: 24 });
    const { width, dash } = LINES.control;
    expect(svg).toContain(
      `stroke-dasharray="${dash!.map((part) => Number((part * width[1]).toFixed(2))).join(' ')}"`,
    );
  });

  it('have a rule for every class', () => {
    const css = tiesCss();
    const swatches: Swatch[] = [
      ...PATTERNS.map((pattern) => ({ type: 'line' as const, pattern, claimant: 'NP' })),
      { type: 'ground', holder: 'IN', claimant: 'NP' },
      { type: 'ground', holder: 'PK', stipple: true },
      { type: 'point', kind: 'pass' },
    ];
    for (const swatch of [...swatches, null])
      for (const name of tieClass(swatch).split(' ')) expect(css, name).toContain(`.${name}`);
  });
});

describe('the stipple', () => {
  const { width, height, data } = stippleImage('#000000');
  it('tiles without a seam: no dot touches the edge of its tile', () => {
    for (let at = 0; at < width; at += 1) {
      expect(data[at * 4 + 3]).toBe(0);
      expect(data[(at * width + height - 1) * 4 + 3]).toBe(0);
    }
    expect(Math.max(...data)).toBeGreaterThan(180);
  });
});

describe('the scale of a stage', () => {
  it('is the look’s at 1920 × 1080 and makes the same picture of any screen', () => {
    expect(stageScale({ width: 1280, height: 1080 })).toBe(STAGE_SCALE);
    expect(stageScale({ width: 2560, height: 2160 })).toBe(2 * STAGE_SCALE);
    expect(stageScale({ width: 853, height: 720 })).toBe(1.1);
  });
  it('never makes a map smaller than a page’s', () => {
    expect(stageScale({ width: 390, height: 390 })).toBe(1);
  });
});
