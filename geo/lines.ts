/** The named lines as sets of arcs, in one table, and the nodes that cut arcs where no third parcel meets. */
import type { Position } from 'geojson';
import type { FeatureId } from '../src/domain/atlas.ts';
import type { ArcId } from '../src/domain/ground.ts';

/** Grid reference NJ 38 98000 / 13 42000 (Indian zone I, yards), converted. */
export const NJ9842: Position = [77.0088, 35.0084];

/** Two parcels, in alphabetical order (`china:india`). */
export type Pair = string;
export const pairOf = (a: string, b: string): Pair => [a, b].toSorted().join(':');

/** Where arcs between two parcels are cut: at their vertex nearest to a position, degrees. */
export const CUTS: readonly { of: Pair; at: Position }[] = [
  // The head of Sir Creek, where the boundary leaves its straight stretch in the Rann.
  { of: 'india:pakistan', at: [68.398061, 23.970149] },
  // The Line of Control ends and the Actual Ground Position Line begins.
  { of: 'gilgit-baltistan:ladakh', at: NJ9842 },
  // 10 km along the boundary to either side of the crossing at Kartarpur.
  { of: 'india:pakistan', at: [74.957225, 32.058779] },
  { of: 'india:pakistan', at: [75.083343, 32.060112] },
];

export interface NamedLine {
  /** All arcs between two parcels, but those that another line takes by their id. */
  pairs?: readonly Pair[];
  arcs?: readonly ArcId[];
  /** Lines that belong to this one too, though they are named apart. */
  lines?: readonly FeatureId[];
}

const across = (left: readonly string[], right: readonly string[]) =>
  left.flatMap((a) => right.map((b) => pairOf(a, b)));
const POCKETS = ['nelang', 'barahoti', 'kaurik'];

/** An arc belongs to one line at most; a line may take others in. */
export const LINES: Readonly<Record<FeatureId, NamedLine>> = {
  'line-of-control': {
    pairs: ['azad-kashmir:jammu-kashmir', 'gilgit-baltistan:jammu-kashmir'],
    arcs: ['gilgit-baltistan:ladakh'],
  },
  agpl: { pairs: ['gilgit-baltistan:siachen'], arcs: ['gilgit-baltistan:ladakh:2'] },
  'working-boundary': { pairs: ['jammu-kashmir:pakistan'] },
  'siachen-pakistan-line': { pairs: ['ladakh:siachen'] },
  'siachen-north-line': { pairs: across(['siachen'], ['shaksgam', 'china']) },
  'sino-pakistani-line': { pairs: across(['gilgit-baltistan'], ['china', 'shaksgam']) },
  'kashmir-claim-west': { pairs: across(['pakistan'], ['azad-kashmir', 'gilgit-baltistan']) },
  'kashmir-claim-south': { pairs: across(['india'], ['jammu-kashmir', 'ladakh']) },
  'aksai-chin-claim': { pairs: ['aksai-chin:china'] },
  'shaksgam-claim': { pairs: ['china:shaksgam'] },
  'radcliffe-line': { pairs: ['india:pakistan'], lines: ['kartarpur-boundary'] },
  'kartarpur-boundary': { arcs: ['india:pakistan:3'] },
  'sir-creek-india-line': { pairs: ['pakistan:sir-creek'], arcs: ['india:pakistan'] },
  'sir-creek-pakistan-line': { pairs: ['india:sir-creek'] },
  'line-of-actual-control': {
    pairs: across(['ladakh', 'demchok'], ['aksai-chin', 'china', 'demchok-east']),
  },
  'line-of-actual-control-middle': { pairs: across(['china'], ['india', ...POCKETS]) },
  'demchok-claim': { pairs: ['demchok:ladakh'] },
  'demchok-india-claim': { pairs: ['china:demchok-east'] },
  'china-claim-pockets': { pairs: across(POCKETS, ['india']) },
  'kalapani-nepal-line': { pairs: ['india:kalapani'] },
  'kalapani-india-line': { pairs: ['kalapani:nepal'] },
  'kalapani-north-line': { pairs: ['china:kalapani'] },
  'india-nepal-boundary': { pairs: across(['nepal'], ['india', 'sikkim']), lines: ['kalapani-india-line'] },
  'sikkim-line': { pairs: across(['sikkim'], ['china', 'doklam']) },
  'bhutan-china-sectors': { pairs: across(['doklam', 'jakarlung-pasamlung'], ['bhutan', 'china']) },
  'mcmahon-line': { pairs: ['arunachal-pradesh:china'] },
  'arunachal-claim': { pairs: ['arunachal-pradesh:india'] },
};

/** The line to which an arc belongs, or null. @throws RangeError where two take it */
export function lineOf(id: ArcId, pair: Pair): FeatureId | null {
  const taking = (takes: (line: NamedLine) => boolean) =>
    Object.keys(LINES).filter((name) => takes(LINES[name]!));
  const byId = taking(({ arcs }) => arcs?.includes(id) ?? false);
  const found = byId.length > 0 ? byId : taking(({ pairs }) => pairs?.includes(pair) ?? false);
  if (found.length > 1) throw new RangeError(`the arc ${id} belongs to ${found.join(' and ')}`);
  return found[0] ?? null;
}
