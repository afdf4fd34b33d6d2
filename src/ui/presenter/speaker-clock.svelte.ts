/** The speaker's clock: how long the talk has gone on, how long each scene, and what of that a rehearsal keeps. */
import { untrack } from 'svelte';
import {
  enter,
  halt,
  keptAfter,
  NO_RUN,
  readRun,
  spentIn,
  totalOf,
  writeRun,
  type Run,
} from '../../session/rehearsal.ts';
import { scenesOf } from '../../session/scenes.ts';
import type { Session } from '../../session/session.svelte.ts';
import { keep, readKept } from './kept.ts';

export type SpeakerClock = ReturnType<typeof speakerClock>;

/**
 * Called while a component is made; ends with it. When the talk began and when it was paused is the talk's, so that all
 * its windows know it. What is spent in each scene is timed in this window. Spans are in seconds.
 */
export function speakerClock(session: Session) {
  const { talk } = session;
  const key = `marchlands:rehearsal:${session.story.id}`;
  const scenes = scenesOf(session.story).map(({ id }) => id);
  let now = $state(Date.now());
  let run: Run = $state.raw(NO_RUN);
  let isRehearsing = $state(false);
  let kept: Run | null = $state.raw(readRun(readKept(key), scenes));
  /** What the speaker's window had timed when it was closed or loaded again; it goes on with the same clock. */
  const leftKey = `marchlands:times:${session.story.id}`;
  let left = readKept(leftKey)?.split('\n');
  const startedAt = $derived(talk.state.startedAt);
  const pausedAt = $derived(talk.state.pausedAt);

  // On the whole second of the day, set anew each time: it does not drift.
  $effect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const read = Date.now();
      now = read;
      timer = setTimeout(tick, 1000 - (read % 1000));
    };
    tick();
    return () => clearTimeout(timer);
  });
  $effect(() => {
    const { scene } = session;
    const isPaused = pausedAt !== null;
    const isStarted = startedAt !== null;
    untrack(() => {
      if (isPaused || !isStarted) keepRun();
      if (isStarted) {
        if (left?.[0] === String(startedAt)) {
          run = readRun(left[2] ?? null, scenes) ?? NO_RUN;
          isRehearsing = left[1] === 'rehearsal';
        }
        left = undefined;
        run = isPaused ? halt(run, Date.now()) : enter(run, scene, Date.now());
      } else {
        // A clock that was set to nought, in whichever window, ends what it timed.
        run = NO_RUN;
        isRehearsing = false;
      }
    });
  });
  $effect(() => {
    const onhide = () => {
      keepRun();
      const times = [startedAt, isRehearsing ? 'rehearsal' : 'talk', writeRun(run, Date.now())];
      // Before the talk has been joined what was left still waits for it.
      if (startedAt !== null || left === undefined)
        keep(leftKey, startedAt === null ? null : times.join('\n'));
    };
    addEventListener('pagehide', onhide);
    return () => removeEventListener('pagehide', onhide);
  });

  /** Keeps a rehearsal that ends or stands still; one under way leaves what was kept alone. */
  function keepRun() {
    if (!isRehearsing) return;
    kept = keptAfter(run, kept, Date.now());
    if (kept) keep(key, writeRun(kept, Date.now()));
  }

  /** Times the scenes from the beginning, or goes on with a run that was kept. */
  function rehearse(from: Run) {
    run = from;
    isRehearsing = true;
    talk.setClock(totalOf(from, 0));
  }

  /** The run whose times stand beside the plan: the one under way, else the last that was kept. */
  const rehearsed = $derived(isRehearsing ? run : kept);

  return {
    get now() {
      return now;
    },
    get isStarted() {
      return startedAt !== null;
    },
    get isPaused() {
      return pausedAt !== null;
    },
    get elapsed() {
      return startedAt === null ? 0 : Math.max(0, (pausedAt ?? now) - startedAt) / 1000;
    },
    get isRehearsing() {
      return isRehearsing;
    },
    /** Whether a rehearsal can begin, or end: the clock of a talk is not taken from it. */
    get canRehearse() {
      return isRehearsing || startedAt === null;
    },
    /** How long the last rehearsal took; null where none is kept. */
    get rehearsedIn() {
      return rehearsed && totalOf(rehearsed, now) / 1000;
    },
    /** What was spent in a scene since the clock started. */
    spent: (scene: string) => spentIn(run, scene, now) / 1000,
    /** What was spent in a scene in the last rehearsal; null where it was not reached or none is kept. */
    rehearsed(scene: string) {
      const spent = rehearsed ? spentIn(rehearsed, scene, now) : 0;
      return spent > 0 ? spent / 1000 : null;
    },
    /** Sets the clock to nought. A rehearsal starts anew, and what was kept before it stays. */
    reset: () => (isRehearsing ? rehearse(NO_RUN) : talk.resetClock()),
    /** Lets the clock run from a time, seconds. */
    setTo(elapsed: number) {
      talk.setClock(elapsed * 1000);
      now = Date.now();
    },
    /** Begins a rehearsal, or ends it; its times are kept, and the clock stands at nought for the talk. */
    toggleRehearsal: () => (isRehearsing ? talk.resetClock() : rehearse(NO_RUN)),
    resume: () => rehearse(kept ?? NO_RUN),
    forget() {
      kept = null;
      keep(key, null);
    },
  };
}
