/** Kalapani, Lipulekh, Limpiyadhura: the tract, both readings of the river, the passes and the villages. */
import nepalGeojson from 'nepal-geojson';
import type { FeatureCollection, Polygon, Position } from 'geojson';
import { readInput } from '../inputs.ts';
import type { Recipe, RecipeFeature, Tiling } from '../recipe.ts';
import { distanceKm, round6 } from '../steps/plane.ts';
import { stretch } from '../steps/ring.ts';
import { ground, line, nodeOf, OSM, point } from './parts.ts';

const SUBJECT = 'kalapani';

/**
 * The north-western corner of the outline of Nepal in use before 2020: the stretch of npm `nepal-geojson`'s district
 * Darchula from the Kali below Gunji, where the two outlines part, up to the corner at Lipulekh.
 */
function outlineBefore2020(): Position[] {
  readInput('nepal'); // The package unpacks this file by itself: only its hash is looked at.
  const { features } = nepalGeojson.district('DARCHULA') as FeatureCollection<Polygon>;
  return stretch(features[0]!.geometry.coordinates[0]!, [80.8722, 30.1548], [81.0284, 30.2417]).map(round6);
}

/** The vertex of the line of China and Nepal that is nearest to the village of Tinkar. */
function aboveTinkar(tiling: Tiling): Position {
  const village: Position = [80.9848, 30.1355];
  return tiling
    .between(['china'], ['nepal'])
    .flatMap(({ geometry }) => geometry.coordinates)
    .reduce((best, at) => (distanceKm(at, village) < distanceKm(best, village) ? at : best));
}

export const kalapani: Recipe = (tiling): RecipeFeature[] => {
  const limpiyadhura = nodeOf(tiling, 'kalapani', 'china', 'india');
  const tinkarPass = aboveTinkar(tiling);
  return [
    ground(
      'kalapani',
      SUBJECT,
      tiling,
      'The one polygon that OpenStreetMap’s boundaries, read from geo-tz, give to both India and Nepal, at its full detail.',
    ),
    line('kalapani-nepal-line', SUBJECT, tiling),
    line('kalapani-india-line', SUBJECT, tiling),
    line('kalapani-north-line', SUBJECT, tiling),
    {
      id: 'nepal-outline-before-2020',
      subject: SUBJECT,
      geometry: { type: 'LineString', coordinates: outlineBefore2020() },
      method: 'derived',
      precisionM: 500,
      lineage:
        'A stretch of the district Darchula in the npm package nepal-geojson, an outline of Nepal in wide use before 2020 that names no official origin.',
      geometrySources: ['nepal-geojson'],
    },
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
      limpiyadhura[1]!,
      limpiyadhura[0]!,
      3000,
      'The corner of the tract where India, Nepal’s claim and China meet in OpenStreetMap’s lines; the outline of geoBoundaries has the ridge 3 km to the south-west.',
      [OSM, 'geoboundaries-npl-adm0'],
    ),
    point(
      'kalapani-village',
      SUBJECT,
      30.22,
      80.906,
      1500,
      'Placed where the line that India treats as the boundary leaves the stream, at the springs that it takes for the source of the river. A rougher published coordinate lies 1.3 km to the south-west, on the other bank; no survey was found.',
      [OSM, 'rediff-2025-lipulekh', 'toi-2020-kalapani'],
    ),
    point('gunji', SUBJECT, 30.1795, 80.8575, 500, 'Published coordinates.', ['wikipedia-gunji']),
    point('kuti', SUBJECT, 30.3167, 80.7667, 1500, 'Published to the minute of arc (30°19′ N 80°46′ E).', [
      'topicsexpress-kalapani',
    ]),
    point(
      'tinkar-pass',
      SUBJECT,
      tinkarPass[1]!,
      tinkarPass[0]!,
      5000,
      'The point of the line of China and Nepal nearest to the village of Tinkar, at the top of whose valley the pass lies; no coordinate of the pass itself was found.',
      [OSM, 'friendlywiki-tinkar-valley'],
    ),
  ];
};
