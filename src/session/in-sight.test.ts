import { readdirSync, readFileSync } from 'node:fs';
import type { FeatureCollection, Geometry, Position } from 'geojson';
import { expect, it } from 'vitest';
import type { AtlasIndex } from '../domain/atlas.ts';
import { membersOf } from '../domain/membership.ts';
import type { Camera } from '../domain/view.ts';
import { ownStory as story } from '../story/own-story.ts';
import { Session } from './session.svelte.ts';
import { positionsOf } from './scenes.ts';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;
const atlas = read('geo/atlas/index.json') as AtlasIndex;
const shapes = new Map(
  readdirSync('geo/atlas')
    .filter((file) => file.endsWith('.geojson'))
    .flatMap((file) => (read(`geo/atlas/${file}`) as FeatureCollection).features)
    .map(({ id, geometry }) => [id, geometry]),
);

/** The parts of a geometry, each a path; of an area the outer rings. */
function pathsOf(shape: Geometry): Position[][] {
  if (shape.type === 'Point') return [[shape.coordinates]];
  if (shape.type === 'LineString') return [shape.coordinates];
  if (shape.type === 'MultiLineString') return shape.coordinates;
  if (shape.type === 'Polygon') return [shape.coordinates[0]!];
  if (shape.type === 'MultiPolygon') return shape.coordinates.map(([ring]) => ring!);
  throw new Error(`no place on a map: ${shape.type}`);
}

/** The map of the stage, px: two thirds of a screen across, or 46 of 100 down where the screen is upright. */
const SIZES = {
  '1920 × 1080': [1280, 1080],
  '1280 × 720': [853, 720],
  '1024 × 768': [683, 768],
  '390 × 844': [390, 388],
} as const;

/**
 * The share of vertices that a map shows, but for a margin of 12 px, and how far apart those in sight are, px.
 * Spherical Mercator, tiles of 512 px.
 */
function sight(all: readonly Position[], { lat, lon, zoom }: Camera, size: readonly [number, number]) {
  const px = 512 * 2 ** zoom;
  const y = (degrees: number) => Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / (2 * Math.PI);
  const seen = all
    .map((at) => [((at[0]! - lon) / 360) * px, (y(lat) - y(at[1]!)) * px] as const)
    .filter(([across, down]) => Math.abs(across) < size[0] / 2 - 12 && Math.abs(down) < size[1] / 2 - 12);
  const reach = (axis: 0 | 1) =>
    Math.max(...seen.map((at) => at[axis])) - Math.min(...seen.map((at) => at[axis]));
  return { share: seen.length / all.length, reach: seen.length === 0 ? 0 : Math.max(reach(0), reach(1)) };
}

it('what a scene or a step selects is in sight on every screen: half of it at least, or as much as spans half the map', () => {
  const out: string[] = [];
  expect(positionsOf(story).length).toBeGreaterThan(30);
  for (const [screen, size] of Object.entries(SIZES)) {
    const session = new Session(story);
    session.enter('present');
    session.resize({ width: size[0], height: size[1] });
    for (const { scene, step } of positionsOf(story)) {
      const { camera, selection } = session.viewOf(scene, step);
      for (const name of selection) {
        const paths = membersOf(atlas, name).flatMap(({ id }) => pathsOf(shapes.get(id)!));
        const { share, reach } = sight(paths.flat(), camera, size);
        if (share < 0.5 && reach < Math.min(...size) / 2) out.push(`${screen}, ${scene}.${step}: ${name}`);
      }
    }
  }
  expect(out).toEqual([]);
});
