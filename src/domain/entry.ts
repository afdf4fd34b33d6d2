/**
 * Entries: the parts of the record that can be linked to and cited one by one. The id of an entry stands wherever
 * that of a feature may: in a selection, in an address.
 *
 * `<feature>/administers/<state>-<start>`, `<feature>/claims/<state>-<start>`, `<feature>/was/<start>`,
 * `events/<event>`. The start is the one of the span without its marks of doubt, `unknown`, or `always`; a second
 * entry of the same state and start has `.2` behind it. So an id stays while words, sources and ends change.
 */
import type { AtlasEvent, AtlasFeature, AtlasIndex, FeatureId, LineEpisode, Position } from './atlas.ts';

/** The lists of a feature whose items are entries. */
export const ENTRY_LISTS = ['administers', 'claims', 'was'] as const;
export type EntryList = (typeof ENTRY_LISTS)[number];
export type EntryId = string;

interface EntryOf<L extends EntryList, S> {
  id: EntryId;
  feature: FeatureId;
  list: L;
  statement: S;
}
export type PositionEntry = EntryOf<'administers' | 'claims', Position>;
export type EpisodeEntry = EntryOf<'was', LineEpisode>;
export type Entry = PositionEntry | EpisodeEntry;

const EVENTS = 'events/';
export const eventEntryId = (event: string): EntryId => `${EVENTS}${event}`;

function startOf(span: string | undefined): string {
  if (span === undefined) return 'undated';
  const [from = ''] = span.split('/');
  if (from === '') return 'unknown';
  return from === '..' ? 'always' : from.replace(/[~?%]$/, '');
}

/** The ids of a list, in its order, each once. */
function idsOf(feature: FeatureId, list: EntryList, keys: readonly string[]): EntryId[] {
  return keys.map((key, index) => {
    const before = keys.slice(0, index).filter((other) => other === key).length;
    return `${feature}/${list}/${key}${before > 0 ? `.${before + 1}` : ''}`;
  });
}

/** Who held a feature, or what states assert of it, in the order of the record. */
export function positionsOf(feature: AtlasFeature, list: 'administers' | 'claims'): PositionEntry[] {
  const statements = feature[list];
  const ids = idsOf(
    feature.id,
    list,
    statements.map(({ by, span }) => `${by}-${startOf(span)}`),
  );
  return statements.map((statement, index) => ({ id: ids[index]!, feature: feature.id, list, statement }));
}

/** What a line was over time, in the order of the record. */
export function episodesOf(feature: AtlasFeature): EpisodeEntry[] {
  const ids = idsOf(
    feature.id,
    'was',
    feature.was.map(({ span }) => startOf(span)),
  );
  return feature.was.map((statement, index) => ({
    id: ids[index]!,
    feature: feature.id,
    list: 'was',
    statement,
  }));
}

/** All entries of a feature. */
export const entriesOf = (feature: AtlasFeature): Entry[] => [
  ...positionsOf(feature, 'administers'),
  ...positionsOf(feature, 'claims'),
  ...episodesOf(feature),
];

/** The id of the feature (or subject) that an id of a feature, a subject or an entry names. */
export const featurePart = (id: string): FeatureId => id.split('/', 1)[0]!;

/** The entry of a feature that an id names; null for what is none. */
export function entryAt(index: AtlasIndex, id: string): Entry | null {
  if (!id.includes('/')) return null;
  const feature = index.features[featurePart(id)];
  return (feature && entriesOf(feature).find((entry) => entry.id === id)) ?? null;
}

/** The event that an id names; null for what is none. */
export function eventAt(index: AtlasIndex, id: string): AtlasEvent | null {
  if (!id.startsWith(EVENTS)) return null;
  return index.events.find((event) => eventEntryId(event.id) === id) ?? null;
}
