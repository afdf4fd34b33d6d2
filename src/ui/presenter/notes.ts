/** A speaker's notes as they are set: paragraphs at blank lines, `**words**` that stand out. */

export interface Words {
  text: string;
  isStrong: boolean;
}

/** @returns the paragraphs in order, none for empty notes; a mark without its twin stays as it is written */
export const paragraphsOf = (notes: string): Words[][] =>
  notes
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) =>
      paragraph
        .split(/\*\*(\S(?:.*?\S)?)\*\*/s)
        .map((text, index) => ({ text, isStrong: index % 2 === 1 }))
        .filter(({ text }) => text !== ''),
    );
