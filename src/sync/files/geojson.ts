/** The record as GeoJSON: parcels and arcs as a worldview has them on a day, and the named subjects. */
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { feature as toFeature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AtlasFeature, SourceId } from '../../domain/atlas.ts';
import type { DataFile, ExportContext } from '../../domain/export.ts';
import type { Ground } from '../../domain/ground.ts';
import { Pictures } from '../../domain/picture.ts';
import { isoOf } from '../../domain/span.ts';
import { partByDay } from '../../domain/standing.ts';
import { WORLDVIEWS, type Depiction, type OwnerId, type WorldviewId } from '../../domain/worldview.ts';
import { files } from '../../messages/proof.ts';
import { messages } from '../../messages/index.ts';
import { aboutFile, identifier } from './about.ts';

/** `geo/atlas/region.topojson`: parcels and arcs that share every vertex of their edges. */
export type Region = Topology<{
  parcels: GeometryCollection;
  arcs: GeometryCollection<{
    left: string;
    right: string;
    line: string | null;
    precisionM: number;
    source: SourceId;
    spacingM: { median: number; max: number };
  }>;
}>;

/**
 * Natural Earth's classes of boundary lines (`FEATURECLA` of ne_10m_admin_0_boundary_lines_land), which its fields by
 * point of view (`FCLASS_IN` ...) hold too; "Unrecognized" is what a point of view does not draw.
 */
export const NATURAL_EARTH_CLASSES: Readonly<Record<Depiction, string>> = {
  boundary: 'International boundary (verify)',
  'control-line': 'Line of control (please verify)',
  disputed: 'Disputed (please verify)',
  claim: 'Claim boundary',
  hidden: 'Unrecognized',
};

/** Twice the signed area of a ring in square degrees; positive where it runs counter-clockwise. */
const turnOf = (ring: readonly Position[]) =>
  ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);

/** Rings as RFC 7946 asks: the outer one counter-clockwise, holes clockwise. */
const wound = (rings: Position[][]) =>
  rings.map((ring, index) => (turnOf(ring) > 0 === (index === 0) ? ring : ring.toReversed()));

function rewound(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: wound(geometry.coordinates) };
  if (geometry.type === 'MultiPolygon') return { ...geometry, coordinates: geometry.coordinates.map(wound) };
  return geometry;
}

const allowed = (properties: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));

function file(name: string, context: ExportContext, convention: string, features: Feature[]): DataFile {
  const cited = new Set(features.flatMap(({ properties }) => String(properties?.sources ?? '').split(' ')));
  const collection = {
    type: 'FeatureCollection',
    metadata: aboutFile(context, convention, cited),
    features,
  } satisfies FeatureCollection & { metadata: unknown };
  return { name, type: 'application/geo+json', text: `${JSON.stringify(collection)}\n` };
}

const ownerName = (owner: OwnerId) =>
  owner === 'disputed' || owner === 'unknown' ? owner : messages.states[owner];

/** Every parcel: whose it is in each worldview on the day, who holds it, who claims it. */
export function parcelsFile(context: ExportContext, ground: Ground, region: Region): DataFile {
  const { atlas, depicting } = context;
  const pictures = new Pictures(ground);
  const views = WORLDVIEWS.map((worldview) => [worldview, pictures.of({ ...depicting, worldview })] as const);
  const picture = pictures.of(depicting);
  const features = toFeature(region, region.objects.parcels).features.flatMap(({ id, geometry }) => {
    const parcel = String(id);
    const seen = picture.parcels[parcel];
    if (!seen) return [];
    const record = atlas.features[parcel];
    const country = atlas.countries[parcel];
    const sources = record?.sources ?? country?.administers.flatMap((each) => each.sources) ?? [];
    const properties = allowed({
      name: record?.name ?? country?.name ?? parcel,
      owner: seen.owner,
      ownerName: ownerName(seen.owner),
      rule: seen.rule,
      isCertain: seen.isCertain,
      holder: seen.holder,
      claimants: seen.claimants.join(' '),
      ...Object.fromEntries(
        views.map(([worldview, { parcels }]) => [`as:${worldview}`, parcels[parcel]!.owner]),
      ),
      feature: record?.id,
      sources: [...new Set(sources)].join(' '),
      link: record && identifier(context, record.id),
    });
    return [{ type: 'Feature' as const, id: parcel, properties, geometry: rewound(geometry) }];
  });
  return file('marchlands-parcels.geojson', context, files.conventions.parcels, features);
}

/** Every piece of line: how each worldview draws it on the day, in our words and in Natural Earth's. */
export function arcsFile(context: ExportContext, ground: Ground, region: Region): DataFile {
  const { atlas, depicting } = context;
  const pictures = new Pictures(ground);
  const of = (worldview: WorldviewId) => pictures.of({ ...depicting, worldview });
  const deFacto = of('de-facto');
  const nameOf = (parcel: string) => {
    const holder = deFacto.parcels[parcel]?.holder ?? 'unknown';
    return ownerName(holder);
  };
  const features = toFeature(region, region.objects.arcs).features.flatMap(({ id, geometry, properties }) => {
    const arc = String(id);
    const drawn = pictures.of(depicting).arcs[arc];
    if (!drawn) return [];
    const line = properties.line === null ? undefined : atlas.features[properties.line];
    const classOf = (worldview: WorldviewId) => NATURAL_EARTH_CLASSES[of(worldview).arcs[arc]!.depiction];
    const sources = [properties.source, ...(line?.sources ?? [])];
    return [
      {
        type: 'Feature' as const,
        id: arc,
        geometry,
        properties: allowed({
          FEATURECLA: classOf('de-facto'),
          FCLASS_IN: classOf('IN'),
          FCLASS_PK: classOf('PK'),
          FCLASS_CN: classOf('CN'),
          FCLASS_NP: classOf('NP'),
          NAME: line?.name,
          ADM0_LEFT: nameOf(properties.left),
          ADM0_RIGHT: nameOf(properties.right),
          depiction: drawn.depiction,
          claimant: drawn.by ?? undefined,
          onGround: drawn.onGround,
          status: drawn.status,
          ...Object.fromEntries(
            WORLDVIEWS.map((worldview) => [`as:${worldview}`, of(worldview).arcs[arc]!.depiction]),
          ),
          left: properties.left,
          right: properties.right,
          line: line?.id,
          precisionM: properties.precisionM,
          spacingMedianM: properties.spacingM.median,
          spacingMaxM: properties.spacingM.max,
          sources: [...new Set(sources)].join(' '),
          link: line && identifier(context, line.id),
        }),
      },
    ];
  });
  return file('marchlands-arcs.geojson', context, files.conventions.arcs, features);
}

/** Codes of the states whose position stands on the day. */
function standing(feature: AtlasFeature, list: 'administers' | 'claims', day: number): string {
  const { current } = partByDay(feature[list], (position) => position, day);
  return [...new Set(current.map(({ item }) => item.by))].join(' ');
}

/**
 * Every named line, area, route and place with its geometry at full precision.
 * @param collections `geo/atlas/<subject>.geojson`
 */
export function subjectsFile(
  context: ExportContext,
  ground: Ground,
  collections: readonly FeatureCollection[],
): DataFile {
  const { atlas, depicting } = context;
  const { day } = new Pictures(ground).of(depicting);
  const features = collections.flatMap((collection) =>
    collection.features.flatMap(({ id, geometry }) => {
      const record = atlas.features[String(id)];
      if (!record) return [];
      const own = record.measured;
      const properties = allowed({
        subject: record.subject,
        kind: record.kind,
        name: record.name,
        names: record.names.map(({ text, lang }) => `${text} (${lang})`).join('; ') || undefined,
        status: record.status,
        note: record.note?.text,
        onDay: isoOf(day),
        administers: standing(record, 'administers', day),
        claims: standing(record, 'claims', day),
        method: record.method,
        precisionM: record.precisionM,
        lineage: record.lineage,
        areaKm2: own?.kind === 'area' ? own.value : undefined,
        lengthKm: own?.kind === 'length' ? own.value : undefined,
        spacingMedianM: own?.spacingM.median,
        geometrySources: record.geometrySources.join(' '),
        sources: record.sources.join(' '),
        link: identifier(context, record.id),
      });
      return [{ type: 'Feature' as const, id: record.id, properties, geometry }];
    }),
  );
  return file('marchlands-subjects.geojson', context, files.conventions.subjects, features);
}
