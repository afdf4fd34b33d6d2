/** The lake, both its basins, and the eight spurs on its north bank that are called the Fingers. */
import type { Position } from 'geojson';
import type { Recipe, RecipeFeature } from '../recipe.ts';
import { lakes } from '../steps/gshhg.ts';

/** Degrees: holds both basins whole, and a point of each. */
const SURROUNDINGS = [78, 33, 81, 34.5] as const;
const BASINS: Position[] = [
  [78.734, 33.706],
  [79.814, 33.51],
];

/** From the foot of the ridge in the north to its tip in the lake, as the fact sheet estimates them, 1 to 8. */
const FINGERS: [Position, Position][] = [
  [
    [78.67, 33.775],
    [78.67, 33.75],
  ],
  [
    [78.69, 33.775],
    [78.69, 33.75],
  ],
  [
    [78.71, 33.775],
    [78.71, 33.745],
  ],
  [
    [78.73, 33.775],
    [78.73, 33.74],
  ],
  [
    [78.75, 33.775],
    [78.75, 33.74],
  ],
  [
    [78.77, 33.775],
    [78.77, 33.74],
  ],
  [
    [78.79, 33.775],
    [78.79, 33.735],
  ],
  [
    [78.815, 33.775],
    [78.815, 33.735],
  ],
];

/** Whether a ring holds a point (even-odd rule). */
function holds(ring: Position[], [x, y]: Position): boolean {
  let inside = false;
  ring.slice(1).forEach((b, i) => {
    const a = ring[i]!;
    if (a[1]! > y! !== b[1]! > y! && x! < ((b[0]! - a[0]!) * (y! - a[1]!)) / (b[1]! - a[1]!) + a[0]!)
      inside = !inside;
  });
  return inside;
}

/** @throws RangeError when GSHHG does not hold exactly two basins there */
function lake(): RecipeFeature {
  const basins = lakes(SURROUNDINGS, 'f', 20)
    .map((f) => f.geometry.coordinates)
    .filter(([shore]) => BASINS.some((p) => holds(shore!, p)));
  if (basins.length !== BASINS.length)
    throw new RangeError(`${basins.length} basins of Pangong Tso in GSHHG`);
  return {
    id: 'pangong-tso',
    subject: 'pangong-tso',
    geometry: { type: 'MultiPolygon', coordinates: basins.sort((a, b) => a[0]![0]![0]! - b[0]![0]![0]!) },
    method: 'derived',
    precisionM: 500,
    lineage:
      'Both basins as GSHHG has them at full resolution; the narrows between them are too slender for it.',
    geometrySources: ['wessel-smith-gshhg'],
  };
}

const recipe: Recipe = () => [
  lake(),
  ...FINGERS.map((coordinates, i): RecipeFeature => ({
    id: `finger-${i + 1}`,
    subject: 'pangong-tso',
    geometry: { type: 'LineString', coordinates },
    method: 'schematic',
    precisionM: 3000,
    lineage:
      'Schematic: no published coordinates of the spurs were found. Fingers 4 and 8 are set about 8 km apart, as the press has it, the others evenly between and beside them.',
    geometrySources: ['india-today-2021-finger-8'],
  })),
];
export default recipe;
