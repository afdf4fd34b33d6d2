/** What stands below a parcel's name: "India administers · Nepal claims", or what the state whose map it is asserts. */
import type { StateCode } from '../domain/atlas.ts';
import type { Ground, ParcelId } from '../domain/ground.ts';
import { Pictures, type ParcelPicture } from '../domain/picture.ts';
import { isoOf } from '../domain/span.ts';
import { WORLDVIEWS, type WorldviewId } from '../domain/worldview.ts';
import { messages } from '../messages/index.ts';
import { groundLook, isPosition } from './picture-look.ts';

const m = messages.depicting;

/** What a state asserts of ground, in two or three words. */
function asserted({ owner, asserts }: ParcelPicture): string {
  if (asserts === 'part') return m.caption.part;
  if (asserts === 'contests') return m.caption.contested;
  if (owner === 'disputed' || owner === 'unknown') return m.caption.open;
  return (asserts === 'pending' ? m.caption.pending : m.caption.own)(messages.states[owner]);
}

/** A caption of more than so many letters is set in two lines, broken at its dot or colon. */
const LONG = 36;
const inLines = (caption: string) => (caption.length > LONG ? caption.replace(/( ·|:) /, '$1\n') : caption);

/** The caption of a parcel in a worldview, set in one line or two; empty for ground that nobody but its holder claims. */
export function captionOf(parcel: ParcelPicture, worldview: WorldviewId): string {
  if (groundLook(parcel, worldview).quiet) return '';
  if (worldview !== 'de-facto' && isPosition(parcel, worldview))
    return inLines(m.caption.position(messages.states[worldview], asserted(parcel)));
  const { holder, claimants, leftOpenBy } = parcel;
  const held =
    holder === 'disputed'
      ? m.caption.heldByNone
      : holder === 'unknown'
        ? m.caption.heldUnknown
        : m.caption.held(messages.states[holder]);
  const named = (codes: readonly StateCode[], say: (states: string, several: boolean) => string) =>
    codes.length > 0 ? [say(m.list(codes.map((code) => messages.states[code])), codes.length > 1)] : [];
  // What others leave open is told where nobody claims it: three parts are more than fits below a name.
  const others =
    claimants.length > 0 ? named(claimants, m.caption.claimed) : named(leftOpenBy, m.caption.leftOpen);
  return inLines([held, ...others].join(' · '));
}

/** All captions that a parcel has in any picture, each once, without the empty one. */
export function captionsOf(ground: Ground, id: ParcelId): string[] {
  const parcel = ground.parcels[id];
  if (!parcel) return [];
  // Of this parcel alone: its own days are few.
  const pictures = new Pictures({ ...ground, parcels: { [id]: parcel }, lines: {}, arcs: {} });
  const all = pictures.days.flatMap((day) =>
    WORLDVIEWS.map((worldview) =>
      captionOf(pictures.of({ worldview, date: isoOf(day) }).parcels[id]!, worldview),
    ),
  );
  return [...new Set(all)].filter((caption) => caption !== '');
}
