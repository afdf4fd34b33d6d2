/** What a scene shows: the story's opening view with the patches of the scenes before it folded in order. */
import { patchView, type View } from '../domain/view.ts';
import type { Scene, Story } from '../story/story.ts';

/** The view before anything is patched: the whole region. */
export const START: View = {
  worldview: 'de-facto',
  date: '2020-12-31',
  compare: null,
  camera: { lat: 30.5, lon: 78, zoom: 4.6 },
  selection: [],
  hidden: [],
  step: 0,
};

/** The story's scenes in order. */
export const scenesOf = (story: Story): Scene[] =>
  story.passages.flatMap((passage) => (passage.scene ? [passage.scene] : []));

/** The view with which the story opens. */
export const openingView = (story: Story): View => patchView(START, story.opening);

/**
 * The view of a scene. Jumping to it and stepping to it give the same value.
 * @returns the opening view for an id that is no scene
 */
export function sceneView(story: Story, sceneId: string): View {
  const scenes = scenesOf(story);
  const last = scenes.findIndex((scene) => scene.id === sceneId);
  return scenes.slice(0, last + 1).reduce((view, scene) => patchView(view, scene.view), openingView(story));
}
