/**
 * What a talk adds to the View: what every window of it shows (blank, spotlight, strokes, how two maps are laid out,
 * what is measured, legend, whether it plays), and what only this window has open. Beside the text the reader lays out
 * and measures with the same.
 */

/** [longitude, latitude] in degrees. */
export type LonLat = readonly [lon: number, lat: number];
/** What the whole screen shows instead of the scene. */
export type Blank = 'black' | 'white';

/** What is measured: a length, or the area that the path encloses. */
export interface Measured {
  path: readonly LonLat[];
  isArea: boolean;
}
/** A measure that is taken up. */
export const NO_PATH: Measured = { path: [], isArea: false };
/** Between what the divider of two maps moves, in per cent of their width from the left. */
export const DIVIDER = { min: 2, max: 98 } as const;

/** What is the same in every window of a talk; a value, changed as a whole. */
export interface TalkState {
  blank: Blank | null;
  /** The ground that the spotlight lights; null where it is out. */
  spotlight: LonLat | null;
  /** What is drawn over the map of this scene, in the order of drawing. */
  strokes: readonly (readonly LonLat[])[];
  /** Where one map of a comparison ends and the other begins, in per cent of their width from the left. */
  divider: number;
  /** Whether the two stand side by side, and not one over the other, cut at the divider. */
  isBeside: boolean;
  /** Null while nobody measures. */
  measured: Measured | null;
  legend: boolean;
  /** The ids of the scenes that this talk steps past. */
  leftOut: readonly string[];
  /** Whether the scenes go on by themselves. */
  isPlaying: boolean;
  /** When the talk's clock started, ms since 1970; null while it stands at nought. */
  startedAt: number | null;
  /** When the clock was paused, ms since 1970; null while it runs. */
  pausedAt: number | null;
}
/** How a comparison opens. */
const OPENING = { divider: 50, isBeside: false };
export const QUIET: TalkState = {
  blank: null,
  spotlight: null,
  strokes: [],
  ...OPENING,
  measured: null,
  legend: true,
  leftOut: [],
  isPlaying: false,
  startedAt: null,
  pausedAt: null,
};

/** What the pointer does on the map instead of moving it. */
export type PointerTool = 'spotlight' | 'pen';
/** What lies over the scene in this window alone. */
export type TalkPanel = 'overview' | 'help' | 'menu' | 'sources' | 'layers';

export class Talk {
  state: TalkState = $state.raw(QUIET);
  /** The pointer's tool in this window. */
  tool: PointerTool | null = $state(null);
  panel: TalkPanel | null = $state(null);
  /** The digits typed so far of a scene's number. */
  typed: string = $state('');

  patch(patch: Partial<TalkState>) {
    this.state = { ...this.state, ...patch };
  }

  /** Blanks the screen, or shows the scene again where it is blank in this colour. */
  toggleBlank(blank: Blank) {
    this.patch({ blank: this.state.blank === blank ? null : blank });
  }

  /** Takes a tool up, or lays it down; a spotlight that is laid down goes out. */
  toggleTool(tool: PointerTool) {
    // Lit from another window it goes out here too.
    const isOn = this.tool === tool || (tool === 'spotlight' && this.state.spotlight !== null);
    this.tool = isOn ? null : tool;
    if (this.tool !== 'spotlight' && this.state.spotlight) this.patch({ spotlight: null });
  }

  /** Lets the scenes go on by themselves, or stops them. */
  togglePlay() {
    this.patch({ isPlaying: !this.state.isPlaying });
  }

  togglePanel(panel: TalkPanel) {
    this.panel = this.panel === panel ? null : panel;
  }

  undoStroke() {
    if (this.state.strokes.length > 0) this.patch({ strokes: this.state.strokes.slice(0, -1) });
  }

  /**
   * Another scene begins: what was pointed out on the last one is gone, and the screen is not blank. The spotlight is
   * laid down, so that the new scene is not dark but where the pointer happens to be; the pen stays in the hand.
   */
  beginScene() {
    if (this.tool === 'spotlight') this.tool = null;
    const { blank, spotlight, strokes } = this.state;
    if (blank || spotlight || strokes.length > 0) this.patch({ blank: null, spotlight: null, strokes: [] });
  }

  /** Moves the divider of two maps, to per cent of their width from the left; near an edge it stays in reach. */
  moveDivider(to: number) {
    this.patch({ divider: Math.min(DIVIDER.max, Math.max(DIVIDER.min, to)) });
  }

  /** Lays two maps side by side, or one over the other. */
  toggleBeside() {
    this.patch({ isBeside: !this.state.isBeside });
  }

  /** Takes the measure up, or lays it down with what it measured. */
  toggleMeasure() {
    this.patch({ measured: this.state.measured ? null : NO_PATH });
  }

  /** Changes what is measured. */
  measure(patch: Partial<Measured>) {
    this.patch({ measured: { ...(this.state.measured ?? NO_PATH), ...patch } });
  }

  /** Sets a point of what is measured, [longitude, latitude] in degrees. */
  addPoint(at: LonLat) {
    this.measure({ path: [...(this.state.measured ?? NO_PATH).path, at] });
  }

  /** A comparison opens: one map over the other, cut in the middle. */
  openComparison() {
    this.patch(OPENING);
  }

  /** Takes the maps back to where a scene begins: a comparison as it opens, and nothing measured. */
  resetMaps() {
    this.patch({ ...OPENING, measured: null });
  }

  /** Whether `resetMaps` would change anything. */
  get hasMovedMaps(): boolean {
    const { divider, isBeside, measured } = this.state;
    return divider !== OPENING.divider || isBeside || measured !== null;
  }

  /** Lets the talk's clock start, where it has not. */
  startClock() {
    if (this.state.startedAt === null) this.setClock(0);
  }

  /** Lets the talk's clock run from a time, ms. */
  setClock(elapsed: number) {
    this.patch({ startedAt: Date.now() - elapsed, pausedAt: null });
  }

  /** Sets the talk's clock to nought, where it stands. */
  resetClock() {
    this.patch({ startedAt: null, pausedAt: null });
  }

  /** Starts the talk's clock, pauses it, or lets it go on from where it was paused. */
  toggleClock() {
    const { startedAt, pausedAt } = this.state;
    if (startedAt === null) this.startClock();
    else if (pausedAt === null) this.patch({ pausedAt: Date.now() });
    else this.setClock(pausedAt - startedAt);
  }

  /** Closes the innermost thing that is open in this window. @returns whether anything was */
  close(): boolean {
    if (this.panel) this.panel = null;
    else if (this.state.blank) this.patch({ blank: null });
    else if (this.tool) this.toggleTool(this.tool);
    else if (this.typed) this.typed = '';
    else if (this.state.measured) this.toggleMeasure();
    else return false;
    return true;
  }
}
