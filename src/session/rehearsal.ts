/**
 * How long a speaker spent in each scene of one run through a talk: a value, changed by entering scenes and by halting.
 * All times in ms; `now` is the time since 1970 that the caller reads.
 */

export interface Run {
  /** What was spent in each scene before the scene that is shown was last entered, by the scene's id. */
  readonly spent: Readonly<Record<string, number>>;
  /** The scene that is being timed; null while the run is halted. */
  readonly scene: string | null;
  /** When it was entered. */
  readonly since: number;
}

export const NO_RUN: Run = { spent: {}, scene: null, since: 0 };

/** Goes on in a scene. Coming back to one adds to it; entering the one that is timed changes nothing. */
export function enter(run: Run, scene: string, now: number): Run {
  return scene === run.scene ? run : { ...halt(run, now), scene, since: now };
}

/** Stops timing; `enter` goes on. A blank screen is no halt: the speaker speaks on. */
export function halt(run: Run, now: number): Run {
  const { scene, spent } = run;
  if (scene === null) return run;
  return { spent: { ...spent, [scene]: spentIn(run, scene, now) }, scene: null, since: now };
}

/** What was spent in a scene up to now; nought where it was not entered. */
export function spentIn({ spent, scene, since }: Run, id: string, now: number): number {
  const before = Object.hasOwn(spent, id) ? spent[id]! : 0;
  // A clock that was set back takes nothing away.
  return before + (scene === id ? Math.max(0, now - since) : 0);
}

/** What was spent in all scenes up to now. */
export const totalOf = (run: Run, now: number): number =>
  Object.values(halt(run, now).spent).reduce((sum, each) => sum + each, 0);

/** A run of which no scene took longer than this was begun by mistake, ms. */
const LEAST = 5000;

/** What is kept once a run has ended or stands still: that run, or what was kept before where it came to nothing. */
export function keptAfter(run: Run, before: Run | null, now: number): Run | null {
  const halted = halt(run, now);
  return Object.values(halted.spent).some((each) => each > LEAST) ? halted : before;
}

const VERSION = 1;

/** A run as it is kept between visits. */
export const writeRun = (run: Run, now: number): string =>
  JSON.stringify({ version: VERSION, spent: halt(run, now).spent });

/**
 * Reads a run that was kept; it is halted. Scenes that the story no longer has are left out, as is what is no time.
 * @param text what was kept, or null where nothing was
 * @param scenes the ids of the story's scenes
 * @returns null for what is no run of this version, and for one without a time
 */
export function readRun(text: string | null, scenes: readonly string[]): Run | null {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
  const { version, spent } = (kept ?? {}) as { version?: unknown; spent?: unknown };
  if (version !== VERSION || typeof spent !== 'object' || spent === null) return null;
  const times = Object.entries(spent).filter(
    (entry): entry is [string, number] =>
      scenes.includes(entry[0]) && typeof entry[1] === 'number' && Number.isFinite(entry[1]) && entry[1] >= 0,
  );
  return times.length > 0 ? { spent: Object.fromEntries(times), scene: null, since: 0 } : null;
}
