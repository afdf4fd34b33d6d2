/** How a talk stands against its plan. All times in seconds. */
import type { Story } from '../story/story.ts';
import { scenesOf, type Position } from './scenes.ts';

export interface PlannedScene {
  id: string;
  title: string;
  /** The time planned for the scene with its steps; null where the story plans none. */
  seconds: number | null;
  /** When the plan has it begin, from the beginning of the talk; scenes without a time count as nought. */
  from: number;
  /** Whether the talk steps past it: its time counts for nothing. */
  isLeftOut: boolean;
  /** Into how many equal parts its time falls: the scene as it opens, and each step. */
  parts: number;
}

export interface Plan {
  scenes: readonly PlannedScene[];
  /** The sum over the scenes that have a time and are not left out. */
  total: number;
  /** How many scenes have none. */
  unplanned: number;
}

/**
 * The plan of a story's talk.
 * @param leftOut the ids of the scenes that it steps past
 */
export function planOf(story: Story, leftOut: readonly string[] = []): Plan {
  let total = 0;
  const scenes = scenesOf(story).map(({ id, title, seconds, steps }) => {
    const from = total;
    const isLeftOut = leftOut.includes(id);
    if (!isLeftOut) total += seconds ?? 0;
    return { id, title, seconds, from, isLeftOut, parts: steps.length + 1 };
  });
  const unplanned = scenes.filter(({ seconds, isLeftOut }) => seconds === null && !isLeftOut).length;
  return { scenes, total, unplanned };
}

/**
 * When the plan has a place of the script begin, from the beginning of the talk: after all scenes before it and, within
 * its scene, the parts before its step. A step beyond the last counts as the last.
 * @returns null for what is no scene of the plan
 */
export function plannedStart(plan: Plan, { scene, step }: Position): number | null {
  const planned = plan.scenes.find(({ id }) => id === scene);
  return planned ? planned.from + partOf(planned) * Math.min(step, planned.parts - 1) : null;
}
const partOf = ({ seconds, parts, isLeftOut }: PlannedScene) => (isLeftOut ? 0 : (seconds ?? 0) / parts);

/**
 * By how much a talk is behind its plan; negative where it is ahead. The plan gives every part of a scene a span. Within
 * the span of the part that is shown the talk is on the plan; after its end it is behind by what has passed since, before
 * its beginning ahead by what is still to pass.
 * @param elapsed since the talk began
 * @returns null where no time is planned for the scene, or it is left out: there the plan says nothing
 */
export function behindPlan(plan: Plan, position: Position, elapsed: number): number | null {
  const planned = plan.scenes.find(({ id }) => id === position.scene);
  const from = plannedStart(plan, position);
  if (!planned || planned.seconds === null || planned.isLeftOut || from === null) return null;
  if (elapsed < from) return elapsed - from;
  return Math.max(0, elapsed - from - partOf(planned));
}
