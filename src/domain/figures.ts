/** Published figures against what we measured: one row for each feature and kind of figure. */
import type { AtlasFeature, AtlasIndex, OwnMeasure, PublishedMeasure, Statement } from './atlas.ts';

export type FigureKind = PublishedMeasure['kind'];

/** A published figure, and the outline on this map that it belongs to, where there is one. */
export interface Figure extends PublishedMeasure {
  /** The feature that draws its extent; null where no geometry is published, or it is not known which it is. */
  extent: AtlasFeature | null;
}

export interface FigureRow {
  feature: AtlasFeature;
  kind: FigureKind;
  figures: readonly Figure[];
  /** The lowest and the highest that is published, in km, km² or m. */
  range: readonly [number, number];
  /** Ours of the same kind; null for an elevation, and where none was measured. */
  measured: OwnMeasure | null;
  /** Where ours lies: within the published range, or how far outside of it, as a share of its nearer end. */
  offRange: number | null;
  /** Why they differ, where that is known. */
  difference: Statement | null;
  /** Whether outlines of some of the figures can be drawn: then it is said of the others that theirs cannot. */
  hasExtents: boolean;
}

const KINDS: readonly FigureKind[] = ['area', 'length', 'elevation'];

/** The outlines of published extents of a feature's ground. */
export const extentsOf = (index: AtlasIndex, feature: AtlasFeature): AtlasFeature[] =>
  feature.kind === 'area'
    ? Object.values(index.features).filter(
        ({ kind, subject, id }) =>
          kind === 'extent' && subject === feature.subject && id.startsWith(feature.id),
      )
    : [];

const isSame = (a: PublishedMeasure, b: PublishedMeasure) =>
  a.kind === b.kind && a.range[0] === b.range[0] && a.range[1] === b.range[1];

/** How far a value lies outside of a range, as a share of the end that it passes; 0 within, negative below. */
export function offRange(value: number, [low, high]: readonly [number, number]): number {
  if (value < low) return (value - low) / low;
  return value > high ? (value - high) / high : 0;
}

/** The figures of a feature by kind: areas, lengths, elevations; nothing for a kind without a published figure. */
export function figuresOf(index: AtlasIndex, feature: AtlasFeature): FigureRow[] {
  const extents = extentsOf(index, feature);
  return KINDS.flatMap((kind) => {
    const figures = feature.published
      .filter((figure) => figure.kind === kind)
      .map((figure) => ({
        ...figure,
        extent: extents.find(({ published }) => published.some((each) => isSame(each, figure))) ?? null,
      }))
      .toSorted((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
    if (figures.length === 0) return [];
    const range = [
      Math.min(...figures.map((figure) => figure.range[0])),
      Math.max(...figures.map((figure) => figure.range[1])),
    ] as const;
    const measured = feature.measured?.kind === kind ? feature.measured : null;
    return [
      {
        feature,
        kind,
        figures,
        range,
        measured,
        offRange: measured && offRange(measured.value, range),
        difference: kind === 'elevation' ? null : feature.difference,
        hasExtents: kind === 'area' && extents.length > 0,
      },
    ];
  });
}

/** The rows of all lines and ground, in the order of the record. */
export const allFigures = (index: AtlasIndex): FigureRow[] =>
  Object.values(index.features)
    .filter(({ kind }) => kind !== 'extent')
    .flatMap((feature) => figuresOf(index, feature))
    .filter(({ kind }) => kind !== 'elevation');
