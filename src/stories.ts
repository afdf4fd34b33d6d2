/** The stories of this site. The first one is prerendered into the page; others are fetched when asked for. */
import { withWords, type StoryWords } from './story/scene-words.ts';
import type { BibliographyEntry, Story } from './story/story.ts';
import { titles } from 'virtual:stories';

const modules = import.meta.glob<Story>('../stories/*/story.md', { import: 'default' });

const sources = import.meta.glob<BibliographyEntry[]>('../stories/*/story.md', {
  import: 'default',
  query: '?sources',
});

const words = import.meta.glob<StoryWords>('../stories/*/story.md', { import: 'default', query: '?words' });

/** Id and title of each story, in the order in which they are listed. */
export const STORIES: readonly { id: string; title: string }[] = titles;

/** The story that opens without an address. */
export const DEFAULT_STORY = 'indo-us-ties';

/**
 * Loads a compiled story, whose scenes have no words yet.
 * @throws RangeError for an id that is not listed
 */
export async function loadStory(id: string): Promise<Story> {
  const load = modules[`../stories/${id}/story.md`];
  if (!load) throw new RangeError(`no story “${id}”`);
  return load();
}

/** Loads the words of the scenes of a story, which only a talk needs. */
export async function loadWords(story: Story): Promise<Story> {
  const load = words[`../stories/${story.id}/story.md`];
  return load ? withWords(story, await load()) : story;
}

/** The sources of the atlas that a story's text does not cite, numbered after its own. */
export const loadFurtherSources = async (id: string): Promise<BibliographyEntry[]> =>
  (await sources[`../stories/${id}/story.md`]?.()) ?? [];
