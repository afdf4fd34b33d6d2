/** What the map needs of an atlas feature: geometry, identity, and the words that a layer's rules and labels read. */
import type { Feature, Geometry, Position } from 'geojson';
import type { AtlasFeature, StateCode } from '../../src/domain/atlas.ts';
import { innerPoints } from './thin.ts';

/** A feature of the record: full geometry, and what the index says of it. */
export interface RecordFeature {
  geometry: Geometry;
  about: AtlasFeature;
}
export type MapFeature = Feature<Geometry, Record<string, string | number | boolean>>;

const STATE_NAMES: Record<StateCode, string> = {
  IN: 'India',
  PK: 'Pakistan',
  CN: 'China',
  NP: 'Nepal',
  BT: 'Bhutan',
  AF: 'Afghanistan',
  BD: 'Bangladesh',
  IR: 'Iran',
};

const distinct = (codes: StateCode[]): StateCode[] => [...new Set(codes)];
const names = (codes: StateCode[]): string => {
  const list = codes.map((code) => STATE_NAMES[code]);
  return list.length > 1 ? `${list.slice(0, -1).join(', ')} and ${list.at(-1)}` : (list[0] ?? '');
};

/** "India administers · Nepal claims", from who holds and who else claims; empty where nobody else claims. */
export function claimLabel(holders: StateCode[], claimants: StateCode[]): string {
  const [held, claimed] = [distinct(holders), distinct(claimants).filter((c) => !holders.includes(c))];
  if (!held.length || !claimed.length) return '';
  return `${names(held)} ${held.length > 1 ? 'administer' : 'administers'} · ${names(claimed)} ${claimed.length > 1 ? 'claim' : 'claims'}`;
}

/** The properties of a feature on the map. `holder` is empty where none or two administer, `claimant` the first other state. */
export function mapProperties(about: AtlasFeature): Record<string, string | number | boolean> {
  const holders = distinct(about.administers.map((p) => p.by));
  const claimants = distinct(about.claims.map((p) => p.by));
  const area = about.kind === 'area';
  return {
    id: about.id,
    subject: about.subject,
    kind: about.kind,
    status: about.status,
    name: about.name,
    holder: holders.length === 1 ? holders[0]! : '',
    claimant: claimants.find((code) => holders.length !== 1 || code !== holders[0]) ?? '',
    label: area ? claimLabel(holders, claimants) : '',
    precisionM: about.precisionM,
    schematic: about.method === 'schematic',
  };
}

/** The feature as the map takes it: its id at the top and in the properties. */
export const mapFeature = ({ geometry, about }: RecordFeature): MapFeature => ({
  type: 'Feature',
  id: about.id,
  geometry,
  properties: mapProperties(about),
});

/** Labels that stand beside their ground, [longitude, latitude]: narrow parcels, whose names would cover them. */
const BESIDE: Record<string, Position> = {
  kalapani: [80.68, 30.235],
  siachen: [77.28, 35.28],
  shaksgam: [76.98, 36.28],
};

/** One label point per area, `kind: 'area-label'`, with the area's other properties. */
export async function areaLabels(areas: MapFeature[]): Promise<MapFeature[]> {
  const inside = await innerPoints(areas);
  return areas.map((area, i) => ({
    type: 'Feature',
    id: `${area.id}-label`,
    geometry: { type: 'Point', coordinates: BESIDE[String(area.properties.id)] ?? inside[i]! },
    properties: { ...area.properties, kind: 'area-label' },
  }));
}
