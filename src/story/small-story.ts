/** A story small enough for a test, which says what it needs and gets the rest. */
import type { Passage, Scene, SceneStep, Story } from './story.ts';

/** A step of a scene: a change of its view, without words. */
export const step = (view: SceneStep['view'] = {}): SceneStep => ({
  caption: [],
  chart: false,
  view,
  speakerNotes: '',
});

/** A passage with a scene of the same id; without one for null. */
export const passage = (id: string, scene: Partial<Scene> | null = {}, section = ''): Passage => ({
  id,
  section,
  heading: id,
  blocks: [],
  notes: [],
  scene: scene && {
    id,
    title: id,
    caption: [],
    chart: false,
    view: {},
    speakerNotes: '',
    steps: [],
    seconds: null,
    transition: 'fly',
    ...scene,
  },
});

/** A story of some passages. */
export const smallStory = (passages: Passage[], opening: Story['opening'] = {}): Story => ({
  id: 'march',
  title: '',
  language: 'en',
  byline: '',
  opening,
  passages,
  bibliography: [],
});
