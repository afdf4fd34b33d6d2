/** What windows of a talk send each other. Every message is checked before it is believed. */
import * as v from 'valibot';
import { isViewDate, ZOOM_RANGE, type LayerId } from '../../domain/view.ts';
import { WORLDVIEWS } from '../../domain/worldview.ts';
import { DIVIDER } from '../../session/talk.svelte.ts';
import { isLayer } from '../url.ts';

const within = (low: number, high: number) => v.pipe(v.number(), v.minValue(low), v.maxValue(high));
const Id = v.pipe(v.string(), v.maxLength(200));
const LonLat = v.pipe(v.tuple([within(-540, 540), within(-90, 90)]), v.readonly());
const Path = v.pipe(v.array(LonLat), v.maxLength(5000), v.readonly());
const ViewDate = v.pipe(v.string(), v.check(isViewDate));
const Depicting = v.strictObject({ worldview: v.picklist(WORLDVIEWS), date: ViewDate });
const Step = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99));

const View = v.strictObject({
  ...Depicting.entries,
  compare: v.nullable(Depicting),
  camera: v.strictObject({
    lat: within(-90, 90),
    lon: within(-180, 180),
    zoom: within(ZOOM_RANGE.min, ZOOM_RANGE.max),
  }),
  selection: v.pipe(v.array(Id), v.maxLength(100), v.readonly()),
  hidden: v.pipe(v.array(v.custom<LayerId>(isLayer)), v.readonly()),
  step: Step,
});
/** Ms since 1970. */
const Time = within(0, Number.MAX_SAFE_INTEGER);
/** A map's side, px. */
const Side = within(1, 20_000);

const SnapshotSchema = v.strictObject({
  scene: Id,
  step: Step,
  detour: v.nullable(v.strictObject({ view: View, mapSize: v.strictObject({ width: Side, height: Side }) })),
  talk: v.strictObject({
    blank: v.nullable(v.picklist(['black', 'white'])),
    spotlight: v.nullable(LonLat),
    strokes: v.pipe(v.array(Path), v.maxLength(500), v.readonly()),
    divider: within(DIVIDER.min, DIVIDER.max),
    isBeside: v.boolean(),
    measured: v.nullable(v.strictObject({ path: Path, isArea: v.boolean() })),
    legend: v.boolean(),
    leftOut: v.pipe(v.array(Id), v.maxLength(500), v.readonly()),
    isPlaying: v.boolean(),
    startedAt: v.nullable(Time),
    pausedAt: v.nullable(Time),
  }),
});

/** Which state is the newest: the higher turn, of two with one turn the one whose sender's id is greater. */
const Stamp = v.strictObject({ turn: v.pipe(v.number(), v.integer(), v.minValue(0)), from: Id });
export type Stamp = v.InferOutput<typeof Stamp>;

const Message = v.variant('kind', [
  /** A window opened: who presents says where the talk stands. */
  v.strictObject({ v: v.literal(1), kind: v.literal('hello') }),
  v.strictObject({ v: v.literal(1), kind: v.literal('state'), stamp: Stamp, snapshot: SnapshotSchema }),
]);
export type Message = v.InferOutput<typeof Message>;

/** Reads a message; null for anything else than one. */
export function readMessage(data: unknown): Message | null {
  const parsed = v.safeParse(Message, data);
  return parsed.success ? parsed.output : null;
}

export const isNewer = (a: Stamp, b: Stamp | null) =>
  b === null || a.turn > b.turn || (a.turn === b.turn && a.from > b.from);
