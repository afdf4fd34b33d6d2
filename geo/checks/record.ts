/** What can be wrong with what the record says of a feature. */
import type { Geometry } from 'geojson';
import {
  KINDS,
  METHODS,
  STATUSES,
  SUBJECTS,
  type AtlasFeature,
  type PublishedMeasure,
} from '../../src/domain/atlas.ts';
import type { ClaimRecord } from '../recipe.ts';
import { measure } from '../record.ts';

const VOCABULARIES = { subject: SUBJECTS, kind: KINDS, status: STATUSES, method: METHODS } as const;
const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';

/**
 * Properties of a feature of `geo/atlas/`, as they stand in the file.
 * @param knownSources the ids of `geo/claims/sources.json`
 * @returns one sentence for each thing that is wrong
 */
export function propertyProblems(
  properties: Partial<Record<keyof AtlasFeature, unknown>> | null,
  knownSources: ReadonlySet<string>,
): string[] {
  if (!properties) return ['it has no properties'];
  const { precisionM, sources, asOf } = properties;
  const words = Object.entries(VOCABULARIES).flatMap(([name, words]) => {
    const value = properties[name as keyof typeof VOCABULARIES];
    return (words as readonly unknown[]).includes(value)
      ? []
      : [`${name} is “${String(value)}”, not one of ${words.join(', ')}`];
  });
  const cited = Array.isArray(sources) ? (sources as unknown[]) : [];
  const unknown = cited.filter((id) => !knownSources.has(String(id)));
  return [
    ...words,
    ...(['name', 'lineage'] as const).flatMap((name) =>
      isText(properties[name]) ? [] : [`${name} is missing or empty`],
    ),
    ...(typeof precisionM === 'number' && precisionM > 0
      ? []
      : [`precisionM is ${String(precisionM)}, not above 0`]),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(String(asOf)) ? [] : [`asOf is “${String(asOf)}”, not a day`]),
    ...(cited.length > 0 ? [] : ['sources is missing or empty']),
    ...(unknown.length > 0 ? [`it cites ${unknown.join(', ')}, which sources.json does not have`] : []),
  ];
}

/**
 * Measures a geometry anew and holds it against the published figures of the same kind, by the tolerance that the
 * record states and explains.
 * @returns what is wrong, or null; null too where no figure is confirmed or no tolerance is stated
 */
export function measureProblem(
  geometry: Geometry,
  published: readonly PublishedMeasure[],
  tolerance: ClaimRecord['tolerance'],
): string | null {
  const own = measure(geometry);
  const figures = published.filter(({ kind, confirmed }) => kind === own?.kind && confirmed);
  if (!own || figures.length === 0 || !tolerance) return null;
  const lowest = Math.min(...figures.map(({ range }) => range[0]));
  const highest = Math.max(...figures.map(({ range }) => range[1]));
  if (own.value >= lowest * (1 - tolerance.share) && own.value <= highest * (1 + tolerance.share))
    return null;
  return (
    `its ${own.kind} is ${own.value} ${own.kind === 'area' ? 'km²' : 'km'}, at a vertex spacing of ` +
    `${own.spacingM.median} m; published are ${lowest} to ${highest}, with a tolerance of ${tolerance.share * 100} %`
  );
}
