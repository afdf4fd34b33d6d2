/** The words of pointing and drawing, in the language in use; apart, so that the first view does without them. */
import { pointing as enPointing } from './en-pointing.ts';

export const pointing: typeof enPointing = enPointing;
