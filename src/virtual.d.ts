declare module 'virtual:stories' {
  export const titles: { id: string; title: string }[];
}
declare module '*.md' {
  import type { Story } from './story/story.ts';
  const story: Story;
  export default story;
}
declare module 'virtual:script-fonts.css' {}
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2' },
  ): Promise<Buffer>;
}

declare module 'virtual:disk-workers' {
  /** The code of each worker, by the name of its file. */
  const workers: Readonly<Record<string, string>>;
  export default workers;
}
