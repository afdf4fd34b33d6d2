/**
 * Lets the scenes of a talk go on by themselves. Every window of it counts, so that any may be closed: the first whose
 * time is up moves all, and their clocks with them; two at once move to the same place.
 */
import { untrack } from 'svelte';
import { scenesOf } from '../../session/scenes.ts';
import type { Session } from '../../session/session.svelte.ts';
import type { Commands } from '../../commands/commands.ts';
import { alarm, attendant, following, secondsAt } from './play-clock.ts';

interface Options {
  /** Whether a touch or a key pauses it: on a stage it is the audience's, in the presenter window the speaker's. */
  pausesAtTouch: boolean;
  /** Whether it starts by itself, begins again after the end, and goes on when nobody has touched anything for a while. */
  isKiosk?: boolean;
}

/** Called while a component is made; ends with it. */
export function playByItself(
  session: Session,
  commands: Commands,
  { pausesAtTouch, isKiosk = false }: Options,
) {
  const { talk } = session;
  const step = $derived(session.view.step);
  const seconds = $derived(
    secondsAt(scenesOf(session.story).find(({ id }) => id === session.scene) ?? { seconds: null, steps: [] }),
  );
  const clock = alarm(() => {
    const next = following(session.positions, { scene: session.scene, step }, isKiosk);
    // The stage stops at the end. The speaker's window cannot know whether it is a kiosk's, which begins again.
    if (!next) return pausesAtTouch ? talk.patch({ isPlaying: false }) : undefined;
    session.goTo(next.scene, 'act', next.step);
    // Where the script has one place only, nothing else would set it again.
    clock.set(seconds);
  });
  $effect(() => {
    void [session.scene, step];
    if (!talk.state.isPlaying) return;
    clock.set(seconds);
    return clock.stop;
  });
  $effect(() => {
    if (!pausesAtTouch) return;
    const goOn = () => {
      talk.panel = null;
      if (session.canReturn) session.returnToScript();
      talk.patch({ isPlaying: true });
    };
    const audience = attendant({
      isPlaying: () => talk.state.isPlaying,
      pause: () => talk.patch({ isPlaying: false }),
      goOn,
      isKiosk,
    });
    const onkey = ({ key }: KeyboardEvent) => {
      // This key pauses and goes on by itself.
      if (!commands.play.keys.includes(key.toLowerCase())) audience.touched();
    };
    const gone = new AbortController();
    const options = { capture: true, passive: true, signal: gone.signal };
    addEventListener('pointerdown', audience.touched, options);
    addEventListener('wheel', audience.touched, options);
    addEventListener('keydown', onkey, options);
    if (isKiosk) untrack(goOn);
    return () => {
      gone.abort();
      audience.stop();
    };
  });
}
