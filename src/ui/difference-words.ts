/** What differs between two maps, in words: "part of China", "control line". */
import type { StateCode } from '../domain/atlas.ts';
import type { Difference } from '../domain/differences.ts';
import type { ParcelPicture } from '../domain/picture.ts';
import type { Depicting } from '../domain/view.ts';
import type { Depiction } from '../domain/worldview.ts';
import { messages } from '../messages/index.ts';

const m = messages.whose.compare;
const states = (codes: readonly StateCode[]) =>
  messages.depicting.list(codes.map((code) => messages.states[code]));

/** Whose ground is on a map. @param withClaims whether those who claim it are told as well */
function parcelInWords(
  { owner, asserts, claimants, leftOpenBy }: ParcelPicture,
  { worldview }: Depicting,
  withClaims: boolean,
): string {
  const isOnGround = worldview === 'de-facto' || asserts === null;
  if (!isOnGround && owner === 'disputed') return asserts === 'part' ? m.parcel.part : m.parcel.open;
  if (!isOnGround) return m.parcel.partOf(messages.states[owner as StateCode]);
  const words = {
    disputed: () => m.parcel.disputed,
    unknown: () => m.parcel.unknown,
    state: () =>
      (worldview === 'de-facto' ? m.parcel.heldBy : m.parcel.partOf)(messages.states[owner as StateCode]),
  }[owner === 'disputed' || owner === 'unknown' ? owner : 'state']();
  if (!withClaims) return words;
  return [
    words,
    ...(claimants.length > 0 ? [m.parcel.claimedBy(states(claimants))] : []),
    ...(leftOpenBy.length > 0 ? [m.parcel.leftOpenBy(states(leftOpenBy))] : []),
  ].join(', ');
}

const lineInWords = (depictions: readonly Depiction[]) =>
  depictions.map((depiction) => m.line[depiction]).join(', ');

/** Both sides of a difference in words. */
export function differenceInWords(difference: Difference, first: Depicting, second: Depicting) {
  if (difference.of === 'line')
    return { one: lineInWords(difference.one), other: lineInWords(difference.other) };
  const withClaims = first.worldview === 'de-facto' && second.worldview === 'de-facto';
  return {
    one: parcelInWords(difference.one, first, withClaims),
    other: parcelInWords(difference.other, second, withClaims),
  };
}
