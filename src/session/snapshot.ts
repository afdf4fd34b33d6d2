/** Where a talk stands, as one window tells another. */
import { patchView, type MapSize, type View } from '../domain/view.ts';
import { scenesOf } from './scenes.ts';
import type { Session } from './session.svelte.ts';
import type { TalkState } from './talk.svelte.ts';

export interface Snapshot {
  scene: string;
  step: number;
  /** What is seen instead of the script, and on a map of which size in px; null where the script is. */
  detour: { view: View; mapSize: MapSize } | null;
  talk: TalkState;
}

export function snapshotOf({ scene, view, isOffScript, mapSize, talk }: Session): Snapshot {
  return { scene, step: view.step, detour: isOffScript ? { view, mapSize } : null, talk: talk.state };
}

/**
 * Takes a session to where another window stands. A detour's camera is fitted to this window's map, as a scene's is.
 * What is no scene of this story changes nothing.
 * @returns whether it was one
 */
export function adopt(session: Session, { scene, step, detour, talk }: Snapshot): boolean {
  if (!scenesOf(session.story).some(({ id }) => id === scene)) return false;
  const isElsewhere = scene !== session.scene || step !== session.view.step;
  if (isElsewhere || (!detour && session.isOffScript)) session.goTo(scene, 'mirror', step);
  if (detour) {
    const camera = session.refitted(detour.view.camera, detour.mapSize);
    session.patch(patchView(detour.view, { camera }), 'mirror');
  }
  // Last: where a scene or a comparison begins, this window has just laid out its maps anew.
  session.talk.state = talk;
  return true;
}
