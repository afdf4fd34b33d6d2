import { describe, expect, it } from 'vitest';
import type { Passage, Story } from '../story/story.ts';
import { openingView, scenesOf, sceneView } from './scenes.ts';
import { patchView } from '../domain/view.ts';

const passage = (
  id: string,
  view: Passage['scene'] extends infer S ? (S extends { view: infer V } ? V : never) : never,
) =>
  ({
    id,
    section: '',
    heading: id,
    blocks: [],
    notes: [],
    scene: { id, title: id, caption: [], view, speakerNotes: '' },
  }) satisfies Passage;

const story: Story = {
  id: 'march',
  title: '',
  language: 'en',
  byline: '',
  opening: { camera: { lat: 30.5, lon: 78, zoom: 4.6 } },
  passages: [
    passage('ford', { selection: ['ford'] }),
    passage('tower', { camera: { lat: 31, lon: 79, zoom: 9 }, hidden: ['cpec'] }),
    { ...passage('aside', {}), scene: null },
    passage('end', { selection: [] }),
  ],
  bibliography: [],
};

describe('the view of a scene', () => {
  it('is the opening view with the patches of the scenes before it', () => {
    expect(sceneView(story, 'tower')).toEqual({
      worldview: 'de-facto',
      date: '2020-12-31',
      compare: null,
      camera: { lat: 31, lon: 79, zoom: 9 },
      selection: ['ford'],
      hidden: ['cpec'],
      step: 0,
    });
  });

  it('is the same whether one jumps to it or steps to it, forth or back, over all pairs', () => {
    const scenes = scenesOf(story);
    for (const from of scenes) {
      for (const to of scenes) {
        const walked = scenes
          .slice(0, scenes.indexOf(to) + 1)
          .reduce((view, scene) => patchView(view, scene.view), openingView(story));
        sceneView(story, from.id);
        expect(sceneView(story, to.id)).toEqual(walked);
      }
    }
  });

  it('is the opening view for what is no scene', () => {
    expect(sceneView(story, 'aside')).toEqual(openingView(story));
  });
});
