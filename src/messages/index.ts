/** The words in use. A second language is chosen here. */
import { en, type Messages } from './en.ts';

export const messages: Messages = en;
