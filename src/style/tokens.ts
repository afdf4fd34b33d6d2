/** The colours, in both themes: the only home of a colour in this project. */

export type Theme = 'paper' | 'night';
/** The states that have a colour of their own; ground of any other state is ink. */
export const PARTIES = ['IN', 'PK', 'CN', 'NP'] as const;
export type Party = (typeof PARTIES)[number];

export interface Palette {
  /** The page. */
  ground: string;
  /** Cards and plates on the page. */
  panel: string;
  /** A panel on a panel, a control pointed at. */
  panel2: string;
  /** Text and lines. */
  ink: string;
  /** Secondary text, project routes. */
  ink2: string;
  /** Hints, names of states without a part in a dispute. */
  ink3: string;
  /** Hairlines. */
  rule: string;
  /** Dry ground of the base map. */
  land: string;
  /** Sea and lakes. */
  water: string;
  /** Shores. */
  waterline: string;
  river: string;
  /** Names of waters. */
  waterInk: string;
  /** Around labels, symbols and the lines that must stand clear of what lies beneath. */
  halo: string;
  /** "This one": selected, in the text and on the map alike; nothing else is yellow. */
  mark: string;
  /** Pointed at. */
  markSoft: string;
  /** Whatever lies on the mark. */
  markInk: string;
  /** India violet, Pakistan bronze, China petrol, Nepal plum: away from flags and parties. */
  states: Record<Party, string>;
}

export const PALETTES: Record<Theme, Palette> = {
  paper: {
    ground: '#faf9f5',
    panel: '#ffffff',
    panel2: '#f4f2ec',
    ink: '#1e242b',
    ink2: '#4b545d',
    ink3: '#6a727b',
    rule: '#d8d5cb',
    land: '#f2efe6',
    water: '#d2e0e6',
    waterline: '#8aabba',
    river: '#9fbfcc',
    waterInk: '#37677c',
    halo: '#f7f5ee',
    mark: '#ffd84a',
    markSoft: '#ffedaa',
    markInk: '#1e242b',
    states: { IN: '#4d34a4', PK: '#935716', CN: '#47878f', NP: '#570f36' },
  },
  night: {
    ground: '#13171b',
    panel: '#1b2126',
    panel2: '#232a30',
    ink: '#efebe2',
    ink2: '#b9bcba',
    ink3: '#8f979c',
    rule: '#38424a',
    land: '#262d33',
    water: '#141b21',
    waterline: '#41606f',
    river: '#3a5664',
    waterInk: '#86b3c6',
    halo: '#1d2329',
    mark: '#f2c71d',
    markSoft: '#5f5018',
    markInk: '#17130a',
    states: { IN: '#c2aefd', PK: '#c98f71', CN: '#38969e', NP: '#fdd6e3' },
  },
};

/** What differs between the themes beside colour: the same share of ink weighs less on a dark page. */
export const STRENGTH: Record<Theme, { wash: number; ribbon: number; band: number }> = {
  paper: { wash: 0.11, ribbon: 0.05, band: 0.11 },
  night: { wash: 0.14, ribbon: 0.07, band: 0.14 },
};

/** What every layer is drawn from. */
export interface StyleContext {
  theme: Theme;
  ink: Palette;
  strength: (typeof STRENGTH)[Theme];
  /** 1 on the page, 1.7 on the stage. */
  scale: number;
}

/**
 * A colour laid over another at a share of its strength, as one opaque colour: where a line lies over itself or
 * over its twin, a translucent one would darken.
 */
export function mix(over: string, under: string, share: number): string {
  const parts = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const [a, b] = [parts(over), parts(under)];
  const mixed = a.map((part, at) => Math.round(part * share + b[at]! * (1 - share)));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

export const isParty = (code: string): code is Party => (PARTIES as readonly string[]).includes(code);

/** The CSS custom property of a state's colour, or of ink where it has none. */
export const stateVar = (code: string) =>
  isParty(code) ? `var(--state-${code.toLowerCase()})` : 'var(--ink)';

/** `markSoft` → `--mark-soft`. */
const property = (name: string) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function declarations(theme: Theme): string {
  const { states, ...colours } = PALETTES[theme];
  const named = Object.entries(colours).map(([name, value]) => `${property(name)}:${value};`);
  const parties = PARTIES.map((code) => `--state-${code.toLowerCase()}:${states[code]};`);
  const shares = Object.entries(STRENGTH[theme]).map(([name, share]) => `--${name}:${share * 100}%;`);
  return [...named, ...parties, ...shares].join('');
}

/**
 * The colours as CSS custom properties: `--ink`, `--mark-soft`, `--state-in` …, and the shares of ink
 * `--wash`, `--ribbon`, `--band` as percentages. Paper is the default, `[data-theme=night]` the other; what is printed is
 * `[data-theme=paper]` in either.
 */
export const tokensCss = () =>
  `:root,[data-theme=paper]{color-scheme:light;${declarations('paper')}}[data-theme=night]{color-scheme:dark;${declarations('night')}}`;
