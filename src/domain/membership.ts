/** A name in a tie, a URL or a selection means a feature, an entry of its record, an event, or all of a subject. */
import type { AtlasFeature, AtlasIndex, FeatureId, SubjectId } from './atlas.ts';
import { entryAt, eventAt } from './entry.ts';

/**
 * The features that an id means: itself; of an entry the feature whose record it stands in; of an event those that it
 * names; else all of the subject. Empty for an id that is not known, and for an event without a place.
 */
export function membersOf(index: AtlasIndex, id: string): AtlasFeature[] {
  const entry = entryAt(index, id);
  if (entry) return [index.features[entry.feature]!];
  const event = eventAt(index, id);
  if (event) return [...new Set(event.features.flatMap((name) => membersOf(index, name)))];
  const feature = index.features[id];
  return feature ? [feature] : Object.values(index.features).filter((member) => member.subject === id);
}

/** Whether an id means anything in this record. */
export const isKnown = (index: AtlasIndex, id: string): boolean =>
  eventAt(index, id) !== null || membersOf(index, id).length > 0;

/** The subject that an id means as a whole, or null where it means a feature. */
export function wholeSubject(index: AtlasIndex, id: string): { id: SubjectId; name: string } | null {
  return index.features[id] ? null : (index.subjects.find((subject) => subject.id === id) ?? null);
}

/** The ids by which a feature can be named: its own and, if no feature has that id, its subject's. */
export function namesOf(index: AtlasIndex, id: FeatureId): string[] {
  const subject = index.features[id]?.subject;
  return subject && !index.features[subject] ? [id, subject] : [id];
}

/** The box round features, [west, south, east, north] in degrees, or null for none. */
export function bboxOf(features: readonly AtlasFeature[]): [number, number, number, number] | null {
  if (features.length === 0) return null;
  const edge = (corner: 0 | 1 | 2 | 3, pick: (...values: number[]) => number) =>
    pick(...features.map((feature) => feature.bbox[corner]));
  return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
}

/**
 * All ids that mean a feature, an entry or an event, or a part of a subject, for finding where a text names it.
 * @param index null before the record is here, when nothing more than the id itself is known
 */
export function idsNaming(index: AtlasIndex | null, id: string): string[] {
  if (!index) return [id];
  const members = membersOf(index, id).map((member) => member.id);
  if (wholeSubject(index, id)) return [id, ...members];
  // An entry of a record is named where its feature is; an event where any of its places are.
  return id in index.features ? namesOf(index, id) : [id, ...members.flatMap((each) => namesOf(index, each))];
}
