/**
 * Cuts land at the 180th meridian. world-atlas stitches shapes across it, so that a ring steps from 180 E to 180 W;
 * a tile cutter would draw that step right across the world.
 */
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';

type Ring = Position[];

/** The ring with longitudes that run on past 180 instead of stepping back. */
function unwrap(ring: Ring): Ring {
  let shift = 0;
  return ring.map(([lon, lat], i) => {
    const before = ring[i - 1];
    if (before) shift += before[0]! - lon! > 180 ? 360 : lon! - before[0]! > 180 ? -360 : 0;
    return [lon! + shift, lat!];
  });
}

/** The part of a ring on one side of a meridian (Sutherland and Hodgman 1974). `side` 1 keeps the east, -1 the west. */
function clip(ring: Ring, meridian: number, side: 1 | -1): Ring {
  const inside = (p: Position): boolean => side * (p[0]! - meridian) >= 0;
  const out: Ring = [];
  ring.slice(1).forEach((b, i) => {
    const a = ring[i]!;
    if (inside(a) !== inside(b)) {
      const t = (meridian - a[0]!) / (b[0]! - a[0]!);
      out.push([meridian, a[1]! + t * (b[1]! - a[1]!)]);
    }
    if (inside(b)) out.push(b);
  });
  return out.length > 2 ? [...out, out[0]!] : [];
}

/** A ring that goes round the pole (Antarctica's), closed along the world's southern edge. */
function closeAtPole(ring: Ring): Ring {
  const step = ring.findIndex((p, i) => i > 0 && Math.abs(p[0]! - ring[i - 1]![0]!) > 180);
  const open = [...ring.slice(step, -1), ...ring.slice(0, step)];
  const [first, last] = [open[0]!, open.at(-1)!];
  const [start, end] = first[0]! < 0 ? [-180, 180] : [180, -180];
  return [[start, first[1]!], ...open, [end, last[1]!], [end, -90], [start, -90], [start, first[1]!]];
}

function cutPolygon(polygon: Ring[]): Ring[][] {
  const outer = unwrap(polygon[0]!);
  const lons = outer.map((p) => p[0]!);
  if (Math.abs(lons[0]! - lons.at(-1)!) > 180) return [[closeAtPole(polygon[0]!)]];
  const [min, max] = [Math.min(...lons), Math.max(...lons)];
  if (min >= -180 && max <= 180) return [polygon];
  const meridian = max > 180 ? 180 : -180;
  const beyond = max > 180 ? 1 : -1;
  const rings = polygon.map(unwrap);
  const near = rings.map((r) => clip(r, meridian, -beyond as 1 | -1)).filter((r) => r.length);
  const far = rings
    .map((r) => clip(r, meridian, beyond).map(([lon, lat]): Position => [lon! - 360 * beyond, lat!]))
    .filter((r) => r.length);
  return [near, far].filter((p) => p.length);
}

/** Cut a feature's polygons at the 180th meridian. */
export function cutAtAntimeridian(feature: Feature<Polygon | MultiPolygon>): Feature<MultiPolygon> {
  const polygons =
    feature.geometry.type === 'Polygon' ? [feature.geometry.coordinates] : feature.geometry.coordinates;
  return { ...feature, geometry: { type: 'MultiPolygon', coordinates: polygons.flatMap(cutPolygon) } };
}
