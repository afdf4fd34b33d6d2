/** Which sources a scene rests on. */
import type { SourceId } from '../domain/atlas.ts';
import { inlinesOf, walk, type BibliographyEntry, type Inline, type Story } from '../story/story.ts';

const citedIn = (inlines: Iterable<Inline>): SourceId[] =>
  [...inlines].flatMap((inline) =>
    inline.type === 'citation' ? inline.items.map(({ source }) => source) : [],
  );

/**
 * The sources that a scene cites: in its caption and its steps' captions, in its passage and in the passage's notes.
 * @returns in the order of the bibliography; none for an id that is no scene
 */
export function sourcesOfScene(story: Story, sceneId: string): BibliographyEntry[] {
  const passage = story.passages.find(({ scene }) => scene?.id === sceneId);
  if (!passage?.scene) return [];
  const { caption, steps } = passage.scene;
  const said = [caption, ...steps.map((step) => step.caption), ...passage.notes.map((note) => note.children)];
  const cited = new Set([...citedIn(inlinesOf(passage)), ...said.flatMap((words) => citedIn(walk(words)))]);
  return story.bibliography.filter(({ source }) => cited.has(source));
}
