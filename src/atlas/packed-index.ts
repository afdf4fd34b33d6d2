/** The index of the region as it goes from the worker that builds it to the page: plain values and buffers. */
import Flatbush from 'flatbush';
import type { FeatureId } from '../domain/atlas.ts';
import type { RegionIndex, Segments } from './region-index.ts';

interface PackedSegments {
  tree: ArrayBuffer;
  vertex: Uint32Array;
}
export interface PackedIndex extends Pick<RegionIndex, 'region' | 'arcOf' | 'loosestM'> {
  all: PackedSegments;
  lines: [FeatureId, PackedSegments][];
  /** The memory that is handed over. */
  buffers: ArrayBuffer[];
}

const pack = ({ tree, vertex }: Segments): PackedSegments => ({ tree: tree.data as ArrayBuffer, vertex });
const unpack = ({ tree, vertex }: PackedSegments): Segments => ({ tree: Flatbush.from(tree), vertex });

export function packIndex({ region, all, lines, arcOf, loosestM }: RegionIndex): PackedIndex {
  const packed = pack(all);
  const own = [...lines].map(([line, segments]): [FeatureId, PackedSegments] => [line, pack(segments)]);
  const arrays = [
    region.vertices,
    region.starts,
    arcOf,
    packed.vertex,
    ...own.map(([, { vertex }]) => vertex),
  ];
  const trees = [packed.tree, ...own.map(([, { tree }]) => tree)];
  const buffers = [...arrays.map(({ buffer }) => buffer as ArrayBuffer), ...trees];
  return { region, arcOf, loosestM, all: packed, lines: own, buffers };
}

export function unpackIndex({ region, all, lines, arcOf, loosestM }: PackedIndex): RegionIndex {
  return {
    region,
    arcOf,
    loosestM,
    all: unpack(all),
    lines: new Map(lines.map(([line, segments]) => [line, unpack(segments)])),
  };
}
