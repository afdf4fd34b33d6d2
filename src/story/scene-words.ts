/**
 * The words of the scenes, apart from the story: only a talk needs them, so they are no part of the first view. What a
 * scene shows, how long it is planned for and how many steps it has stay with the story.
 */
import type { Scene, SceneStep, Story } from './story.ts';

export interface SceneWords extends Pick<Scene, 'title' | 'caption' | 'speakerNotes'> {
  steps: Pick<SceneStep, 'caption' | 'speakerNotes'>[];
}
/** The words of a story's scenes, by the scene's id. */
export type StoryWords = Readonly<Record<string, SceneWords>>;

const scenesOf = (story: Story) => story.passages.flatMap(({ scene }) => (scene ? [scene] : []));

/** Lays other words over the scenes of a story; a scene of which none are known gets empty ones. */
export const withWords = (story: Story, words: StoryWords): Story => ({
  ...story,
  passages: story.passages.map((passage) => {
    const { scene } = passage;
    if (!scene) return passage;
    const { title = '', caption = [], speakerNotes = '', steps = [] } = words[scene.id] ?? {};
    return {
      ...passage,
      scene: {
        ...scene,
        title,
        caption,
        speakerNotes,
        steps: scene.steps.map(({ view }, index) => ({
          view,
          caption: steps[index]?.caption ?? [],
          speakerNotes: steps[index]?.speakerNotes ?? '',
        })),
      },
    };
  }),
});

/** The story with scenes that show and say nothing. */
export const withoutWords = (story: Story): Story => withWords(story, {});

/** The words of a story's scenes. */
export const wordsOf = (story: Story): StoryWords =>
  Object.fromEntries(
    scenesOf(story).map(({ id, title, caption, speakerNotes, steps }) => [
      id,
      {
        title,
        caption,
        speakerNotes,
        steps: steps.map((step) => ({ caption: step.caption, speakerNotes: step.speakerNotes })),
      },
    ]),
  );

/** Whether a story's scenes have their words; no scene is without a title. */
export const hasWords = (story: Story): boolean => scenesOf(story).every(({ title }) => title !== '');
