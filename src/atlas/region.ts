/** The region as the answers need it: the arcs of the topology, vertex by vertex, with what lies on their two sides. */
import * as v from 'valibot';
import type { FeatureId, SourceId } from '../domain/atlas.ts';
import type { ArcId, ParcelId } from '../domain/ground.ts';

/** An edge that two parcels share, or a piece of the edge of the box, which has the same parcel on both sides. */
export interface RegionArc {
  id: ArcId;
  left: ParcelId;
  right: ParcelId;
  /** The named line to which it belongs. */
  line: FeatureId | null;
  /** Within how many metres it is known. */
  precisionM: number;
  source: SourceId;
  /** Whether it is no line at all but the edge of the box. */
  isBox: boolean;
}

export interface Region {
  arcs: readonly RegionArc[];
  /** The vertices of all arcs one after another, [longitude, latitude] in millionths of a degree. */
  vertices: Int32Array;
  /** By arc, the place of its first vertex; one more entry says where the last arc ends. */
  starts: Uint32Array;
  /** [west, south, east, north], millionths of a degree. */
  box: readonly [number, number, number, number];
}

const ArcGeometry = v.object({
  id: v.string(),
  arcs: v.tuple([v.pipe(v.number(), v.minValue(0))]),
  properties: v.object({
    left: v.string(),
    right: v.string(),
    line: v.nullable(v.string()),
    precisionM: v.pipe(v.number(), v.gtValue(0)),
    source: v.string(),
  }),
});
const Parcel = v.object({ id: v.string(), arcs: v.array(v.unknown()) });
const Head = v.object({
  type: v.literal('Topology'),
  transform: v.object({
    scale: v.tuple([v.literal(1e-6), v.literal(1e-6)]),
    translate: v.array(v.literal(0)),
  }),
  objects: v.object({
    parcels: v.object({ geometries: v.array(Parcel) }),
    arcs: v.object({ geometries: v.array(ArcGeometry) }),
  }),
});

/** The arcs of the edge of the box: no two parcels share them, so that they are only in the parcels' rings. */
function edgeOfBox(parcels: readonly v.InferOutput<typeof Parcel>[], known: ReadonlySet<number>) {
  const edges = new Map<number, ParcelId>();
  for (const { id, arcs } of parcels) {
    for (const signed of (arcs as number[][]).flat(Infinity) as number[]) {
      const arc = signed < 0 ? ~signed : signed;
      if (!known.has(arc)) edges.set(arc, id);
    }
  }
  return edges;
}

/**
 * Reads `geo/atlas/region.topojson`.
 * @param data what the file holds, parsed: a topology on a grid of a millionth of a degree
 * @throws RangeError saying what of it is not as it should be
 */
export function readRegion(data: unknown): Region {
  const parsed = v.safeParse(Head, data);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new RangeError(`${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
  }
  const { parcels, arcs } = parsed.output.objects;
  const steps = (data as { arcs: [number, number][][] }).arcs;
  const byArc = new Map<number, RegionArc>(
    arcs.geometries.map(({ id, arcs: [arc], properties }) => [arc, { id, ...properties, isBox: false }]),
  );
  for (const [arc, parcel] of edgeOfBox(parcels.geometries, new Set(byArc.keys())))
    byArc.set(arc, {
      id: `box:${arc}`,
      left: parcel,
      right: parcel,
      line: null,
      precisionM: 0,
      source: '',
      isBox: true,
    });

  const starts = new Uint32Array(steps.length + 1);
  for (const [arc, line] of steps.entries()) starts[arc + 1] = starts[arc]! + line.length;
  const vertices = new Int32Array(starts[steps.length]! * 2);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  let at = 0;
  for (const line of steps) {
    let [x, y] = [0, 0];
    for (const step of line) {
      x += step[0];
      y += step[1];
      vertices[at] = x;
      vertices[at + 1] = y;
      at += 2;
      [west, east] = [Math.min(west, x), Math.max(east, x)];
      [south, north] = [Math.min(south, y), Math.max(north, y)];
    }
  }
  const all = steps.map((_, arc) => {
    const own = byArc.get(arc);
    if (!own) throw new RangeError(`arc ${arc}: no parcel has it`);
    return own;
  });
  return { arcs: all, vertices, starts, box: [west, south, east, north] };
}
