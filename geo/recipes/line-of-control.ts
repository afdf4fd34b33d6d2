/** The Line of Control from Sangam to NJ9842, the Actual Ground Position Line beyond it, the Working Boundary. */
import type { Recipe, RecipeFeature } from '../recipe.ts';
import { jointOf, line, point } from './parts.ts';

const SUBJECT = 'line-of-control';

export const lineOfControl: Recipe = (tiling): RecipeFeature[] => {
  const sangam = jointOf(tiling, 'line-of-control', 'working-boundary');
  const [lon, lat] = jointOf(tiling, 'line-of-control', 'agpl');
  return [
    line('line-of-control', SUBJECT, tiling, {
      also: 'Where it begins in the south is known to 11 km along the line, and where it ends in the north to 1.6 km.',
    }),
    line('agpl', SUBJECT, tiling),
    line('working-boundary', SUBJECT, tiling, {
      also: 'Where it begins in the west is known to 11 km along the line, and where it ends in the east to 2.5 km.',
    }),
    line('siachen-pakistan-line', SUBJECT, tiling, {
      lineage:
        'A straight line from NJ9842 to the Karakoram Pass, as Pakistan’s map of 2020 draws it; its first 13 km, over which the line on the ground winds, are left out.',
      geometrySources: ['jagran-josh-2020-pakistan-map', 'wikipedia-nj9842'],
    }),
    point(
      'sangam',
      SUBJECT,
      sangam[1]!,
      sangam[0]!,
      11_000,
      'Where Natural Earth’s western edge of Azad Kashmir, which ends 9.7 km away, is joined to the line on the ground; Natural Earth’s own end of the line lies 11 km to the west. No second survey was found.',
      ['openstreetmap-geo-tz', 'natural-earth-qgis-common'],
    ),
    point(
      'nj9842',
      SUBJECT,
      lat!,
      lon!,
      1600,
      'The vertex of the line on the ground nearest to the grid reference NJ 38 98000 / 13 42000 (Indian zone I, yards), which converts to 35.0084 N 77.0088 E, 1.6 km away.',
      ['wikipedia-nj9842', 'openstreetmap-geo-tz'],
    ),
    point('indira-col', SUBJECT, 35.6644, 76.7978, 500, 'Published coordinates of Indira Col West.', [
      'clateway-indira-col',
    ]),
    point(
      'karakoram-pass',
      SUBJECT,
      35.5133,
      77.8231,
      500,
      'Published coordinates; 30 m from the line on the ground.',
      ['zxc-wiki-karakoram-pass'],
    ),
    point(
      'sia-la',
      SUBJECT,
      35.581944,
      76.7925,
      1000,
      'Published coordinates, to the second; 90 m from the line on the ground.',
      ['zxc-wiki-sia-la'],
    ),
    point(
      'bilafond-la',
      SUBJECT,
      35.393889,
      76.950556,
      1000,
      'Published coordinates, to the second; 0.3 km from the line on the ground.',
      ['wikipedia-de-bilafond-la'],
    ),
    point(
      'gyong-la',
      SUBJECT,
      35.174722,
      77.070833,
      1000,
      'Published coordinates, to the second; 20 m from the line on the ground.',
      ['uncensored-wiki-gyong-la'],
    ),
  ];
};
