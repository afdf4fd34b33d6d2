import { describe, expect, it } from 'vitest';
import { passage, smallStory, step } from '../story/small-story.ts';
import { patchView, type View } from '../domain/view.ts';
import { openingView, positionsOf, scenesOf, sceneView } from './scenes.ts';
import { Session } from './session.svelte.ts';

const story = smallStory(
  [
    passage('ford', { view: { selection: ['ford'] } }),
    passage('tower', {
      view: { camera: { lat: 31, lon: 79, zoom: 9 }, hidden: ['cpec'] },
      steps: [step({ worldview: 'IN' }), step({ date: '1962-11-21', selection: ['tower'] })],
    }),
    passage('aside', null),
    passage('end', { view: { selection: [] } }),
  ],
  { camera: { lat: 30.5, lon: 78, zoom: 4.6 } },
);

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
    const positions = positionsOf(story);
    const walked = new Map<string, View>();
    let opened = openingView(story);
    for (const scene of scenesOf(story)) {
      opened = patchView(opened, scene.view);
      let view = opened;
      walked.set(`${scene.id}.0`, view);
      scene.steps.forEach((step, index) => {
        view = patchView(view, { ...step.view, step: index + 1 });
        walked.set(`${scene.id}.${index + 1}`, view);
      });
    }
    expect(positions).toHaveLength(walked.size);
    for (const from of positions) {
      for (const to of positions) {
        const session = new Session(story);
        session.room = 'present';
        session.resize({ width: 700, height: 480 });
        session.goTo(from.scene, 'act', from.step);
        session.goTo(to.scene, 'act', to.step);
        expect(session.view).toEqual(walked.get(`${to.scene}.${to.step}`));
      }
    }
  });

  it('reveals its steps one by one, and leaves them behind with the next scene', () => {
    expect(positionsOf(story).map(({ scene, step }) => `${scene}.${step}`)).toEqual([
      'ford.0',
      'tower.0',
      'tower.1',
      'tower.2',
      'end.0',
    ]);
    expect(sceneView(story, 'tower', 1)).toMatchObject({ worldview: 'IN', step: 1 });
    expect(sceneView(story, 'tower', 9)).toMatchObject({ worldview: 'IN', date: '1962-11-21', step: 2 });
    expect(sceneView(story, 'end')).toMatchObject({ worldview: 'de-facto', hidden: ['cpec'], step: 0 });
  });

  it('is the opening view for what is no scene', () => {
    expect(sceneView(story, 'aside')).toEqual(openingView(story));
  });
});
