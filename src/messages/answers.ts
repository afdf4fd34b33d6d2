/** The words of what is answered, in the language in use; apart, so that the first view does without them. */
import { answers as enAnswers, type Answers } from './en-answers.ts';

export const answers: Answers = enAnswers;
