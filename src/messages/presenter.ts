/** The words of the presenter window, in the language in use; apart, so that the first view does without them. */
import { presenter as enPresenter } from './en-presenter.ts';

export const presenter: typeof enPresenter = enPresenter;
