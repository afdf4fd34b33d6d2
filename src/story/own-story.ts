/** The text that the atlas ships, compiled against its record as the build does it; for tests. */
import { compileStory } from './compile.ts';

export const { story: ownStory } = compileStory(
  'indo-us-ties',
  'stories/indo-us-ties/story.md',
  'geo/atlas/index.json',
  'geo/atlas/ground.json',
  'geo/claims/sources.json',
);
