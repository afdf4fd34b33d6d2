declare module 'virtual:stories' {
  export const titles: { id: string; title: string }[];
}
declare module '*.md' {
  import type { Story } from './story/story.ts';
  const story: Story;
  export default story;
}
