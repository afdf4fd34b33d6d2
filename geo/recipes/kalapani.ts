/** Kalapani, Lipulekh, Limpiyadhura: the tract, both readings of the river, the passes and the villages. */
import nepalGeojson from 'nepal-geojson';
import type { FeatureCollection, Polygon, Position } from 'geojson';
import type { Recipe, RecipeFeature } from '../recipe.ts';
import { distanceKm, lengthKm, round6 } from '../steps/plane.ts';
import { ground, line, OSM, point } from './parts.ts';

const SUBJECT = 'kalapani';

/**
 * The north-western corner of the outline of Nepal in use before 2020: the stretch of npm `nepal-geojson`'s district
 * Darchula from the Kali below Gunji, where the two outlines part, up to the corner at Lipulekh.
 */
function outlineBefore2020(): Position[] {
  const { features } = nepalGeojson.district('DARCHULA') as FeatureCollection<Polygon>;
  const ring = features[0]!.geometry.coordinates[0]!;
  const nearest = (to: Position) =>
    ring.reduce((best, at, index) => (distanceKm(at, to) < distanceKm(ring[best]!, to) ? index : best), 0);
  const [south, north] = [nearest([80.8722, 30.1548]), nearest([81.0284, 30.2417])];
  const [low, high] = [Math.min(south, north), Math.max(south, north)];
  const direct = ring.slice(low, high + 1);
  const round = [...ring.slice(high), ...ring.slice(1, low + 1)].toReversed();
  const run = (lengthKm(direct) < lengthKm(round) ? direct : round).map(round6);
  return south === low ? run : run.toReversed();
}

export const kalapani: Recipe = (tiling): RecipeFeature[] => [
  ground(
    'kalapani',
    SUBJECT,
    tiling,
    ['kalapani'],
    'The one polygon that OpenStreetMap’s boundaries, read from geo-tz, give to both India and Nepal, at its full detail.',
  ),
  line('kalapani-nepal-line', SUBJECT, tiling.between(['kalapani'], ['india'])),
  line('kalapani-india-line', SUBJECT, tiling.between(['kalapani'], ['nepal'])),
  line('kalapani-north-line', SUBJECT, tiling.between(['kalapani'], ['china'])),
  line(
    'nepal-outline-before-2020',
    SUBJECT,
    { type: 'LineString', coordinates: outlineBefore2020() },
    {
      precisionM: 500,
      lineage:
        'A stretch of the district Darchula in the npm package nepal-geojson, an outline of Nepal in wide use before 2020 that names no official origin.',
      geometrySources: ['nepal-geojson'],
    },
  ),
  point(
    'lipulekh-pass',
    SUBJECT,
    30.2341,
    81.0288,
    300,
    'Published coordinates; 10 m from the line on the ground.',
    ['wikipedia-lipulekh-pass'],
  ),
  point(
    'limpiyadhura',
    SUBJECT,
    30.4488,
    80.5411,
    3000,
    'The corner of the tract where India, Nepal’s claim and China meet in OpenStreetMap’s lines; another survey has the ridge 3 km to the south-west.',
    [OSM, 'geoboundaries-npl-adm0'],
  ),
  point(
    'kalapani-village',
    SUBJECT,
    30.21,
    80.9,
    2000,
    'An approximate coordinate; the source names the place, and none was found that surveys it. It falls 0.35 km outside the tract, within its uncertainty.',
    ['toi-2020-kalapani'],
  ),
  point('gunji', SUBJECT, 30.1795, 80.8575, 500, 'Published coordinates.', ['wikipedia-gunji']),
  point('kuti', SUBJECT, 30.3167, 80.7667, 1500, 'Published to the minute of arc (30°19′ N 80°46′ E).', [
    'topicsexpress-kalapani',
  ]),
  point(
    'tinkar-pass',
    SUBJECT,
    30.1355,
    80.9848,
    5000,
    'The coordinate is that of Tinkar village; the pass lies above it.',
    ['wikipedia-lipulekh-pass'],
  ),
];
