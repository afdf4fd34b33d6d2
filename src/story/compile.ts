/** Shipped stories are compiled when the site is built, so that no Markdown parser is in the download. */
import { readFileSync } from 'node:fs';
import type { AtlasFeature, AtlasIndex, FeatureId } from '../domain/atlas.ts';
import type { Ground } from '../domain/ground.ts';
import { Pictures, type Picture } from '../domain/picture.ts';
import { isoOf } from '../domain/span.ts';
import type { Source } from '../domain/source.ts';
import { bibliography } from './bibliography.ts';
import { parseStory, type KnownIds } from './parse.ts';
import type { BibliographyEntry, Story, TieMark } from './story.ts';

/**
 * How the first feature of a tie is marked in the text before the map's picture is here: ground as it is held and
 * claimed de facto on the record's last day. A subject is marked as the feature that leads it.
 */
function markOf({ id, kind, status, claims }: AtlasFeature, picture: Picture): TieMark {
  const parcel = picture.parcels[id];
  const held = parcel && parcel.holder !== 'disputed' && parcel.holder !== 'unknown' ? parcel.holder : null;
  return {
    kind,
    status,
    holder: held,
    claimant: (parcel ? parcel.claimants : claims.map(({ by }) => by))[0] ?? null,
  };
}

/** The ids that a story may name, from the atlas and the sources. */
export function knownIds(atlas: AtlasIndex, ground: Ground, sources: ReadonlyMap<string, Source>): KnownIds {
  const picture = new Pictures(ground).of({ worldview: 'de-facto', date: isoOf(ground.asOf) });
  const ways = new Set(['route', 'corridor']);
  const lead = (id: FeatureId) => {
    const features = Object.values(atlas.features).filter((feature) => feature.subject === id);
    return features.find((feature) => ways.has(feature.kind)) ?? features[0];
  };
  return {
    mark(id) {
      const feature = atlas.features[id] ?? lead(id);
      return feature && markOf(feature, picture);
    },
    eventFeatures: (id) => atlas.events.find((event) => event.id === id)?.features,
    hasSource: (id) => sources.has(id),
  };
}

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;

/**
 * Reads and compiles one story file.
 * @returns the story, and the sources of the atlas that its text does not cite, numbered after its own
 * @throws StoryError naming file and line of everything that is wrong
 */
export function compileStory(
  id: string,
  file: string,
  atlasFile: string,
  groundFile: string,
  sourcesFile: string,
): { story: Story; sources: BibliographyEntry[] } {
  const atlas = readJson(atlasFile) as AtlasIndex;
  const ground = readJson(groundFile) as Ground;
  const sources = new Map((readJson(sourcesFile) as Source[]).map((source) => [source.id, source]));
  const { cited, ...story } = parseStory(
    id,
    file,
    readFileSync(file, 'utf8'),
    knownIds(atlas, ground, sources),
  );
  const all = bibliography([...cited, ...otherSources(atlas, cited, [...sources.keys()])], sources);
  return { story: { ...story, bibliography: all.slice(0, cited.length) }, sources: all.slice(cited.length) };
}

/**
 * The sources that the text itself does not cite: those of features and events, in the order of the record, then the
 * rest (of countries, of the notice).
 */
function otherSources(atlas: AtlasIndex, cited: readonly { source: string }[], all: readonly string[]) {
  const used = [...Object.values(atlas.features), ...atlas.events].flatMap(({ sources }) => sources);
  const known = new Set(cited.map(({ source }) => source));
  return [...new Set([...used, ...all])]
    .filter((id) => !known.has(id))
    .map((source) => ({ source, passages: [] }));
}
