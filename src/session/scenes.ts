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

/** A place in the script: a scene, and how many of its steps are revealed. */
export interface Position {
  scene: string;
  step: number;
}

/** The story's scenes in order. */
export const scenesOf = (story: Story): Scene[] =>
  story.passages.flatMap((passage) => (passage.scene ? [passage.scene] : []));

/** Every place in the script, in the order in which one steps through it. */
export const positionsOf = (story: Story): Position[] =>
  scenesOf(story).flatMap(({ id, steps }) =>
    Array.from({ length: steps.length + 1 }, (_, step) => ({ scene: id, step })),
  );

/** Whether a place in the script comes after another; what is no place of it comes before all. */
export function isAfter(story: Story, place: Position, other: Position): boolean {
  const positions = positionsOf(story);
  const [at, from] = [place, other].map(({ scene, step }) =>
    positions.findIndex((each) => each.scene === scene && each.step === step),
  );
  return at! > from!;
}

/** The view with which the story opens. */
export const openingView = (story: Story): View => patchView(START, story.opening);

/**
 * The view of a scene with some of its steps revealed. Jumping to it and stepping to it give the same value: the
 * patches of the scenes before it are folded, and of its own steps; those of other scenes' steps are not.
 * @param step how many steps are revealed; more than there are count as all
 * @returns the opening view for an id that is no scene
 */
export function sceneView(story: Story, sceneId: string, step = 0): View {
  const scenes = scenesOf(story);
  const last = scenes.findIndex((scene) => scene.id === sceneId);
  const opened = scenes
    .slice(0, last + 1)
    .reduce((view, scene) => patchView(view, scene.view), openingView(story));
  const steps = scenes[last]?.steps.slice(0, step) ?? [];
  return steps.reduce(
    (view, { view: patch }, index) => patchView(view, { ...patch, step: index + 1 }),
    opened,
  );
}
