/** The legend, as data: from the same table as the map. */
import type { AtlasFeature, Kind, StateCode, Status, SubjectId } from '../domain/atlas.ts';
import type { ArcId, Ground, ParcelId } from '../domain/ground.ts';
import type { ParcelPicture, Picture } from '../domain/picture.ts';
import type { WorldviewId } from '../domain/worldview.ts';
import { messages } from '../messages/index.ts';
import { isPointKind, patternOf, POINT_KINDS, type PointKind } from './look.ts';
import {
  groundLook,
  isPosition,
  lineLook,
  namedLineLook,
  parcelLook,
  type GroundInPicture,
  type LineInPicture,
} from './picture-look.ts';
import type { Swatch } from './swatches.ts';

export interface LegendEntry {
  id: string;
  label: string;
  swatch: Swatch;
}

/** What stands for a status in the legend and on its switch. */
export const STATUS_SWATCHES: Record<Status, Swatch> = {
  settled: { type: 'line', pattern: 'settled' },
  control: { type: 'line', pattern: 'control' },
  undemarcated: { type: 'line', pattern: 'undemarcated' },
  claim: { type: 'line', pattern: 'claim', claimant: 'IN' },
  project: { type: 'line', pattern: 'route' },
};

/** What stands for a subject on its switch: the line or the ground that one would look for on the map. */
export const SUBJECT_SWATCHES: Record<SubjectId, Swatch> = {
  kalapani: { type: 'ground', holder: 'IN', claimant: 'NP' },
  'pangong-tso': { type: 'line', pattern: 'undemarcated' },
  'naku-la': { type: 'point', kind: 'standoff' },
  'line-of-control': { type: 'line', pattern: 'control' },
  'kartarpur-corridor': { type: 'line', pattern: 'corridor' },
  cpec: { type: 'line', pattern: 'route' },
  kashmir: { type: 'ground', holder: 'PK', claimant: 'IN' },
  'other-lines': { type: 'line', pattern: 'claim', claimant: 'CN' },
  places: { type: 'point', kind: 'town' },
};

/** What of a feature decides how it is drawn, beside the picture. */
export interface Shown extends Pick<AtlasFeature, 'id' | 'kind' | 'status' | 'parcels'> {
  claims?: readonly { by: StateCode }[];
}

/** What the map is drawn from, or null before it is here. */
export interface Drawn {
  picture: Picture;
  ground: Ground;
}

const groundSwatch = ({ wash, hatch, stipple }: GroundInPicture): Swatch => ({
  type: 'ground',
  holder: wash,
  claimant: hatch,
  stipple,
});

/**
 * The window of map that stands for one feature, as the picture has it; by its status alone where the picture does
 * not have it, or is not here yet.
 */
export function swatchOf({ id, kind, status, parcels, claims }: Shown, drawn: Drawn | null): Swatch {
  if (isPointKind(kind)) return { type: 'point', kind };
  if (kind === 'area' || kind === 'lake') {
    const look = drawn && parcelLook(drawn.picture, drawn.picture.parcels[id] ? id : (parcels[0] ?? ''));
    return look ? groundSwatch(look) : { type: 'ground', holder: '' };
  }
  const look = drawn && namedLineLook(drawn.picture, drawn.ground, id);
  // A line that this view does not draw at all is no more than one that it does not draw as a line.
  if (look) return { type: 'line', pattern: look.pattern || 'hidden', claimant: look.by };
  return { type: 'line', pattern: patternOf(kind, status), claimant: claims?.[0]?.by };
}

const m = messages.depicting;

function lineEntry({ pattern, by }: LineInPicture, worldview: WorldviewId): LegendEntry | null {
  if (pattern === '') return null;
  const label =
    pattern === 'claim'
      ? m.line.claim(by ? messages.states[by] : '')
      : pattern === 'settled' && worldview === 'de-facto'
        ? m.line.settledDeFacto
        : m.line[pattern];
  return { id: `${pattern}-${by}`, label, swatch: { type: 'line', pattern, claimant: by } };
}

/** In which order a legend names patterns. */
const ORDER: readonly LineInPicture['pattern'][] = ['settled', 'control', 'undemarcated', 'claim', 'hidden'];

/** The legend of lines of a picture, each pattern once, a claim line once for each state that claims. */
export function lineEntries(picture: Picture, arcs: Iterable<ArcId>): LegendEntry[] {
  const looks = [...arcs]
    .flatMap((id) => picture.arcs[id] ?? [])
    .map(lineLook)
    .toSorted((a, b) => ORDER.indexOf(a.pattern) - ORDER.indexOf(b.pattern));
  return distinct(looks.flatMap((look) => lineEntry(look, picture.worldview) ?? []));
}

function groundEntry(parcel: ParcelPicture, worldview: WorldviewId): LegendEntry | null {
  const look = groundLook(parcel, worldview);
  if (look.quiet) return null;
  const { wash, hatch, stipple } = look;
  const state = wash ? messages.states[wash] : '';
  const label =
    wash === ''
      ? worldview === 'de-facto'
        ? m.ground.openDeFacto
        : m.ground.open
      : hatch
        ? m.ground.held(state, messages.states[hatch])
        : stipple
          ? m.ground.pending(state)
          : isPosition(parcel, worldview)
            ? m.ground.own(state)
            : m.caption.held(state);
  return { id: `${wash}-${hatch}-${stipple}`, label, swatch: groundSwatch(look) };
}

/** The legend of ground of a picture: whose it is, who claims it, what is left open; each once, in the order of the record. */
export function groundEntries(picture: Picture, parcels: Iterable<ParcelId>): LegendEntry[] {
  return distinct(
    [...parcels]
      .flatMap((id) => picture.parcels[id] ?? [])
      .flatMap((parcel) => groundEntry(parcel, picture.worldview) ?? []),
  );
}

/** The legend of some features: the ground that they are, and their lines or those round their ground. */
export function entriesOf(features: readonly Shown[], { picture, ground }: Drawn): LegendEntry[] {
  const parcels = features.flatMap(({ id, parcels: own }) => (picture.parcels[id] ? [id, ...own] : own));
  const ids = new Set([...features.map(({ id }) => id), ...parcels]);
  const arcs = Object.entries(ground.arcs).filter(
    ([, { line, left, right }]) => (line !== null && ids.has(line)) || ids.has(left) || ids.has(right),
  );
  const ways = features
    .filter(({ kind }) => kind === 'route' || kind === 'corridor')
    .map(({ kind }): LegendEntry => ({
      id: kind,
      label: kind === 'corridor' ? messages.legendWords.corridor : messages.status.project,
      swatch: { type: 'line', pattern: kind === 'corridor' ? 'corridor' : 'route' },
    }));
  return distinct([
    ...lineEntries(
      picture,
      arcs.map(([id]) => id),
    ),
    ...ways,
    ...groundEntries(picture, parcels),
  ]);
}

const distinct = (entries: readonly LegendEntry[]): LegendEntry[] => [
  ...new Map(entries.map((entry) => [entry.id, entry])).values(),
];

/** The kinds of points that are there, in the order of the table. */
export function pointKinds(features: Iterable<{ kind: Kind }>): PointKind[] {
  const there = new Set([...features].map(({ kind }) => kind));
  return POINT_KINDS.filter((kind) => there.has(kind));
}
