/** What a name in a selection means on the map. */
import type { AtlasIndex, FeatureId } from '../domain/atlas.ts';
import { membersOf } from '../domain/membership.ts';

/** The ids that the map draws for some names: features, of ground its parcels, of a line the lines that it takes in. */
export const drawnIds = (atlas: AtlasIndex, named: readonly string[]): FeatureId[] =>
  named.flatMap((id) =>
    membersOf(atlas, id).flatMap(({ id: own, parcels, takesIn = [] }) => [own, ...parcels, ...takesIn]),
  );
