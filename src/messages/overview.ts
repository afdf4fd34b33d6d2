/** The words of the overview, in the language in use; apart, so that the first view does without them. */
import { overview as enOverview } from './en-overview.ts';

export const overview: typeof enOverview = enOverview;
