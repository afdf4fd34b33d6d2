/** Renders the default story to HTML when the site is built. */
import { render } from 'svelte/server';
import App from './App.svelte';
import { DEFAULT_STORY, loadStory, STORIES } from './stories.ts';

/** The page's body and head, and the id and title of the story in it. */
export async function prerender() {
  const story = await loadStory(DEFAULT_STORY);
  const { body, head } = render(App, { props: { story, stories: STORIES, role: 'atlas', presents: false } });
  return { body, head, story: story.id, title: story.title, language: story.language };
}
