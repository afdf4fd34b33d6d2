/** What is wrong with a text, where: named so that an author can find it. */
export interface Problem {
  file: string;
  /** 1-based; 0 where the whole file is meant. */
  line: number;
  message: string;
}

export const problemText = ({ file, line, message }: Problem) => `${file}:${line}: ${message}`;

/** Thrown where a story cannot be read at all; `problems` has at least one entry. */
export class StoryError extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map(problemText).join('\n'));
    this.name = 'StoryError';
  }
}
