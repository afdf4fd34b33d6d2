/** The words of the stage, in the language in use; apart, so that the first view does without them. */
import { stage as enStage } from './en-stage.ts';

export const stage: typeof enStage = enStage;
