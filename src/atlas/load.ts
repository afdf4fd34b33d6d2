/** Gets the atlas into the page: the record with the code, the overview as a file of its own, validated. */
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import * as v from 'valibot';
import type { AtlasIndex } from '../domain/atlas.ts';
import type { Ground } from '../domain/ground.ts';
import { fetchFile } from './files.ts';

/**
 * The record of every feature, bundled with the site, so that ties open their details even where the map's
 * files are missing.
 */
export async function loadAtlas(): Promise<AtlasIndex> {
  const { default: index } = await import('../../geo/atlas/index.json');
  return index as unknown as AtlasIndex;
}

/** What every picture is computed from; a few kilobytes, with the first view. */
export async function loadGround(): Promise<Ground> {
  const { default: ground } = await import('../../geo/atlas/ground.json');
  return ground as unknown as Ground;
}

const OverviewFeature = v.looseObject({
  id: v.string(),
  geometry: v.looseObject({ type: v.string(), coordinates: v.array(v.unknown()) }),
  properties: v.looseObject({
    id: v.string(),
    kind: v.string(),
    status: v.optional(v.string()),
    subject: v.string(),
  }),
});
const Overview = v.looseObject({ type: v.literal('FeatureCollection'), features: v.array(OverviewFeature) });

/** A data file that cannot be used, named. */
export class DataError extends Error {
  constructor(
    readonly file: string,
    readonly reason: string,
  ) {
    super(`${file}: ${reason}`);
    this.name = 'DataError';
  }
}

/**
 * The generalised atlas that the first view draws.
 * @throws DataError naming the file and, where one is wrong, the feature
 */
export async function loadOverview(
  url = `${import.meta.env.BASE_URL}overview.json`,
): Promise<FeatureCollection> {
  const file = url.split('/').at(-1) ?? url;
  const response = await fetchFile(url).catch((error: Error) => {
    throw new DataError(file, error.message);
  });
  if (!response.ok) throw new DataError(file, `${response.status} ${response.statusText}`);
  let data: unknown;
  try {
    data = await response.json();
  } catch {
    throw new DataError(file, 'it is not valid JSON');
  }
  const features = unpacked(data);
  const parsed = v.safeParse(Overview, features);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new DataError(file, `${featureName(features, issue)} ${issue.message}`);
  }
  return features as FeatureCollection;
}

/** The features of the topology in which the file packs them; what is no such topology as it is, to be named as wrong. */
function unpacked(data: unknown): unknown {
  const { type, objects } = (data ?? {}) as Partial<Topology>;
  return type === 'Topology' && objects?.overview ? feature(data as Topology, objects.overview) : data;
}

function featureName(data: unknown, issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? '';
  const index = /^features\.(\d+)/.exec(path)?.[1];
  const feature = index && (data as FeatureCollection).features[Number(index)];
  return feature ? `feature ${index} (${String(feature.id ?? 'no id')}), ${path}:` : `${path}:`;
}
