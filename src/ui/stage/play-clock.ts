/** How long each place of the script stays when the scenes go on by themselves, and the clocks that move them. */
import type { Position } from '../../session/scenes.ts';
import type { Scene } from '../../story/story.ts';

/** The time of a place in a scene that plans none, s. */
export const DEFAULT_SECONDS = 20;
/** After how long without a touch a kiosk goes on by itself, s. */
export const KIOSK_SECONDS = 60;

/** How long a place of a scene stays, s: the scene's planned time, split evenly over its opening and its steps. */
export const secondsAt = ({ seconds, steps }: Pick<Scene, 'seconds' | 'steps'>): number =>
  seconds === null ? DEFAULT_SECONDS : seconds / (steps.length + 1);

/**
 * The place after another, and the first after what is none.
 * @param loops whether the first comes after the last
 * @returns null after the last where it does not, and where there are no places
 */
export function following(
  positions: readonly Position[],
  { scene, step }: Position,
  loops: boolean,
): Position | null {
  const next = 1 + positions.findIndex((each) => each.scene === scene && each.step === step);
  return positions[loops ? next % positions.length : next] ?? null;
}

/** A clock that rings once, and can be set anew or stopped before. */
export interface Alarm {
  /** @param seconds from now */
  set(seconds: number): void;
  stop(): void;
}
export function alarm(ring: () => void): Alarm {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    set(seconds) {
      clearTimeout(timer);
      timer = setTimeout(ring, seconds * 1000);
    },
    stop: () => clearTimeout(timer),
  };
}

/** What the audience's hand does to a talk that plays. */
export interface Attendant {
  /** Someone touched the screen or a key. */
  touched(): void;
  /** The stage is left. */
  stop(): void;
}

/**
 * A touch pauses what plays. In a kiosk it goes on again when nobody has touched anything for a while, and only if it
 * was a touch that paused it.
 */
export function attendant(talk: {
  isPlaying(): boolean;
  pause(): void;
  goOn(): void;
  isKiosk: boolean;
}): Attendant {
  let isPausedByTouch = false;
  const waiting = alarm(() => {
    if (!talk.isPlaying()) talk.goOn();
    isPausedByTouch = false;
  });
  return {
    touched() {
      if (talk.isPlaying()) {
        talk.pause();
        isPausedByTouch = true;
      }
      if (talk.isKiosk && isPausedByTouch) waiting.set(KIOSK_SECONDS);
    },
    stop: () => waiting.stop(),
  };
}
