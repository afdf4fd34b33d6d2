/** The words of the handout, in the language in use; apart, so that the first view does without them. */
import { handout as enHandout } from './en-handout.ts';

export const handout: typeof enHandout = enHandout;
