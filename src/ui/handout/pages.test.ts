import { describe, expect, it } from 'vitest';
import { passage, smallStory, step } from '../../story/small-story.ts';
import { articleParts, figuresOn, scenePages } from './pages.ts';

const story = smallStory([
  passage('ford', { view: { worldview: 'NP' } }, 'River'),
  passage('aside', null, 'River'),
  passage('tower', { steps: [step({ worldview: 'IN' }), step(), step({ selection: ['keep'] })] }, 'Hill'),
  passage('end', {}, 'Hill'),
]);

describe('the pages of a handout', () => {
  it('are those of the scenes from one to another, in either order, numbered among all', () => {
    const ids = (span: [number, number]) =>
      scenePages(story, span, { steps: false }).map(({ scene, index }) => [scene.id, index]);
    expect(ids([0, 2])).toEqual([
      ['ford', 0],
      ['tower', 1],
      ['end', 2],
    ]);
    expect(ids([2, 1])).toEqual([
      ['tower', 1],
      ['end', 2],
    ]);
    expect(ids([1, 1])).toEqual([['tower', 1]]);
  });

  it('have a map of each scene, and of a step where it is wanted and the step changes the map', () => {
    const keys = (steps: boolean) => figuresOn(scenePages(story, [0, 1], { steps })).map(({ key }) => key);
    expect(keys(false)).toEqual(['ford.0', 'tower.0']);
    expect(keys(true)).toEqual(['ford.0', 'tower.0', 'tower.1', 'tower.3']);
    const [, tower] = scenePages(story, [0, 1], { steps: true });
    expect(tower!.figure.view.worldview).toBe('NP');
    expect(tower!.steps[0]!.figure!.view.worldview).toBe('IN');
    expect(tower!.steps).toHaveLength(3);
  });

  it('tell the whole text with numbered figures, and name a section once', () => {
    const parts = articleParts(story);
    expect(parts.map(({ section }) => section)).toEqual(['River', '', 'Hill', '']);
    expect(parts.map(({ figure }) => figure?.number ?? null)).toEqual([1, null, 2, 3]);
    expect(parts.map(({ view }) => view.worldview)).toEqual(['NP', 'NP', 'NP', 'NP']);
  });
});
