/** Splits the overview into what it is drawn as: areas and lines below zoom 7, points and names at any zoom. */
import type { Feature, FeatureCollection, Position } from 'geojson';
import type { FeatureId, Kind, Status, SubjectId } from '../domain/atlas.ts';

/** What the map must know of a feature to draw, hide and pick it: the flat properties of the map files. */
export interface DrawnProperties {
  id: string;
  name: string;
  /** Empty for an arc that belongs to no named line. */
  subject: SubjectId | '';
  kind: Kind | 'parcel' | 'arc' | 'area-label' | 'lake-label' | 'ridge-label' | 'caption';
  /** Of an arc: the named line to which it belongs, or empty. */
  line?: FeatureId;
  /** Of all but parcels and arcs, whose status follows the picture. */
  status?: Status;
  /** On the label of an area: the zoom from which it is named, and from which a caption has room. */
  nameZoom?: number;
  captionZoom?: number;
  /** On how many lines it is named: 1 or 2. */
  nameLines?: number;
  /** Blank lines that keep room for any of its captions; empty where it has none. */
  room?: string;
  /** Of what is selected: its place in the selection. */
  order?: number;
  caption?: string;
}
export type Drawn = Feature & { properties: DrawnProperties };

export interface DrawnAtlas {
  /** Areas and lines. */
  shapes: Drawn[];
  /** Places, and the points at which areas are named. */
  points: Drawn[];
}

/** A label stands for its area: it has the area's id, with a suffix where both lie in one file. */
export const areaOfLabel = (id: string) => id.replace(/-label$/, '');

/** Ground, water or an extent, not a line. */
export const isArea = ({ geometry }: Drawn) => geometry.type.endsWith('Polygon');

/** The parcels on the two sides of an arc: its id names them. */
export const sidesOf = (arc: string) => arc.split(':').slice(0, 2);

/** An area is named from where its bounding box is this many px across, and captioned from where it is more. */
const NAMED_FROM = 44;
const CAPTIONED_FROM = 110;

/** The zoom from which the bounding box of an area is some px across. */
function zoomOf({ geometry }: Feature, px: number): number {
  const places =
    geometry.type === 'Polygon'
      ? geometry.coordinates.flat()
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat(2)
        : [];
  const span = (axis: 0 | 1) => {
    const values = places.map((place) => place[axis] ?? 0);
    return Math.max(...values) - Math.min(...values);
  };
  return Math.log2((px * 360) / (512 * Math.hypot(span(0), span(1))));
}

/** A name of more letters than this is set in two lines. */
const LONG_NAME = 20;

/** A name as it is set over ground with a caption: a long one broken where a word ends that is nearest to its middle. */
function inTwoLines(name: string): string {
  const short = name.split(' (')[0]!;
  if (short.length <= LONG_NAME) return name;
  const ends = [...short.matchAll(/[ –]/g)].map(({ index }) => index + 1);
  const fromMiddle = (end: number) => Math.abs(end - short.length / 2);
  const [end] = ends.toSorted((a, b) => fromMiddle(a) - fromMiddle(b));
  return end === undefined ? name : `${short.slice(0, end).trimEnd()}\n${short.slice(end)}`;
}

/** The place at which a ridge is named when it is selected: its northern end. Null for what is no line. */
function northEnd({ geometry }: Drawn): Position | null {
  if (geometry.type !== 'LineString') return null;
  return geometry.coordinates.toSorted(([, a = 0], [, b = 0]) => b - a)[0] ?? null;
}

/** Blank lines as wide and as many as the widest and tallest of some captions. */
function roomFor(captions: readonly string[]): string {
  const lines = captions.map((caption) => caption.split('\n'));
  const width = Math.max(0, ...lines.flat().map((each) => each.length));
  const height = Math.max(0, ...lines.map((each) => each.length));
  // A no-break space is about half as wide as a letter, and is not trimmed away.
  return Array.from({ length: height }, () => '\u00a0'.repeat(Math.round(width * 2.3))).join('\n');
}

/**
 * The overview's features as they are drawn. The label of an area learns whether it names water, from which zoom the
 * area is large enough on the screen to carry a name and a caption, and how much room its captions need; each caption
 * becomes a point beside it. A ridge is too short for its name to lie along it on a small map: it gets a label for when
 * it is selected.
 * @param captionsOf all captions that a parcel can have, with the line breaks that they are set with
 */
export function splitOverview(
  overview: FeatureCollection,
  captionsOf: (parcel: string) => readonly string[],
): DrawnAtlas {
  const features = overview.features as Drawn[];
  const shapes = features.filter(({ geometry }) => geometry.type !== 'Point');
  const areas = new Map(shapes.filter(isArea).map((shape) => [shape.properties.id, shape]));
  const points = features
    .filter(({ geometry }) => geometry.type === 'Point')
    .flatMap((feature): Drawn[] => {
      const { properties } = feature;
      if (properties.kind !== 'area-label') return [feature];
      const id = areaOfLabel(properties.id);
      const area = areas.get(id);
      // An extent is no ground of its own: it is named in the details.
      if (area?.properties.kind === 'extent') return [];
      const kind = area?.properties.kind === 'lake' ? 'lake-label' : 'area-label';
      const zooms = area && { nameZoom: zoomOf(area, NAMED_FROM), captionZoom: zoomOf(area, CAPTIONED_FROM) };
      const captions = captionsOf(id);
      const name = captions.length > 0 ? inTwoLines(properties.name) : properties.name;
      const label: Drawn = {
        ...feature,
        id,
        properties: {
          ...properties,
          ...zooms,
          id,
          kind,
          name,
          nameLines: name.split('\n').length,
          room: roomFor(captions),
        },
      };
      const below = captions.map((caption): Drawn => ({
        ...label,
        properties: { ...label.properties, kind: 'caption', caption },
      }));
      return [label, ...below];
    });
  const ridges = shapes.flatMap((shape): Drawn[] => {
    const end = shape.properties.kind === 'ridge' && northEnd(shape);
    if (!end) return [];
    const geometry = { type: 'Point' as const, coordinates: end };
    return [{ ...shape, geometry, properties: { ...shape.properties, kind: 'ridge-label' } }];
  });
  return { shapes, points: [...points, ...ridges] };
}

/** The places and labels of features, in the order of these: the names that come first have the room. */
export const pointsOf = (points: readonly Drawn[], ids: readonly FeatureId[]) =>
  points.flatMap((point) => {
    const { id, kind } = point.properties;
    const order = kind === 'caption' ? -1 : ids.indexOf(id);
    return order < 0 ? [] : [{ ...point, properties: { ...point.properties, order } }];
  });

export const collection = (features: Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});
