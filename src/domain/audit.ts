/** What the record rests on, counted: the audit page and `npm run geo:check` print the same figures. */
import type { AtlasFeature, AtlasIndex, FeatureId, SourceId, Statement } from './atlas.ts';
import { entriesOf, eventEntryId } from './entry.ts';
import type { Ground } from './ground.ts';
import { isMirror, isoOfSource, type Source } from './source.ts';
import type { Day } from './span.ts';
import { owner, WORLDVIEWS, type WorldviewId } from './worldview.ts';

/** The kinds of statement that the record makes. */
export type StatementKind =
  'administers' | 'claims' | 'was' | 'published' | 'note' | 'difference' | 'event' | 'country';

/** A statement of the record, and where it stands. */
export interface Stated {
  kind: StatementKind;
  /** The id of the entry where it has one, of the feature or the event otherwise. */
  id: string;
  /** The name of the feature, of the country, or nothing for an event. */
  of: string;
  text: string;
  sources: readonly SourceId[];
  confirmed: boolean;
}

const stated = (kind: StatementKind, id: string, of: string, { text, sources, confirmed }: Statement) => ({
  kind,
  id,
  of,
  text,
  sources,
  confirmed,
});

function statementsOfFeature(feature: AtlasFeature): Stated[] {
  const { id, name, published, note, difference } = feature;
  return [
    ...entriesOf(feature).map((entry) => stated(entry.list, entry.id, name, entry.statement)),
    ...published.map(({ what, sources, confirmed }) =>
      stated('published', id, name, { text: what, sources, confirmed }),
    ),
    ...(note ? [stated('note', id, name, note)] : []),
    ...(difference ? [stated('difference', id, name, difference)] : []),
  ];
}

/** Every statement of the record: of features, of countries, and the events. */
export const statementsOf = (atlas: AtlasIndex): Stated[] => [
  ...Object.values(atlas.features).flatMap(statementsOfFeature),
  ...Object.entries(atlas.countries).flatMap(([id, { name, administers }]) =>
    administers.map((position) => stated('country', id, name, position)),
  ),
  ...atlas.events.map((event) => stated('event', eventEntryId(event.id), '', event)),
];

export interface Audit {
  features: number;
  events: number;
  sources: number;
  statements: number;
  /** Of the statements, those of what states assert. */
  claims: number;
  cited: number;
  confirmed: number;
  /** Confirmed, and with two sources or more. */
  twice: number;
  /** Confirmed, and with sources of two publishers or more. */
  publishers: number;
  /** The first and the last day on which a source was read, ISO 8601; null without any. */
  accessed: { oldest: string; newest: string } | null;
  mirrors: number;
  notKept: number;
  /** How many sources there are of each standpoint and each way of reading, the most first. */
  standpoints: [standpoint: string, count: number][];
  reads: [read: string, count: number][];
  unconfirmed: Stated[];
  /** The features whose geometry is known least, the least first. */
  loosest: { id: FeatureId; name: string; precisionM: number }[];
}

/** Counts of words, the most first, then by alphabet. */
function tally(words: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b));
}

const LOOSEST = 12;

/** The figures of a record and its bibliography. */
export function auditOf(atlas: AtlasIndex, sources: readonly Source[]): Audit {
  const statements = statementsOf(atlas);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const publisherOf = (id: SourceId) => {
    const source = byId.get(id);
    return source?.publisher ?? source?.['container-title'] ?? id;
  };
  const confirmed = statements.filter((statement) => statement.confirmed);
  const several = (statement: Stated, of: (id: SourceId) => string) =>
    new Set(statement.sources.map(of)).size > 1;
  const days = sources.flatMap(({ accessed }) => isoOfSource(accessed) ?? []).toSorted();
  const features = Object.values(atlas.features);
  return {
    features: features.length,
    events: atlas.events.length,
    sources: sources.length,
    statements: statements.length,
    claims: statements.filter(({ kind }) => kind === 'claims').length,
    cited: statements.filter((statement) => statement.sources.length > 0).length,
    confirmed: confirmed.length,
    twice: confirmed.filter((statement) => several(statement, (id) => id)).length,
    publishers: confirmed.filter((statement) => several(statement, publisherOf)).length,
    accessed: days[0] ? { oldest: days[0], newest: days.at(-1)! } : null,
    mirrors: sources.filter(({ custom }) => isMirror(custom?.standpoint ?? '')).length,
    notKept: sources.filter(({ URL }) => !URL).length,
    standpoints: tally(sources.map(({ custom }) => custom?.standpoint ?? '')),
    reads: tally(sources.map(({ custom }) => custom?.read ?? '')),
    unconfirmed: statements.filter((statement) => !statement.confirmed),
    loosest: features
      .toSorted((a, b) => b.precisionM - a.precisionM)
      .slice(0, LOOSEST)
      .map(({ id, name, precisionM }) => ({ id, name, precisionM })),
  };
}

/** The parcels on which a state has no position of which we know, on a day; its map follows the ground there. */
export const withoutPosition = (
  ground: Ground,
  day: Day,
): { worldview: Exclude<WorldviewId, 'de-facto'>; parcels: string[] }[] =>
  WORLDVIEWS.flatMap((worldview) =>
    worldview === 'de-facto'
      ? []
      : [
          {
            worldview,
            parcels: Object.keys(ground.parcels).filter(
              (parcel) => owner(ground, parcel, worldview, day).rule === 'no-position',
            ),
          },
        ],
  );
