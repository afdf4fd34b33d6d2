/** The legend, as data: from the same table as the map. */
import type { Kind, Status, StateCode, SubjectId } from '../domain/atlas.ts';
import { messages } from '../messages/index.ts';
import { isPointKind, patternOf, POINT_KINDS, type PointKind } from './look.ts';
import type { Swatch } from './swatches.ts';
import { isParty, type Party } from './tokens.ts';

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

/** What of a feature decides how it is drawn. */
export interface Shown {
  kind: Kind;
  status: Status;
  administers: readonly { by: StateCode }[];
  claims: readonly { by: StateCode }[];
}

/** The window of map that stands for one feature. */
export function swatchOf({ kind, status, administers, claims }: Shown): Swatch {
  const holder = administers.length === 1 ? administers[0]!.by : '';
  const claimant = claims[0]?.by;
  if (isPointKind(kind)) return { type: 'point', kind };
  if (kind === 'area' || kind === 'lake') return { type: 'ground', holder, claimant };
  return { type: 'line', pattern: patternOf(kind, status), claimant };
}

/** The legend of the lines that are there, by status. */
export function lineEntries(features: Iterable<Shown>): LegendEntry[] {
  const all = [...features];
  const statuses = (Object.keys(STATUS_SWATCHES) as Status[]).filter((status) =>
    all.some((feature) => feature.status === status && (feature.kind === 'line' || feature.kind === 'route')),
  );
  return statuses.map((id) => ({ id, label: messages.status[id], swatch: STATUS_SWATCHES[id] }));
}

/** The legend of the ground: who administers and who claims, in the order of first appearance. */
export function groundEntries(features: Iterable<Shown>): LegendEntry[] {
  const entries = new Map<string, LegendEntry>();
  for (const { kind, administers, claims } of features) {
    const holder = administers.length === 1 ? administers[0]!.by : null;
    const claimant = claims.map(({ by }) => by).find((by): by is Party => isParty(by));
    if (kind !== 'area' || !holder || !claimant) continue;
    const id = `${holder}-${claimant}`;
    const label = `${messages.detail.administers(messages.states[holder])} · ${messages.detail.claims(messages.states[claimant])}`;
    if (!entries.has(id)) entries.set(id, { id, label, swatch: { type: 'ground', holder, claimant } });
  }
  return [...entries.values()];
}

/** The kinds of points that are there, in the order of the table. */
export function pointKinds(features: Iterable<Shown>): PointKind[] {
  const there = new Set([...features].map(({ kind }) => kind));
  return POINT_KINDS.filter((kind) => there.has(kind));
}
