/** Other published extents of Kalapani: outlines that are drawn only when asked for. */
import nepalGeojson from 'nepal-geojson';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { readInput } from '../inputs.ts';
import type { Recipe, RecipeFeature, Tiling } from '../recipe.ts';
import { runMapshaper } from '../steps/mapshaper.ts';
import { crossing } from '../steps/plane.ts';

const SUBJECT = 'kalapani';

/** geoBoundaries NPL ADM0 (commit 59e24af): the river line, from its source down, degrees. */
const RIVER = [
  80.5272, 30.42526, 80.541, 30.41529, 80.55095, 30.42337, 80.56736, 30.43737, 80.58448, 30.44561, 80.6042,
  30.44936, 80.6135, 30.44559, 80.62368, 30.43383, 80.62722, 30.42053, 80.63084, 30.41802, 80.62848, 30.411,
  80.63613, 30.40307, 80.63744, 30.39827, 80.63995, 30.39107, 80.64874, 30.38659, 80.65744, 30.37798,
  80.66194, 30.36088, 80.66269, 30.35097, 80.6668, 30.34852, 80.67577, 30.33959, 80.68562, 30.33458, 80.69263,
  30.33308, 80.70646, 30.33354, 80.71643, 30.32967, 80.7357, 30.317, 80.73931, 30.30804, 80.74487, 30.30649,
  80.75461, 30.30822, 80.75849, 30.30567, 80.76274, 30.29455, 80.76158, 30.28671, 80.76841, 30.27825,
  80.77894, 30.26716, 80.78443, 30.26008, 80.78857, 30.2501, 80.79754, 30.23847, 80.80501, 30.23242, 80.81312,
  30.22857, 80.82064, 30.22378, 80.82898, 30.20854, 80.83902, 30.19977, 80.84118, 30.19375, 80.85567,
  30.18162, 80.86081, 30.17201,
];
/** The same data set: the ridge towards China, from the river's source to the pass. */
const RIDGE = [
  80.5272, 30.42526, 80.53068, 30.43706, 80.53799, 30.44116, 80.54973, 30.4488, 80.56124, 30.45412, 80.56672,
  30.46401, 80.58591, 30.46855, 80.60803, 30.47311, 80.61545, 30.46103, 80.62516, 30.46437, 80.6427, 30.45321,
  80.66008, 30.44536, 80.6778, 30.43269, 80.68968, 30.41771, 80.70794, 30.42065, 80.731, 30.40423, 80.75089,
  30.39054, 80.76041, 30.37915, 80.77742, 30.36576, 80.78843, 30.35757, 80.79266, 30.34225, 80.80404,
  30.32761, 80.82063, 30.32676, 80.83612, 30.31676, 80.84757, 30.32035, 80.86431, 30.31734, 80.87588,
  30.30386, 80.89558, 30.30432, 80.90841, 30.30013, 80.92732, 30.28655, 80.93272, 30.27861, 80.93749,
  30.26507, 80.95405, 30.27311, 80.96932, 30.27187, 80.97948, 30.26989, 80.99117, 30.27075, 81.00705,
  30.26525, 81.0098, 30.257, 81.0219, 30.25398, 81.03371, 30.24941, 81.03219, 30.23794, 81.03115, 30.22575,
  81.03089, 30.21974,
];
/** Natural Earth 1:10m, the line of India and Nepal, from the river to its corner with China. */
const WATERSHED = [
  80.836, 30.17, 80.8504, 30.1819, 80.9033, 30.1804, 80.9208, 30.1767, 80.9882, 30.1966, 80.996, 30.197,
];
/** Natural Earth 1:10m, the polygon “Near Om Parvat”. */
const OM_PARVAT = [
  80.996, 30.197, 80.988, 30.1966, 80.921, 30.177, 80.903, 30.18, 80.894, 30.198, 80.884, 30.21, 80.908,
  30.231, 80.955, 30.2445, 80.976, 30.255, 80.996, 30.227, 81.003, 30.213, 80.996, 30.197,
];

const positions = (flat: readonly number[]): Position[] =>
  flat.flatMap((lon, index) => (index % 2 === 0 ? [[lon, flat[index + 1]!]] : []));

/** The edges of two lines that cross, by the places of their first vertices, and where. */
function meeting(one: readonly Position[], other: readonly Position[]) {
  for (const [i, b] of one.slice(1).entries())
    for (const [j, d] of other.slice(1).entries()) {
      const at = crossing(one[i]!, b, other[j]!, d);
      if (at) return { i, j, at };
    }
  throw new RangeError('the river and the watershed do not meet');
}

/** Between geoBoundaries' lines and Natural Earth's; what is missing at Lipulekh between the two is joined straight. */
function ofGeoBoundaries(): Polygon {
  const [river, ridge, watershed] = [RIVER, RIDGE, WATERSHED].map(positions) as [
    Position[],
    Position[],
    Position[],
  ];
  const { i, j, at } = meeting(river, watershed);
  const ring = [...river.slice(0, i + 1), at, ...watershed.slice(j + 1), ...ridge.toReversed()];
  return { type: 'Polygon', coordinates: [ring] };
}

/** What nepal-geojson's district Darchula holds of the ground that India administers. */
async function ofNepalGeojson(tiling: Tiling): Promise<Polygon> {
  readInput('nepal'); // The package unpacks this file by itself: only its hash is looked at.
  const district = nepalGeojson.district('DARCHULA') as FeatureCollection<Polygon>;
  const { out } = await runMapshaper(
    '-i tract.json -clip district.json -explode -sort "this.area" descending -filter "this.id == 0" -o out.json precision=0.000001',
    { 'tract.json': tiling.area('kalapani'), 'district.json': district },
  );
  const geometry = out!.features[0]?.geometry as Polygon | MultiPolygon | undefined;
  if (geometry?.type !== 'Polygon') throw new RangeError('Darchula holds no one piece of the tract');
  return geometry;
}

export const kalapaniExtents: Recipe = async (tiling): Promise<RecipeFeature[]> => [
  {
    id: 'kalapani-extent-nepal-geojson',
    subject: SUBJECT,
    geometry: await ofNepalGeojson(tiling),
    method: 'derived',
    precisionM: 500,
    lineage:
      'What the district Darchula of the npm package nepal-geojson, an outline of Nepal in wide use before 2020, holds of the tract that OpenStreetMap’s lines give to both India and Nepal; its largest piece.',
    geometrySources: ['nepal-geojson', 'openstreetmap-geo-tz'],
  },
  {
    id: 'kalapani-extent-geoboundaries',
    subject: SUBJECT,
    geometry: ofGeoBoundaries(),
    method: 'digitised',
    precisionM: 1000,
    lineage:
      'Vertex by vertex from geoBoundaries NPL ADM0 in the north and the west and from Natural Earth’s line of India and Nepal in the south; the last 4 km at Lipulekh, where the two do not meet, are joined straight.',
    geometrySources: ['geoboundaries-npl-adm0', 'natural-earth-geojson'],
  },
  {
    id: 'kalapani-extent-natural-earth',
    subject: SUBJECT,
    geometry: { type: 'Polygon', coordinates: [positions(OM_PARVAT)] },
    method: 'digitised',
    precisionM: 4000,
    lineage: 'Vertex by vertex from Natural Earth’s polygon “Near Om Parvat”.',
    geometrySources: ['natural-earth-geojson'],
  },
];
