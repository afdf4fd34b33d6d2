import { describe, expect, it } from 'vitest';
import { MARCH } from '../fixtures/march.ts';
import { drawnFeatures, type RecordFeature } from './mapfeatures.ts';

const { tiling, ground, about } = MARCH;
const area = (id: string, parcels: string[]): RecordFeature => ({
  geometry: tiling.area(...parcels),
  about: about(id, { parcels }),
});
const record: RecordFeature[] = [
  area('march', ['march']),
  {
    ...area('march-and-ladakh', ['march', 'ladakh']),
    about: about('both', { parcels: ['march', 'ladakh'] }),
  },
  { geometry: tiling.line('march-line')[0]!.geometry, about: about('march-line', { kind: 'line' }) },
  { geometry: tiling.area('march'), about: about('mere', { kind: 'lake' }) },
  {
    geometry: { type: 'Point', coordinates: [2.5, 2] },
    about: about('post', {
      kind: 'post',
      administers: [{ by: 'IN', text: '', sources: [], confirmed: true }],
      claims: [
        { by: 'IN', text: '', sources: [], confirmed: true },
        { by: 'CN', text: '', sources: [], confirmed: true },
      ],
    }),
  },
];
const { areas, lines, points } = drawnFeatures(tiling, ground, record);

describe('drawnFeatures', () => {
  it('draws the parcels that a feature has, each once, under the name of its smallest feature', () => {
    const parcels = areas.filter(({ properties }) => properties.kind === 'parcel');
    expect(parcels.map(({ id, properties }) => [id, properties.name]).toSorted()).toEqual([
      ['ladakh', 'both'],
      ['march', 'march'],
    ]);
    expect(Object.keys(parcels[0]!.properties)).toEqual(['id', 'kind', 'subject', 'name', 'precisionM']);
  });

  it('draws the arcs that have a name or are in dispute on some day, and leaves the rest to the base map', () => {
    expect(lines.map(({ id }) => id)).toEqual(['east:march', 'ladakh:march']);
    expect(lines[1]!.properties).toEqual({
      id: 'ladakh:march',
      kind: 'arc',
      line: 'march-line',
      subject: 'kashmir',
      name: 'march-line',
      precisionM: 100,
    });
    expect(lines[0]!.properties).toMatchObject({ line: '', subject: '', name: '' });
  });

  it('keeps what is no ground and no edge of it', () => {
    expect(areas.map(({ id }) => id)).toContain('mere');
    expect(points.map(({ id, properties }) => [id, properties.holder, properties.claimant])).toEqual([
      ['post', 'IN', 'CN'],
    ]);
  });
});
