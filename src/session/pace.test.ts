import { describe, expect, it } from 'vitest';
import { passage, smallStory, step } from '../story/small-story.ts';
import { behindPlan, planOf, plannedStart } from './pace.ts';

const planned = (id: string, seconds: number | null, steps = 0) =>
  passage(id, { title: `The ${id}`, seconds, steps: Array.from({ length: steps }, () => step()) });
const story = smallStory([
  planned('ford', 60),
  passage('aside', null),
  planned('tower', 90, 2),
  planned('wall', null),
  planned('end', 30),
]);
const plan = planOf(story);
const at = (scene: string, step: number, elapsed: number) => behindPlan(plan, { scene, step }, elapsed);

describe('the plan of a talk', () => {
  it('adds up the scenes that have a time, and counts those that have none', () => {
    expect(plan.total).toBe(180);
    expect(plan.unplanned).toBe(1);
    expect(plan.scenes.map(({ id, from }) => [id, from])).toEqual([
      ['ford', 0],
      ['tower', 60],
      ['wall', 150],
      ['end', 150],
    ]);
  });

  it('has no time for what is left out', () => {
    const without = planOf(story, ['tower', 'wall']);
    expect([without.total, without.unplanned]).toEqual([90, 0]);
    expect(without.scenes.map(({ from }) => from)).toEqual([0, 60, 60, 60]);
    expect(behindPlan(without, { scene: 'tower', step: 0 }, 70)).toBeNull();
    expect(behindPlan(without, { scene: 'end', step: 0 }, 100)).toBe(10);
  });

  it('gives a scene and each of its steps an equal part', () => {
    expect(plan.scenes[1]).toMatchObject({ title: 'The tower', seconds: 90, parts: 3 });
  });
});

describe('the plan of a talk', () => {
  it('has a place begin after the scenes before it and the parts before its step', () => {
    const begin = (scene: string, step = 0) => plannedStart(plan, { scene, step });
    expect([begin('ford'), begin('tower'), begin('tower', 2), begin('tower', 9)]).toEqual([0, 60, 120, 120]);
    expect([begin('wall'), begin('end'), begin('aside')]).toEqual([150, 150, null]);
  });

  it('says of a talk whose clock is set to that begin that it is on the plan', () => {
    for (const step of [0, 1, 2])
      expect(at('tower', step, plannedStart(plan, { scene: 'tower', step })!)).toBe(0);
  });
});

describe('a talk', () => {
  it('is on its plan within the span of the part that is shown', () => {
    expect([at('tower', 1, 90), at('tower', 1, 105), at('tower', 1, 120)]).toEqual([0, 0, 0]);
  });

  it('is behind by what has passed since that span ended', () => {
    expect(at('ford', 0, 95)).toBe(35);
    expect(at('tower', 1, 155)).toBe(35);
  });

  it('is ahead by what is still to pass before that span begins', () => {
    expect(at('tower', 0, 40)).toBe(-20);
    expect(at('end', 0, 100)).toBe(-50);
  });

  it('counts a step that the scene does not have as its last', () => {
    expect(at('tower', 9, 151)).toBe(at('tower', 2, 151));
  });

  it('is told nothing by the plan where no time is planned', () => {
    expect(at('wall', 0, 151)).toBeNull();
    expect(at('aside', 0, 1)).toBeNull();
    expect(behindPlan(planOf({ ...story, passages: [] }), { scene: 'ford', step: 0 }, 1)).toBeNull();
  });
});
