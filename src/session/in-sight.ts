/** What a View must be for features to be seen: what they are drawn as is not hidden, and the map is where they lie. */
import type { AtlasIndex, FeatureId } from '../domain/atlas.ts';
import { bboxOf, membersOf } from '../domain/membership.ts';
import { cameraForBox, type Camera, type LayerId, type MapSize } from '../domain/view.ts';

/** The zooms at which a flight stops: a town is seen among its neighbours, a line whole. */
const CLOSEST = { point: 9.4, ground: 11 } as const;

/** The features that ids mean; none before the record is here. */
const featuresOf = (atlas: AtlasIndex | null, ids: readonly FeatureId[]) =>
  atlas ? ids.flatMap((id) => membersOf(atlas, id)) : [];

/** The layers that stay hidden when features are to be seen: what is asked for is shown. */
export function hiddenWithout(
  atlas: AtlasIndex | null,
  hidden: readonly LayerId[],
  ids: readonly FeatureId[],
): readonly LayerId[] {
  const needed = new Set<LayerId>(
    featuresOf(atlas, ids).flatMap(({ subject, status }) => [subject, `status:${status}` as const]),
  );
  return hidden.some((layer) => needed.has(layer)) ? hidden.filter((layer) => !needed.has(layer)) : hidden;
}

/** Where a map of a size in px goes to show features; nothing for features that are not known yet. */
export function cameraTo(
  atlas: AtlasIndex | null,
  ids: readonly FeatureId[],
  size: MapSize,
): { camera?: Camera } {
  const bbox = bboxOf(featuresOf(atlas, ids));
  if (!bbox) return {};
  const isPoint = bbox[0] === bbox[2] && bbox[1] === bbox[3];
  return { camera: cameraForBox(bbox, size, isPoint ? CLOSEST.point : CLOSEST.ground) };
}
