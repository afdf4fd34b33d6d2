/**
 * The underlines of ties: a tie is underlined with its own line. Gradients in custom properties, so that they
 * need no image and follow the theme; classes, so that a page of ties stays small.
 */
import { HATCH_ANGLES, LINES, PATTERNS, type Pattern } from './look.ts';
import { lineInk, type Swatch } from './swatches.ts';
import { PARTIES, stateVar } from './tokens.ts';

const lower = (code: string) => code.toLowerCase();
const byClass = (code: string) => (code ? ` by-${lower(code)}` : '');

/**
 * The classes of a tie to what a swatch shows. The rules stand in `tiesCss()`; a tie to a place also has its symbol
 * before it (`symbolSvg`), a tie without a feature (an event) is `tie tie-place`.
 */
export function tieClass(swatch: Swatch | null): string {
  if (swatch?.type === 'ground') {
    const { holder, claimant = '', stipple } = swatch;
    const open = stipple ? ' open' : '';
    return `tie tie-ground${holder ? ` on-${lower(holder)}` : ''}${byClass(claimant)}${open}`;
  }
  if (swatch?.type !== 'line') return 'tie tie-place';
  const { pattern, claimant = '' } = swatch;
  return `tie tie-${pattern}${LINES[pattern].colour === 'claimant' ? byClass(claimant) : ''}`;
}

/** px of an underline in reading text: the map's line at zoom 5, kept between hairline and bar. */
const thickness = (pattern: Pattern) => Math.min(2.6, Math.max(1.4, LINES[pattern].width[0]));
const px = (value: number) => `${Number(value.toFixed(2))}px`;

interface Background {
  image: string;
  /** Of one repetition. */
  width: string;
  height: string;
  /** Above the foot of the line box. */
  rise: number;
}

const rule = (selector: string, backgrounds: readonly Background[]) => {
  const all = (value: (each: Background) => string) => backgrounds.map(value).join(',');
  return (
    `${selector}{background-image:${all(({ image }) => image)};` +
    `background-size:${all(({ width, height }) => `${width} ${height}`)};` +
    `background-position:${all(({ rise }) => `0 calc(100% - ${px(rise)})`)}}`
  );
};

function strokes(pattern: Pattern): Background[] {
  const { dash, gap, ties, cap } = LINES[pattern];
  const rail = gap ? 1 : thickness(pattern);
  const ink = LINES[pattern].colour === 'claimant' ? 'var(--by,var(--ink))' : lineInk(LINES[pattern]);
  const period = dash ? dash.reduce((sum, part) => sum + part, 0) * rail : 8;
  const image =
    dash && cap === 'round'
      ? `radial-gradient(circle,${ink} ${px(rail / 2 - 0.1)},transparent ${px(rail / 2 + 0.3)})`
      : `linear-gradient(90deg,${ink} ${px(dash ? dash[0]! * rail : period)},transparent 0)`;
  const stroke = (rise: number): Background => ({
    image,
    width: px(period),
    height: px(cap === 'round' && dash ? rail + 0.6 : rail),
    rise,
  });
  if (!gap) return [stroke(0)];
  const between = Math.min(3, gap[0] + 0.7);
  const rungs: Background[] = ties
    ? [
        {
          image: `linear-gradient(90deg,${ink} 1px,transparent 0)`,
          width: '4px',
          height: px(between),
          rise: 1,
        },
      ]
    : [];
  return [stroke(0), stroke(between + 1), ...rungs];
}

/** CSS turns gradients clockwise from upwards; a gradient's stripes lie across its direction. */
const stripes = (degrees: number) =>
  `repeating-linear-gradient(${(180 - degrees) % 180}deg,var(--by) 0 1.1px,transparent 1.1px 2.9px)`;

/** The rules of all underlines. */
export function tiesCss(): string {
  const wash = 'color-mix(in srgb,var(--on,transparent) calc(2*var(--wash)),transparent)';
  const dots = 'radial-gradient(circle at 2px 2.5px,var(--ink3) .8px,transparent 1.2px)';
  const strip = { width: '100%', height: '5px', rise: 0 };
  const base =
    '.tie{background-repeat:repeat-x;padding-bottom:1px;-webkit-box-decoration-break:clone;box-decoration-break:clone;' +
    'text-decoration:none;color:inherit;' +
    'text-shadow:1px 0 var(--ground),-1px 0 var(--ground),0 1px var(--ground),0 2px var(--ground)}';
  return [
    base,
    ...PATTERNS.map((pattern) => rule(`.tie-${pattern}`, strokes(pattern))),
    rule('.tie-place', [
      { image: 'linear-gradient(var(--ink3),var(--ink3))', width: '100%', height: '1px', rise: 0 },
    ]),
    rule('.tie-ground', [{ image: `linear-gradient(${wash},${wash})`, ...strip }]),
    ...PARTIES.map(
      (code) => `.on-${lower(code)}{--on:${stateVar(code)}}.by-${lower(code)}{--by:${stateVar(code)}}`,
    ),
    ...PARTIES.map((code) =>
      rule(`.tie-ground.by-${lower(code)}`, [
        { image: stripes(HATCH_ANGLES[code]), ...strip },
        { image: `linear-gradient(${wash},${wash})`, ...strip },
      ]),
    ),
    rule('.tie-ground.open', [
      { image: dots, ...strip, width: '5px' },
      { image: `linear-gradient(${wash},${wash})`, ...strip },
    ]),
  ].join('');
}
