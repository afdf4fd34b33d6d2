/** What differs between two pictures, parcel by parcel and line by line. */
import type { FeatureId } from './atlas.ts';
import type { Ground, ParcelId } from './ground.ts';
import type { ParcelPicture, Picture } from './picture.ts';
import { arcsByLine, depictionsOf } from './truth-table.ts';
import type { Depiction } from './worldview.ts';

export type Difference =
  | { of: 'parcel'; id: ParcelId; one: ParcelPicture; other: ParcelPicture }
  | { of: 'line'; id: FeatureId; one: readonly Depiction[]; other: readonly Depiction[] };

/** On the ground a parcel is told by its holder and those who claim it, on a state's map by its owner. */
function told({ worldview }: Picture, { owner, asserts, claimants, leftOpenBy }: ParcelPicture): string {
  const others =
    worldview === 'de-facto' ? [...claimants.toSorted(), '·', ...leftOpenBy.toSorted()] : [asserts];
  return [owner, ...others].join();
}

/**
 * The parcels and named lines that two pictures of one ground show differently, parcels first, each in the order of
 * their ids. Between two worldviews only owners are compared, for claims have no place on a state's map; between two
 * dates of one worldview also who claims, and what the state asserts.
 */
export function differencesBetween(ground: Ground, one: Picture, other: Picture): Difference[] {
  if (one === other) return [];
  const differs = (a: ParcelPicture, b: ParcelPicture) =>
    one.worldview === other.worldview ? told(one, a) !== told(other, b) : a.owner !== b.owner;
  const parcels = Object.keys(ground.parcels)
    .toSorted()
    .flatMap((id): Difference[] => {
      const [a, b] = [one.parcels[id]!, other.parcels[id]!];
      return differs(a, b) ? [{ of: 'parcel', id, one: a, other: b }] : [];
    });
  const lines = [...arcsByLine(ground)].flatMap(([id, arcs]): Difference[] => {
    const [a, b] = [depictionsOf(one, arcs), depictionsOf(other, arcs)];
    const isSame = arcs.every((arc) => {
      const [x, y] = [one.arcs[arc]!, other.arcs[arc]!];
      return x.depiction === y.depiction && x.by === y.by;
    });
    return isSame ? [] : [{ of: 'line', id, one: a, other: b }];
  });
  return [...parcels, ...lines];
}
