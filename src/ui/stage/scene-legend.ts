/** The legend of a stage: few entries, first of what is selected. */
import type { AtlasFeature, AtlasIndex } from '../../domain/atlas.ts';
import { membersOf } from '../../domain/membership.ts';
import type { Pictures } from '../../domain/picture.ts';
import { boxOfView } from '../../domain/scale-bar.ts';
import type { MapSize, View } from '../../domain/view.ts';
import { entriesOf, type LegendEntry } from '../../style/legend.ts';

/** More than these nobody in a hall reads. */
const MOST = { lines: 3, ground: 4, all: 5 };
/** Where what is selected gives fewer, what else is seen is told too; then up to so many of lines and of ground. */
const FEW = { own: 2, filled: 2 };
/** How much of a feature's box lies in the frame, or of the frame in ground's, where it counts as seen: 0 to 1. */
const SEEN = 1 / 3;

type Box = AtlasFeature['bbox'];

/** The share of a box that lies in a frame, both [west, south, east, north] in degrees. */
function shareIn([west, south, east, north]: Box, [left, bottom, right, top]: Box): number {
  const across = Math.min(right, east) - Math.max(left, west);
  const down = Math.min(top, north) - Math.max(bottom, south);
  if (across < 0 || down < 0) return 0;
  return ((across || 1) * (down || 1)) / ((right - left || 1) * (top - bottom || 1));
}

/**
 * The lines and the ground of what is selected, in both pictures where two are compared; where that gives little,
 * those of what else the frame shows for the most part. Lines come before ground.
 * @param size of the map, px
 */
export function sceneLegend(
  { selection, worldview, date, compare, hidden, camera }: View,
  size: MapSize,
  { atlas, pictures }: { atlas: AtlasIndex; pictures: Pictures },
): LegendEntry[] {
  const told = (features: readonly AtlasFeature[]) =>
    [{ worldview, date }, ...(compare ? [compare] : [])].flatMap((each) =>
      entriesOf(features, { picture: pictures.of(each), ground: pictures.ground }),
    );
  const part = (entries: readonly LegendEntry[]) => ({
    lines: entries.filter(({ swatch }) => swatch.type === 'line'),
    ground: entries.filter(({ swatch }) => swatch.type === 'ground'),
  });
  const distinct = (entries: readonly LegendEntry[]) => [
    ...new Map(entries.map((entry) => [entry.id, entry])).values(),
  ];
  const own = distinct(told([...new Set(selection.flatMap((id) => membersOf(atlas, id)))]));
  const frame = boxOfView(camera, size);
  const isSeen = ({ kind, subject, status, bbox }: AtlasFeature) =>
    kind !== 'extent' &&
    !hidden.includes(subject) &&
    !hidden.includes(`status:${status}`) &&
    shareIn(frame, bbox) >= SEEN;
  // Of ground that fills the frame and goes beyond it: its lines may lie anywhere.
  const fillsFrame = ({ kind, subject, bbox }: AtlasFeature) =>
    kind === 'area' && !hidden.includes(subject) && shareIn(bbox, frame) >= SEEN;
  const others = own.length < FEW.own ? seen() : null;
  function seen() {
    const features = Object.values(atlas.features);
    const whole = part(told(features.filter(isSeen)));
    const filling = part(told(features.filter(fillsFrame)));
    return { lines: whole.lines, ground: distinct([...whole.ground, ...filling.ground]) };
  }
  const { lines, ground } = part(
    distinct([
      ...own,
      ...(others ? [...others.lines.slice(0, FEW.filled), ...others.ground.slice(0, FEW.filled)] : []),
    ]),
  );
  const kept = ground.slice(0, MOST.ground);
  return [...lines.slice(0, Math.min(MOST.lines, MOST.all - kept.length)), ...kept];
}
