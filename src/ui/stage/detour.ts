/** What of the selection is no part of the script, named and told in a line each. */
import { eventAt } from '../../domain/entry.ts';
import { membersOf, wholeSubject } from '../../domain/membership.ts';
import type { Session } from '../../session/session.svelte.ts';
import { standingLine } from './standing-line.ts';

/** More places than these are not told one by one. */
const MOST = 2;

export interface Told {
  id: string;
  name: string;
  /** Who administers it, who claims it; empty for a subject as a whole. */
  words: string;
}

/** What is selected beside the script's own, in the order in which it was; nothing on the script. */
export function detourOf(session: Session): Told[] {
  const { atlas, view } = session;
  if (!atlas || !session.isOffScript) return [];
  const scripted = new Set(session.viewOf(session.scene, view.step).selection);
  return view.selection
    .filter((id) => !scripted.has(id))
    .slice(0, MOST)
    .flatMap((id): Told | [] => {
      const whole = wholeSubject(atlas, id) ?? eventAt(atlas, id);
      if (whole) return { id, name: 'name' in whole ? whole.name : whole.text, words: '' };
      const [feature] = membersOf(atlas, id);
      return feature ? { id, name: feature.name, words: standingLine(feature, view.date).join(' · ') } : [];
    });
}
