/** Line breaks: a raised mark never begins a line, away from the word that it belongs to. */
import type { Inline } from './story.ts';

export interface Run {
  inlines: Inline[];
  /** Whether the run stands on one line: the last word before marks, with the marks. */
  together: boolean;
}

const isMark = (inline: Inline | undefined) => inline?.type === 'citation' || inline?.type === 'note-mark';

/** Splits words at the last blank. @returns what stands before it (with the blank), and the last word */
export function lastWord(text: string): [head: string, tail: string] {
  const at = text.trimEnd().lastIndexOf(' ') + 1;
  return [text.slice(0, at), text.slice(at)];
}

/** Cuts inlines into runs so that marks stay with the word before them. Nothing is lost or moved. */
export function runsOf(inlines: readonly Inline[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < inlines.length; at += 1) {
    const inline = inlines[at]!;
    const marks: Inline[] = [];
    while (!isMark(inline) && isMark(inlines[at + 1])) marks.push(inlines[(at += 1)]!);
    if (marks.length === 0) runs.push({ inlines: [inline], together: false });
    else if (inline.type === 'text') {
      const [head, tail] = lastWord(inline.text);
      if (head) runs.push({ inlines: [{ type: 'text', text: head }], together: false });
      runs.push({ inlines: [{ type: 'text', text: tail }, ...marks], together: true });
    } else runs.push({ inlines: [inline, ...marks], together: false });
  }
  return runs;
}
