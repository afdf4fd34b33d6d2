/**
 * Search over names in all scripts and spellings, events, sources and passages. Further spellings of places and lines,
 * and the terms of one party for them, are in `geo/claims/aliases.json`: they are searched, and never shown.
 */
import MiniSearch, { type Query } from 'minisearch';
import type { AtlasIndex, SourceId, StateCode } from '../domain/atlas.ts';
import { dateInWords } from '../domain/time.ts';
import { fold, joined, wordsOf } from './fold.ts';

/** The kinds of results, in the order in which they are shown. */
export const GROUPS = ['place', 'event', 'source', 'passage'] as const;
export type Group = (typeof GROUPS)[number];

/** Something that can be found. */
export interface Findable {
  group: Group;
  /** The id of the feature, subject, event, source or passage. */
  id: string;
  /** What is shown. */
  title: string;
  /** What is shown beside it. */
  detail: string;
  /** All names by which it is searched. */
  names: readonly string[];
  /** Other words in which it may be found, with less weight. */
  words: string;
}

/** By feature: spellings that the record does not show. */
export type Aliases = Readonly<
  Record<string, readonly { text: string; by?: StateCode; sources: SourceId[] }[]>
>;

export interface Search {
  /** Results by group, best first; groups without any are left out. */
  find(query: string, perGroup: number): { group: Group; found: Findable[] }[];
}

/** What of the record can be found: features, subjects that are no feature, and events. */
export function findablesOf(
  atlas: AtlasIndex,
  aliases: Aliases,
  words: { kind(feature: AtlasIndex['features'][string]): string; subject: string },
): Findable[] {
  const features = Object.values(atlas.features).map((feature): Findable => ({
    group: 'place',
    id: feature.id,
    title: feature.name,
    detail: words.kind(feature),
    names: [
      feature.name,
      ...feature.names.map(({ text }) => text),
      ...(aliases[feature.id] ?? []).map(({ text }) => text),
    ],
    words: [feature.note, ...feature.administers, ...feature.claims, ...feature.was]
      .map((statement) => statement?.text ?? '')
      .join(' '),
  }));
  const subjects = atlas.subjects
    .filter(({ id }) => !atlas.features[id])
    .map(({ id, name }): Findable => ({
      group: 'place',
      id,
      title: name,
      detail: words.subject,
      names: [name, id],
      words: '',
    }));
  const events = atlas.events.map((event): Findable => ({
    group: 'event',
    id: event.id,
    title: event.text,
    detail: dateInWords(event.date),
    names: [],
    words: [
      event.text,
      dateInWords(event.date),
      event.date.slice(0, 4),
      ...event.features.map((id) => atlas.features[id]?.name ?? ''),
    ].join(' '),
  }));
  return [...features, ...subjects, ...events];
}

/** Names are separated so that words of two of them are never joined. */
const BETWEEN_NAMES = '\n';

/** How many things are read before the page may do something else: a few milliseconds' worth. */
const AT_ONCE = 12;

/** Makes a search over things. */
export async function createSearch(findables: readonly Findable[]): Promise<Search> {
  const index = new MiniSearch<{ id: number; names: string; words: string }>({
    fields: ['names', 'words'],
    tokenize: (text, field) => {
      const names = field === 'names' ? text.split(BETWEEN_NAMES) : [];
      return [...wordsOf(text), ...names.flatMap((name) => joined(name) ?? [])];
    },
    processTerm: (term) => term,
    searchOptions: {
      tokenize: wordsOf,
      boost: { names: 4 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 && /^[a-z]+$/.test(term) ? 0.2 : false),
      maxFuzzy: 2,
    },
  });
  await index.addAllAsync(
    findables.map(({ names, words }, id) => ({ id, names: names.join(BETWEEN_NAMES), words })),
    { chunkSize: AT_ONCE },
  );
  const byName = new Map<string, Set<number>>();
  for (const [id, { names }] of findables.entries()) {
    for (const name of names)
      for (const form of [fold(name).trim(), joined(name)])
        if (form) byName.set(form, (byName.get(form) ?? new Set()).add(id));
  }

  return {
    find(query, perGroup) {
      const words = wordsOf(query);
      if (words.length === 0) return [];
      const whole = joined(query);
      const all: Query = { combineWith: 'AND', queries: words };
      const asked: Query = whole === null ? all : { combineWith: 'OR', queries: [all, whole] };
      const exact = byName.get(fold(query).trim()) ?? byName.get(whole ?? '');
      const hits = index.search(asked, { boostDocument: (id) => (exact?.has(id as number) ? 20 : 1) });
      const found = hits.map(({ id }) => findables[id as number]!);
      return GROUPS.map((group) => ({
        group,
        found: found.filter((each) => each.group === group).slice(0, perGroup),
      })).filter((each) => each.found.length > 0);
    },
  };
}
