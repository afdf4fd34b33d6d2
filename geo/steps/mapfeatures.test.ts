import { describe, expect, it } from 'vitest';
import type { AtlasFeature, StateCode } from '../../src/domain/atlas.ts';
import { claimLabel, mapProperties } from './mapfeatures.ts';

const by = (...codes: StateCode[]) =>
  codes.map((code) => ({ by: code, text: '', sources: [], confirmed: true }));
const about = (more: Partial<AtlasFeature>): AtlasFeature => ({
  id: 'kalapani',
  subject: 'kalapani',
  kind: 'area',
  name: 'Kalapani',
  names: [],
  status: 'claim',
  note: null,
  administers: by('IN'),
  claims: by('NP'),
  method: 'derived',
  precisionM: 100,
  lineage: '',
  geometrySources: [],
  sources: [],
  published: [],
  measured: null,
  bbox: [0, 0, 0, 0],
  anchor: [0, 0],
  asOf: '2026-11-24',
  ...more,
});

describe('claimLabel', () => {
  it('names both parties', () => expect(claimLabel(['IN'], ['NP'])).toBe('India administers · Nepal claims'));
  it('names two claimants', () =>
    expect(claimLabel(['IN'], ['PK', 'CN'])).toBe('India administers · Pakistan and China claim'));
  it('does not call a holder a claimant', () =>
    expect(claimLabel(['IN'], ['IN', 'PK'])).toBe('India administers · Pakistan claims'));
  it('is empty where nobody else claims', () => expect(claimLabel(['IN'], ['IN'])).toBe(''));
});

describe('mapProperties', () => {
  it('flattens who holds and who claims', () =>
    expect(mapProperties(about({}))).toMatchObject({
      id: 'kalapani',
      holder: 'IN',
      claimant: 'NP',
      schematic: false,
    }));
  it('names no holder where two administer', () =>
    expect(mapProperties(about({ kind: 'lake', administers: by('IN', 'CN'), claims: [] }))).toMatchObject({
      holder: '',
      label: '',
    }));
  it('names a claimant other than the holder', () =>
    expect(mapProperties(about({ claims: by('IN', 'NP') })).claimant).toBe('NP'));
});
