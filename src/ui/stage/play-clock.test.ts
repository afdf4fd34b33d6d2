import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Position } from '../../session/scenes.ts';
import { step as stepTo } from '../../story/small-story.ts';
import { alarm, attendant, following, KIOSK_SECONDS, secondsAt } from './play-clock.ts';

const step = stepTo();
const positions: Position[] = [
  { scene: 'ford', step: 0 },
  { scene: 'ford', step: 1 },
  { scene: 'tower', step: 0 },
];

describe('a talk that plays by itself', () => {
  it('splits the planned time of a scene over its places', () => {
    expect(secondsAt({ seconds: 60, steps: [step, step] })).toBe(20);
    expect(secondsAt({ seconds: 45, steps: [] })).toBe(45);
    expect(secondsAt({ seconds: null, steps: [step] })).toBe(20);
  });

  it.each([true, false])('goes through the script and then begins again: %j', (loops) => {
    const after = (position: Position) => following(positions, position, loops);
    expect(after(positions[0]!)).toEqual(positions[1]);
    expect(after(positions[1]!)).toEqual(positions[2]);
    expect(after(positions[2]!)).toEqual(loops ? positions[0] : null);
    expect(after({ scene: 'elsewhere', step: 0 })).toEqual(positions[0]);
    expect(following([], positions[0]!, loops)).toBeNull();
  });
});

describe('its clocks', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('ring once, after the time that was set last', () => {
    const ring = vi.fn();
    const clock = alarm(ring);
    clock.set(20);
    vi.advanceTimersByTime(19_000);
    clock.set(20);
    vi.advanceTimersByTime(19_000);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(ring).toHaveBeenCalledOnce();
    clock.set(5);
    clock.stop();
    vi.advanceTimersByTime(60_000);
    expect(ring).toHaveBeenCalledOnce();
  });

  function playing(isKiosk: boolean) {
    let isPlaying = true;
    const one = attendant({
      isPlaying: () => isPlaying,
      pause: () => (isPlaying = false),
      goOn: () => (isPlaying = true),
      isKiosk,
    });
    return { ...one, isPlaying: () => isPlaying, pause: () => (isPlaying = false) };
  }

  it('stop at a touch, for good where it is no kiosk', () => {
    const talk = playing(false);
    talk.touched();
    expect(talk.isPlaying()).toBe(false);
    vi.advanceTimersByTime(10 * KIOSK_SECONDS * 1000);
    expect(talk.isPlaying()).toBe(false);
  });

  it('go on in a kiosk when it has been left alone, and count from the last touch', () => {
    const talk = playing(true);
    talk.touched();
    vi.advanceTimersByTime((KIOSK_SECONDS - 1) * 1000);
    talk.touched();
    vi.advanceTimersByTime((KIOSK_SECONDS - 1) * 1000);
    expect(talk.isPlaying()).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(talk.isPlaying()).toBe(true);
  });

  it('stay stopped in a kiosk where the speaker stopped them, not a touch', () => {
    const talk = playing(true);
    talk.pause();
    talk.touched();
    vi.advanceTimersByTime(10 * KIOSK_SECONDS * 1000);
    expect(talk.isPlaying()).toBe(false);
  });

  it('ring no more when the stage is left', () => {
    const talk = playing(true);
    talk.touched();
    talk.stop();
    vi.advanceTimersByTime(10 * KIOSK_SECONDS * 1000);
    expect(talk.isPlaying()).toBe(false);
  });
});
