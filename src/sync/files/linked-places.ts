/** The named features as Linked Places (LPF 1.2, GeoJSON-LD): names, types, who holds and claims them when, sources. */
import type { FeatureCollection, Geometry } from 'geojson';
import type { AtlasFeature, Kind, Position, SourceId, StateCode } from '../../domain/atlas.ts';
import type { DataFile, ExportContext } from '../../domain/export.ts';
import type { Source } from '../../domain/source.ts';
import { spanInWords } from '../../domain/time.ts';
import { assertedInWords, files } from '../../messages/proof.ts';
import { aboutFile, identifier } from './about.ts';

const CONTEXT =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/** States as Wikidata knows them, for relations. */
const WIKIDATA: Readonly<Record<StateCode, string>> = {
  IN: 'Q668',
  PK: 'Q843',
  CN: 'Q148',
  NP: 'Q837',
  BT: 'Q917',
  AF: 'Q889',
  BD: 'Q902',
  IR: 'Q794',
  MM: 'Q836',
  KG: 'Q813',
  KZ: 'Q232',
  TJ: 'Q863',
  TM: 'Q874',
  UZ: 'Q265',
};

/** Concepts of the Art & Architecture Thesaurus (Getty) that the gazetteers of the format share; ours beside them. */
const AAT: Readonly<Record<Kind, readonly [id: string, label: string, ours: string]>> = {
  area: ['300182722', 'region (geographic)', 'disputed or named area'],
  extent: ['300182722', 'region (geographic)', 'published extent'],
  lake: ['300008680', 'lake', 'lake'],
  line: ['300387143', 'borderland', 'boundary or line'],
  route: ['300265365', 'route', 'road route'],
  corridor: ['300265365', 'route', 'corridor through a boundary'],
  ridge: ['300266060', 'landform (terrestrial)', 'ridge'],
  river: ['300132294', 'natural landscape', 'river'],
  pass: ['300266060', 'landform (terrestrial)', 'mountain pass'],
  town: ['300008375', 'town', 'town or village'],
  capital: ['300008389', 'city', 'capital'],
  shrine: ['300386998', 'sacred site', 'shrine'],
  standoff: ['300387143', 'borderland', 'place of a standoff'],
  post: ['300387143', 'borderland', 'boundary post or marker'],
  site: ['300132294', 'natural landscape', 'site'],
};

/** A day as the format bounds it. */
type Bound = Partial<Record<'in' | 'earliest' | 'latest', string>>;

interface When {
  timespans: { start: Bound; end: Bound }[];
  label: string;
}

const isDate = (end: string) => end !== '' && end !== '..';

/**
 * A span as a timespan. A start that is not known lies on the first attested day at the latest; an end that has not
 * come lies on the as-of day at the earliest, and one that is not known after the start.
 */
function when(span: string, attested: string | undefined, asOf: string): When {
  const [from = '', to = from] = span.split('/');
  const start: Bound = isDate(from) ? { in: from } : { latest: attested ?? (isDate(to) ? to : asOf) };
  const open = to === '..' ? asOf : (start.in ?? start.latest ?? asOf);
  return {
    timespans: [{ start, end: isDate(to) ? { in: to } : { earliest: open } }],
    label: spanInWords(span, attested),
  };
}

/** The named features as one file. @param collections `geo/atlas/<subject>.geojson` */
export function linkedPlacesFile(
  context: ExportContext,
  collections: readonly FeatureCollection[],
): DataFile {
  const { atlas } = context;
  const known = new Map(context.sources.map((source) => [source.id, source]));
  const cite = (ids: readonly SourceId[]) =>
    ids
      .flatMap((id) => known.get(id) ?? [])
      .map((source: Source) => ({
        label: [source.title, source['container-title'] ?? source.publisher].filter(Boolean).join('. '),
        ...(source.URL && { '@id': source.URL }),
      }));
  const related = (position: Position, list: 'administers' | 'claims') => ({
    relationType: 'gvp:tgn3000_related_to',
    relationTo: `http://www.wikidata.org/entity/${WIKIDATA[position.by]}`,
    label: `${assertedInWords(position, list)}: ${position.text}`,
    ...(position.span !== undefined && { when: when(position.span, position.attested, atlas.asOf) }),
    citations: cite(position.sources),
    certainty: position.confirmed ? 'certain' : 'uncertain',
  });
  const place = (feature: AtlasFeature, geometry: Geometry) => {
    const [aat, label, ours] = AAT[feature.kind];
    const wholes = Object.values(atlas.features).filter(
      ({ id, parcels }) => id !== feature.id && parcels.includes(feature.id),
    );
    const urls = [...new Set(feature.sources.flatMap((id) => known.get(id)?.URL ?? []))];
    const spans = feature.was.map(({ span }) => when(span, undefined, atlas.asOf).timespans[0]!);
    return {
      '@id': identifier(context, feature.id),
      type: 'Feature',
      properties: {
        title: feature.name,
        ccodes: [...new Set([...feature.administers, ...feature.claims].map(({ by }) => by))],
        atlasId: feature.id,
        status: feature.status,
        precisionM: feature.precisionM,
        lineage: feature.lineage,
      },
      ...(spans.length > 0 && { when: { timespans: spans, label: 'what the line was, in turn' } }),
      names: [
        { toponym: feature.name, lang: 'en', citations: cite(feature.sources) },
        ...feature.names.map(({ text, lang }) => ({ toponym: text, lang })),
        ...feature.was
          .filter(({ name }) => name !== feature.name)
          .map(({ name, span, sources }) => ({
            toponym: name,
            lang: 'en',
            citations: cite(sources),
            when: when(span, undefined, atlas.asOf),
          })),
      ],
      types: [{ identifier: `aat:${aat}`, label, sourceLabels: [{ label: ours, lang: 'en' }] }],
      geometry: {
        type: 'GeometryCollection',
        geometries: [
          {
            ...geometry,
            citations: cite(feature.geometrySources),
            certainty: feature.method === 'schematic' ? 'uncertain' : 'certain',
          },
        ],
      },
      links: urls.map((url) => ({ type: 'subjectOf', identifier: url })),
      relations: [
        ...feature.administers.map((position) => related(position, 'administers')),
        ...feature.claims.map((position) => related(position, 'claims')),
        ...wholes.map((whole) => ({
          relationType: 'gvp:broaderPartitive',
          relationTo: identifier(context, whole.id),
          label: `part of ${whole.name}`,
          certainty: 'certain',
        })),
      ],
      descriptions: [feature.note, ...feature.was]
        .flatMap((statement) => statement ?? [])
        .map(({ text }) => ({ value: text, lang: 'en', source: identifier(context, feature.id) })),
    };
  };
  const places = collections.flatMap(({ features }) =>
    features.flatMap(({ id, geometry }) => {
      const record = atlas.features[String(id)];
      return record ? [place(record, geometry)] : [];
    }),
  );
  const cited = new Set(Object.values(atlas.features).flatMap(({ sources }) => sources));
  const collection = {
    type: 'FeatureCollection',
    '@context': CONTEXT,
    metadata: aboutFile(context, files.conventions.places, cited),
    features: places,
  };
  return {
    name: 'marchlands-places.lpf.json',
    type: 'application/geo+json',
    text: `${JSON.stringify(collection)}\n`,
  };
}
