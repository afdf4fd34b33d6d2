/** The legend of a stage: few entries, first of what is selected. */
import type { AtlasFeature, AtlasIndex } from '../../domain/atlas.ts';
import { membersOf } from '../../domain/membership.ts';
import type { Pictures } from '../../domain/picture.ts';
import { boxOfView } from '../../domain/scale-bar.ts';
import type { MapSize, View } from '../../domain/view.ts';
import { entriesOf, type LegendEntry } from '../../style/legend.ts';

/** More than these nobody in a hall reads. */
const MOST = { lines: 3, ground: 4, all: 5 };
/** Where what is selected gives fewer, what else is seen is told too: so many lines, and of ground
 *  what is largest and takes so much of the frame, 0 to 1. */
const FEW = { own: 2, lines: 2, ground: 3, share: 0.01 };
/** How much of a feature's box lies in the frame, or of the frame in ground's, where it counts as seen: 0 to 1. */
const SEEN = 1 / 3;

type Box = AtlasFeature['bbox'];

/** How much of the second box the first covers, 0 to 1; both [west, south, east, north] in degrees. */
function shareIn([west, south, east, north]: Box, [left, bottom, right, top]: Box): number {
  const across = Math.min(right, east) - Math.max(left, west);
  const down = Math.min(top, north) - Math.max(bottom, south);
  if (across < 0 || down < 0) return 0;
  return Math.min(1, ((across || 1) * (down || 1)) / ((right - left || 1) * (top - bottom || 1)));
}

/**
 * The lines and the ground of what is selected, in both pictures where two are compared; where that gives little,
 * those of what else the frame shows for the most part. Where there are too many, what is small on the map goes. Lines
 * come before ground.
 * @param size of the map, px
 */
export function sceneLegend(
  { selection, worldview, date, compare, hidden, camera }: View,
  size: MapSize,
  { atlas, pictures }: { atlas: AtlasIndex; pictures: Pictures },
): LegendEntry[] {
  const frame = boxOfView(camera, size);
  const drawn = [{ worldview, date }, ...(compare ? [compare] : [])].map((each) => ({
    picture: pictures.of(each),
    ground: pictures.ground,
  }));
  /** How much of the frame the largest feature takes that an entry stands for, by the entry's id. */
  const weights = new Map<string, number>();
  const told = (features: readonly AtlasFeature[], type: 'line' | 'ground'): LegendEntry[] => {
    const entries = (some: readonly AtlasFeature[]) =>
      drawn.flatMap((each) => entriesOf(some, each)).filter(({ swatch }) => swatch.type === type);
    for (const feature of features) {
      // Ground that belongs to larger ground, and is a feature itself, is told where it is among the features.
      const parcels = feature.parcels.filter((id) => id === feature.id || !atlas.features[id]);
      for (const { id } of entries([{ ...feature, parcels }]))
        weights.set(id, Math.max(weights.get(id) ?? 0, shareIn(feature.bbox, frame)));
    }
    return distinct(entries(features)).filter((entry) => weight(entry) > 0);
  };
  const weight = ({ id }: LegendEntry) => weights.get(id) ?? 0;
  const largest = (entries: readonly LegendEntry[], most: number) => {
    const kept = new Set(entries.toSorted((a, b) => weight(b) - weight(a)).slice(0, most));
    return entries.filter((entry) => kept.has(entry));
  };
  const isSeen = ({ kind, subject, status, bbox }: AtlasFeature) =>
    kind !== 'extent' &&
    !hidden.includes(subject) &&
    !hidden.includes(`status:${status}`) &&
    shareIn(frame, bbox) >= SEEN;
  // Of ground that fills the frame and goes beyond it: its lines may lie anywhere.
  const fillsFrame = ({ kind, subject, bbox }: AtlasFeature) =>
    kind === 'area' && !hidden.includes(subject) && shareIn(bbox, frame) >= SEEN;

  const selected = [...new Set(selection.flatMap((id) => membersOf(atlas, id)))];
  let [lines, ground] = [told(selected, 'line'), told(selected, 'ground')];
  if (lines.length + ground.length < FEW.own) {
    const features = Object.values(atlas.features);
    const seen = features.filter(isSeen);
    const around = features.filter((feature) => isSeen(feature) || fillsFrame(feature));
    lines = distinct([...lines, ...told(seen, 'line').slice(0, FEW.lines)]);
    const large = told(around, 'ground').filter((entry) => weight(entry) >= FEW.share);
    ground = distinct([...ground, ...largest(large, FEW.ground)]);
  }
  const kept = largest(ground, MOST.ground);
  return [...largest(lines, Math.min(MOST.lines, MOST.all - kept.length)), ...kept];
}

const distinct = (entries: readonly LegendEntry[]) => [
  ...new Map(entries.map((entry) => [entry.id, entry])).values(),
];
