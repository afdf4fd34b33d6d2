/** Takes over the prerendered page, or mounts another story that the address names. */
import { hydrate, mount, unmount } from 'svelte';
import App from './App.svelte';
import { DEFAULT_STORY, loadStory, STORIES } from './stories.ts';
import { readAddress } from './sync/url.ts';
import './ui/page.css';
import './ui/fonts.css';

/** The prerendered words are painted before the page is taken over; a tab in the background has no frames to wait for. */
const painted = new Promise<void>((resolve) => {
  if (document.visibilityState === 'hidden') resolve();
  else requestAnimationFrame(() => setTimeout(resolve));
});

const target = document.getElementById('app') as HTMLElement;
const asked = readAddress(location.hash).story ?? DEFAULT_STORY;
const id = STORIES.some((story) => story.id === asked) ? asked : DEFAULT_STORY;
const props = { story: await loadStory(id), stories: STORIES };

await painted;
if (id === DEFAULT_STORY && target.childElementCount > 0) {
  hydrate(App, { target, props });
} else {
  target.replaceChildren();
  const app = mount(App, { target, props });
  import.meta.hot?.dispose(() => void unmount(app));
}
