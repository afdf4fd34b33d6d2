/** A speaker's notes as they are set: paragraphs at blank lines, lists of lines with `- `, `**words**` that stand out. */

export interface Words {
  text: string;
  isStrong: boolean;
}
/** A paragraph, or a list by its items. */
export type Block = { words: Words[] } | { items: Words[][] };

/** A mark without its twin stays as it is written. */
const wordsOf = (text: string): Words[] =>
  text
    .trim()
    .split(/\*\*(\S(?:.*?\S)?)\*\*/s)
    .map((part, index) => ({ text: part, isStrong: index % 2 === 1 }))
    .filter((part) => part.text !== '');

/**
 * A list begins at a line with `- ` and ends at a blank line; a line without that goes on in its item.
 * @returns the blocks in order, none for empty notes
 */
export const blocksOf = (notes: string): Block[] =>
  notes.split(/\n[^\S\n]*\n/).flatMap((part): Block[] => {
    const [before = '', ...items] = `\n${part.trim()}`.split('\n- ');
    const words = wordsOf(before);
    return [
      ...(words.length > 0 ? [{ words }] : []),
      ...(items.length > 0 ? [{ items: items.map(wordsOf) }] : []),
    ];
  });
