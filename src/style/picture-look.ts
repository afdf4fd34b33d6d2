/** From a picture's entry to its look: the one rule that map, legend, switches and ties share. */
import type { FeatureId, StateCode } from '../domain/atlas.ts';
import type { Ground, ParcelId } from '../domain/ground.ts';
import type { ParcelPicture, Picture } from '../domain/picture.ts';
import type { Depicted, OwnerId, WorldviewId } from '../domain/worldview.ts';
import type { Pattern } from './look.ts';
import { isParty, type Party } from './tokens.ts';

/** The patterns of a line of the picture, and '' for one that is not drawn. */
export type LinePattern = Extract<Pattern, 'settled' | 'control' | 'undemarcated' | 'claim' | 'hidden'> | '';

/** How a piece of line is drawn; `by` is the state whose claim it is, or ''. */
export interface LineInPicture {
  pattern: LinePattern;
  by: StateCode | '';
}

/** The pattern of a piece of line. */
export function lineLook({ depiction, by, onGround, status }: Depicted): LineInPicture {
  switch (depiction) {
    case 'boundary':
      return { pattern: 'settled', by: '' };
    case 'control-line':
      return { pattern: status === 'undemarcated' ? 'undemarcated' : 'control', by: '' };
    case 'disputed':
      return { pattern: 'undemarcated', by: '' };
    case 'claim':
      return { pattern: 'claim', by: by ?? '' };
    case 'hidden':
      return { pattern: onGround ? 'hidden' : '', by: '' };
  }
}

/** How ground is drawn. */
export interface GroundInPicture {
  /** The state in whose colour it is washed, or '' for none. */
  wash: StateCode | '';
  /** The state in whose colour and at whose angle it is hatched, or '' for none. */
  hatch: Party | '';
  /** Left open or disputed, wholly or, over a wash, in its final status. */
  stipple: boolean;
  /** Nobody but its holder claims it or leaves it open: drawn only while one looks at it. */
  quiet: boolean;
}

const isState = (owner: OwnerId): owner is StateCode => owner !== 'disputed' && owner !== 'unknown';

/**
 * Whether a parcel is drawn by what the state of the worldview says of it, and not by who holds and who claims it: it
 * asserts a position, or holds the ground and draws it as its own.
 */
export const isPosition = ({ rule, owner }: ParcelPicture, worldview: WorldviewId) =>
  worldview !== 'de-facto' && (rule === 'position' || owner === worldview);

/** The wash, hatch and stipple of a parcel. */
export function groundLook(parcel: ParcelPicture, worldview: WorldviewId): GroundInPicture {
  const { owner, holder, claimants, leftOpenBy, asserts } = parcel;
  if (!isState(owner)) return { wash: '', hatch: '', stipple: true, quiet: false };
  const quiet = owner === holder && claimants.length === 0 && leftOpenBy.length === 0;
  if (isPosition(parcel, worldview)) return { wash: owner, hatch: '', stipple: asserts === 'pending', quiet };
  return { wash: owner, hatch: claimants.find(isParty) ?? '', stipple: false, quiet };
}

const NAMED = new WeakMap<Picture, Map<FeatureId, LineInPicture>>();

/** Of every named line of a picture how most of its pieces are drawn. */
function namedLooks(picture: Picture, { arcs }: Ground): Map<FeatureId, LineInPicture> {
  const pieces = new Map<FeatureId, LineInPicture[]>();
  for (const [id, { line }] of Object.entries(arcs))
    if (line !== null) pieces.set(line, [...(pieces.get(line) ?? []), lineLook(picture.arcs[id]!)]);
  const most = (looks: LineInPicture[]) => {
    const count = ({ pattern }: LineInPicture) => looks.filter((look) => look.pattern === pattern).length;
    const drawn = looks.filter(({ pattern }) => pattern !== '');
    return drawn.toSorted((a, b) => count(b) - count(a))[0] ?? looks[0]!;
  };
  return new Map([...pieces].map(([line, looks]) => [line, most(looks)]));
}

/** How a named line is drawn now: as most of its pieces are, or null where it has none in the picture. */
export function namedLineLook(picture: Picture, ground: Ground, line: FeatureId): LineInPicture | null {
  // Asked by every tie of a text: once for all lines of a picture.
  const looks = NAMED.get(picture) ?? namedLooks(picture, ground);
  NAMED.set(picture, looks);
  return looks.get(line) ?? null;
}

/** The look of a parcel in a picture, or null where the picture does not have it. */
export function parcelLook(picture: Picture, id: ParcelId): GroundInPicture | null {
  const parcel = picture.parcels[id];
  return parcel ? groundLook(parcel, picture.worldview) : null;
}
