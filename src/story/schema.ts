/** The YAML parts of a story: front matter, scenes and charts. One definition for types, checks and messages. */
import * as v from 'valibot';
import { SUBJECTS } from '../domain/atlas.ts';
import { isViewDate, readDepicting, type ViewPatch } from '../domain/view.ts';
import { WORLDVIEWS } from '../domain/worldview.ts';

const At = v.pipe(
  v.tuple([
    v.pipe(v.number(), v.minValue(-85), v.maxValue(85)),
    v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
    v.pipe(v.number(), v.minValue(0), v.maxValue(22)),
  ]),
  v.description('latitude, longitude (degrees), zoom'),
);

/** YAML reads a bare date as text here, for the schema of YAML 1.2 has no dates. */
const ViewDate = v.pipe(v.string(), v.check(isViewDate, 'a date is written YYYY-MM-DD, or all'));
const Compare = v.pipe(
  v.string(),
  v.check(
    (text) => readDepicting(text) !== null,
    'a comparison is written as a worldview and a date: IN@2020-06-18',
  ),
);

export const ViewSource = v.strictObject({
  at: v.optional(At),
  wv: v.optional(v.picklist(WORLDVIEWS)),
  on: v.optional(ViewDate),
  cmp: v.optional(v.nullable(Compare)),
  sel: v.optional(v.array(v.string())),
  off: v.optional(v.array(v.picklist(SUBJECTS))),
});

export const FrontMatter = v.strictObject({
  title: v.pipe(v.string(), v.nonEmpty()),
  language: v.string(),
  byline: v.string(),
  opening: v.strictObject({ ...ViewSource.entries, at: At }),
});

export const SceneSource = v.strictObject({
  title: v.pipe(v.string(), v.nonEmpty()),
  caption: v.string(),
  chart: v.optional(v.boolean(), false),
  view: v.optional(ViewSource, {}),
  notes: v.optional(v.string(), ''),
  seconds: v.optional(v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(3600))), null),
  transition: v.optional(v.picklist(['fly', 'cut']), 'fly'),
  steps: v.optional(
    v.array(
      v.strictObject({
        caption: v.optional(v.string(), ''),
        chart: v.optional(v.boolean(), false),
        view: v.optional(ViewSource, {}),
        notes: v.optional(v.string(), ''),
      }),
    ),
    [],
  ),
});

export const ChartSource = v.strictObject({
  title: v.string(),
  unit: v.string(),
  series: v.array(v.string()),
  rows: v.array(v.pipe(v.array(v.union([v.string(), v.number()])), v.minLength(2))),
  printed: v.optional(v.record(v.string(), v.number()), {}),
  note: v.optional(v.unknown()),
  sources: v.optional(v.array(v.string()), []),
});

/** A view as people write it becomes a patch of the View. */
export function viewPatch({ at, sel, off, wv, on, cmp }: v.InferOutput<typeof ViewSource>): ViewPatch {
  return {
    ...(wv && { worldview: wv }),
    ...(on && { date: on }),
    ...(cmp !== undefined && { compare: cmp === null ? null : readDepicting(cmp) }),
    ...(at && { camera: { lat: at[0], lon: at[1], zoom: at[2] } }),
    ...(sel && { selection: sel }),
    ...(off && { hidden: off }),
  };
}
