/**
 * The words of the scenes, apart from the story: only a talk needs them, so they are no part of the first view. What a
 * scene shows, how long it is planned for and how many steps it has stay with the story.
 */
import type { Scene, SceneStep, Story } from './story.ts';

/** What is read and said at a place of the talk. */
type Words = Pick<SceneStep, 'caption' | 'chart' | 'speakerNotes'>;
export interface SceneWords extends Pick<Scene, 'title'>, Words {
  steps: Words[];
}
/** The words of a story's scenes, by the scene's id. */
export type StoryWords = Readonly<Record<string, SceneWords>>;

const scenesOf = (story: Story) => story.passages.flatMap(({ scene }) => (scene ? [scene] : []));

const NONE: SceneWords = { title: '', caption: [], chart: false, speakerNotes: '', steps: [] };
const wordsAt = ({ caption, chart, speakerNotes }: Words): Words => ({ caption, chart, speakerNotes });

/** Lays other words over the scenes of a story; a scene of which none are known gets empty ones. */
export const withWords = (story: Story, words: StoryWords): Story => ({
  ...story,
  passages: story.passages.map((passage) => {
    const { scene } = passage;
    if (!scene) return passage;
    const own = words[scene.id] ?? NONE;
    const steps = scene.steps.map(({ view }, index) => ({ view, ...wordsAt(own.steps[index] ?? NONE) }));
    return { ...passage, scene: { ...scene, ...own, steps } };
  }),
});

/** The story with scenes that show and say nothing. */
export const withoutWords = (story: Story): Story => withWords(story, {});

/** The words of a story's scenes. */
export const wordsOf = (story: Story): StoryWords =>
  Object.fromEntries(
    scenesOf(story).map((scene) => [
      scene.id,
      { title: scene.title, ...wordsAt(scene), steps: scene.steps.map(wordsAt) },
    ]),
  );

/** Whether a story's scenes have their words; no scene is without a title. */
export const hasWords = (story: Story): boolean => scenesOf(story).every(({ title }) => title !== '');
