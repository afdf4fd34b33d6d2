/** What an id names, in words, with its sources: for citing and reporting. */
import type { AtlasIndex, SourceId } from '../domain/atlas.ts';
import { entryAt, eventAt } from '../domain/entry.ts';
import { membersOf, wholeSubject } from '../domain/membership.ts';
import { dateInWords, spanInWords } from '../domain/time.ts';
import { spellVersion, type AtlasVersion } from '../domain/version.ts';
import { ALL_TIMES, type Depicting, type View } from '../domain/view.ts';
import { messages } from '../messages/index.ts';
import { assertedInWords, proof } from '../messages/proof.ts';

export interface NamedRecord {
  id: string;
  title: string;
  sources: SourceId[];
}

/** The record that an id of a feature, a subject, an entry or an event names; null for one that is not known. */
export function namedRecord(atlas: AtlasIndex, id: string): NamedRecord | null {
  const event = eventAt(atlas, id);
  if (event) return { id, title: `${event.text} (${dateInWords(event.date)})`, sources: event.sources };
  const [feature] = membersOf(atlas, id);
  if (!feature) return null;
  const entry = entryAt(atlas, id);
  if (!entry) {
    const subject = wholeSubject(atlas, id);
    const sources = membersOf(atlas, id).flatMap((member) => member.sources);
    return { id, title: subject?.name ?? feature.name, sources: [...new Set(sources)] };
  }
  const { statement } = entry;
  const said =
    entry.list === 'was'
      ? `${entry.statement.name}, ${messages.status[entry.statement.status]}`
      : assertedInWords(entry.statement, entry.list);
  const attested = entry.list === 'was' ? undefined : entry.statement.attested;
  const span = statement.span === undefined ? '' : `, ${spanInWords(statement.span, attested)}`;
  return { id, title: `${feature.name}: ${said}${span}`, sources: statement.sources };
}

/** "Nepal", "31 Dec 2020": the two words of a depiction. */
export const depictingInWords = ({ worldview, date }: Depicting): [worldview: string, date: string] => [
  messages.worldviews[worldview],
  date === ALL_TIMES ? proof.allTimes : dateInWords(date),
];

/** A view in one line: whose map, of when, and what it is compared with. */
export function viewInWords(view: Pick<View, 'worldview' | 'date' | 'compare'>): string {
  const first = proof.cite.viewed(...depictingInWords(view));
  return view.compare ? `${first}; ${proof.cite.compared(...depictingInWords(view.compare))}` : first;
}

/** The version of the atlas in words. */
export const versionInWords = (version: AtlasVersion): string =>
  proof.cite.versionOf(spellVersion(version), dateInWords(version.asOf));
