/** Takes over the prerendered page, or mounts another story that the address names. */
import { hydrate, mount, unmount } from 'svelte';
import App from './App.svelte';
import type { Role } from './commands/command.ts';
import { DEFAULT_STORY, loadStory, loadWords, STORIES } from './stories.ts';
import { wasPresenting } from './presenting.ts';
import { readAddress } from './sync/url.ts';
import './ui/page.css';
import './ui/fonts.css';

/** The prerendered words are painted before the page is taken over; a tab in the background has no frames to wait for. */
const painted = new Promise<void>((resolve) => {
  if (document.visibilityState === 'hidden') resolve();
  else requestAnimationFrame(() => setTimeout(resolve));
});

const target = document.getElementById('app') as HTMLElement;
const named = readAddress(location.hash).story ?? DEFAULT_STORY;
const id = STORIES.some((story) => story.id === named) ? named : DEFAULT_STORY;
const asked = new URLSearchParams(location.search).get('role');
const role: Role = asked === 'stage' || asked === 'presenter' ? asked : 'atlas';
const presents = role !== 'atlas' || wasPresenting();
const story = await loadStory(id);
const props = { story: presents ? await loadWords(story) : story, stories: STORIES, role, presents };

await painted;
if (!presents && id === DEFAULT_STORY && target.childElementCount > 0) {
  hydrate(App, { target, props });
} else {
  target.replaceChildren();
  const app = mount(App, { target, props });
  import.meta.hot?.dispose(() => void unmount(app));
}
