/** Swatches: a little window of map as SVG, in custom properties, so that one serves both themes. */
import { HATCH, HATCH_ANGLES, LINES, STIPPLE, type LineLook, type Pattern, type PointKind } from './look.ts';
import { symbolShapes } from './symbols.ts';
import { isParty, stateVar } from './tokens.ts';

/** What a swatch shows. */
export type Swatch =
  | { type: 'line'; pattern: Pattern; claimant?: string; loose?: boolean }
  | { type: 'ground'; holder: string; claimant?: string; stipple?: boolean }
  | { type: 'point'; kind: PointKind }
  | { type: 'mark' };

type GroundSwatch = Extract<Swatch, { type: 'ground' }>;

export interface SwatchSize {
  /** CSS px. */
  width: number;
  height: number;
}

/** The CSS colour of a pattern's line. */
export const lineInk = ({ colour }: LineLook, claimant = '') =>
  colour === 'claimant' ? stateVar(claimant) : `var(--${colour})`;

/** A line as it is at zoom 9, level through the middle. */
function lineShapes(
  pattern: Pattern,
  claimant: string | undefined,
  loose: boolean,
  { width, height }: SwatchSize,
) {
  const look = LINES[pattern];
  const {
    width: [, w],
    dash,
    opacity: share,
  } = (loose && look.loose) || look;
  const ink = lineInk(look, claimant);
  const across = (y: number, pen: number, dashes: readonly number[] | null, extra = '') =>
    `<path d="M0,${y}H${width}" fill="none" style="stroke:${ink}" stroke-width="${pen}" stroke-linecap="${look.cap}"` +
    `${dashes ? ` stroke-dasharray="${dashes.map((part) => Number((part * pen).toFixed(2))).join(' ')}"` : ''}${extra}/>`;
  const middle = height / 2;
  const opacity = share < 1 ? ` opacity="${share}"` : '';
  if (!look.gap) {
    const ribbon = look.ribbon
      ? `<path d="M0,${middle}H${width}" style="stroke:var(--ink);stroke-opacity:var(--ribbon)" stroke-width="${look.ribbon[1]}"/>`
      : '';
    return ribbon + across(middle, w, dash, opacity);
  }
  const rail = (look.gap[1] + w) / 2;
  const ties = look.ties ? across(middle, look.ties.width[1], look.ties.dash) : '';
  return across(middle - rail, w, dash, opacity) + across(middle + rail, w, dash, opacity) + ties;
}

/** Dots over a whole window, each in the middle of four others. */
function stippleShapes({ width, height }: SwatchSize) {
  const half = STIPPLE.period / 2;
  let dots = '';
  for (let row = 0; row * half < height; row += 1)
    for (let x = half / 2 + (row % 2) * half; x < width; x += STIPPLE.period)
      dots += `M${x},${half / 2 + row * half}h0`;
  return `<path d="${dots}" fill="none" stroke-linecap="round" style="stroke:var(--ink3)" stroke-width="${2 * STIPPLE.radius}"/>`;
}

/** Wash, hatch and stipple over a whole window. */
function groundShapes({ holder, claimant, stipple }: GroundSwatch, size: SwatchSize) {
  const { width, height } = size;
  const washed = `<path d="M0,0H${width}V${height}H0z" style="fill:${stateVar(holder)};fill-opacity:var(--wash)"/>`;
  const wash = (holder ? washed : '') + (stipple ? stippleShapes(size) : '');
  if (!claimant || !isParty(claimant)) return wash;
  const angle = HATCH_ANGLES[claimant];
  const step = HATCH.period * (angle % 90 ? Math.SQRT2 : 1);
  let d = '';
  if (angle === 0) for (let y = step / 2; y < height; y += step) d += `M0,${y.toFixed(1)}h${width}`;
  else if (angle === 90) for (let x = step / 2; x < width; x += step) d += `M${x.toFixed(1)},0v${height}`;
  else
    for (let x = step / 2 - height; x < width; x += step)
      d +=
        angle === 45
          ? `M${x.toFixed(1)},${height}l${height},${-height}`
          : `M${x.toFixed(1)},0l${height},${height}`;
  return `${wash}<path d="${d}" fill="none" style="stroke:${stateVar(claimant)}" stroke-width="${HATCH.bold.stroke}"/>`;
}

function shapes(swatch: Swatch, size: SwatchSize): string {
  const middle = `translate(${size.width / 2 - 8} ${size.height / 2 - 8}) scale(.8)`;
  switch (swatch.type) {
    case 'line':
      return lineShapes(swatch.pattern, swatch.claimant, swatch.loose ?? false, size);
    case 'ground':
      return groundShapes(swatch, size);
    case 'point':
      return `<g transform="${middle}" style="color:var(--ink)">${symbolShapes(swatch.kind, { ink: 'currentColor', halo: 'none' })}</g>`;
    case 'mark':
      return `<path d="M0,${size.height / 2}H${size.width}" style="stroke:var(--mark)" stroke-width="12"/>`;
  }
}

/**
 * A swatch as an SVG string: land, what lies on it, a hairline round it. Decorative: its words stand beside it.
 */
export function swatchSvg(swatch: Swatch, size: SwatchSize): string {
  const { width, height } = size;
  const box = `x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="2.5"`;
  // The inner svg clips; the hairline is drawn last, over what was cut.
  return (
    `<svg class="swatch" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true">` +
    `<rect ${box} style="fill:var(--land)"/>` +
    `<svg x="1" y="1" width="${width - 2}" height="${height - 2}" viewBox="1 1 ${width - 2} ${height - 2}">${shapes(swatch, size)}</svg>` +
    `<rect ${box} fill="none" style="stroke:var(--ink);stroke-opacity:.25"/></svg>`
  );
}

/** The window of a layer that is switched off: empty and dashed. */
export const emptySwatchSvg = ({ width, height }: SwatchSize) =>
  `<svg class="swatch" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true">` +
  `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="2.5" fill="none" style="stroke:var(--ink3)" stroke-dasharray="3 2"/></svg>`;
