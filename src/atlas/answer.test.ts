import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AtlasIndex } from '../domain/atlas.ts';
import type { Ground } from '../domain/ground.ts';
import { dayOf } from '../domain/span.ts';
import { answer, type Answer } from './answer.ts';
import { indexRegion, type RegionIndex } from './region-index.ts';
import { readRegion } from './region.ts';

const readJson = (file: string): unknown => JSON.parse(readFileSync(`geo/atlas/${file}`, 'utf8'));

describe('what is here, of the record', () => {
  let index: RegionIndex;
  let ground: Ground;
  let atlas: AtlasIndex;
  beforeAll(() => {
    index = indexRegion(readRegion(readJson('region.topojson')));
    ground = readJson('ground.json') as Ground;
    atlas = readJson('index.json') as AtlasIndex;
  });
  const ask = (lat: number, lon: number, date = '2020-12-31') =>
    answer(index, ground, atlas, { lat, lon }, dayOf(date));
  const owners = ({ sides }: Answer) => sides[0]!.views.map(({ owner }) => owner).join(' ');

  it.each([
    ['Aksai Chin', 35.42, 79.72, 'aksai-chin', 'CN IN disputed CN CN'],
    ['the tract of Limpiyadhura', 30.25, 80.9, 'kalapani', 'IN IN IN IN NP'],
    ['Siachen', 35.42, 77.11, 'siachen', 'IN IN PK disputed IN'],
    ['Finger 4', 33.74, 78.73, 'ladakh', 'IN IN PK disputed IN'],
    ['Leh', 34.165, 77.584, 'ladakh', 'IN IN PK disputed IN'],
    ['Srinagar', 34.0857, 74.8055, 'jammu-kashmir', 'IN IN PK disputed IN'],
    ['Muzaffarabad', 34.37, 73.47, 'azad-kashmir', 'PK IN PK disputed PK'],
    ['Gilgit', 35.9187, 74.3124, 'gilgit-baltistan', 'PK IN PK disputed PK'],
    ['Tawang', 27.59, 91.87, 'arunachal-pradesh', 'IN IN IN CN IN'],
    ['Doklam', 27.3, 89, 'doklam', 'disputed BT disputed CN disputed'],
    ['the shrine at Kartarpur', 32.08735, 75.01658, 'pakistan', 'PK PK PK PK PK'],
    ['Dera Baba Nanak', 32.032, 75.029, 'india', 'IN IN IN IN IN'],
    ['Lahore', 31.55, 74.34, 'pakistan', 'PK PK PK PK PK'],
    ['Kathmandu', 27.7, 85.32, 'nepal', 'NP NP NP NP NP'],
    ['Kabul', 34.5, 69.2, 'afghanistan', 'AF AF AF AF AF'],
  ])('%s', (_, lat, lon, parcel, expected) => {
    const told = ask(lat, lon);
    expect(told.sides.map((side) => side.parcel)).toEqual([parcel]);
    expect(owners(told)).toBe(expected);
    expect(told.doubt).toBeNull();
  });

  it('says of Lipulekh Pass, on the line, that it cannot tell, and gives both sides', () => {
    const told = ask(30.2341, 81.0288);
    expect(told.sides.map(({ parcel }) => parcel).toSorted()).toEqual(['china', 'kalapani']);
    expect(told.doubt?.near[0]?.arc.line).toBe('kalapani-north-line');
    expect(told.doubt!.near[0]!.metres).toBeLessThan(told.doubt!.near[0]!.arc.precisionM);
  });

  it('counts how well a place is known that was chosen by its name', () => {
    const { anchor, precisionM } = atlas.features.gunji!;
    const told = ask(anchor[1], anchor[0]);
    expect(told.doubt?.spotM).toBe(precisionM);
    expect(told.sides.map(({ parcel }) => parcel)).toEqual(['kalapani', 'india']);
    // A metre beside it is a spot and no place.
    expect(ask(anchor[1] + 0.00001, anchor[0]).doubt).toBeNull();
  });

  it('measures to the nearest lines, a part and its whole once', () => {
    const told = ask(32.08735, 75.01658);
    expect(told.lines.map(({ line }) => line)).toEqual([
      'kartarpur-boundary',
      'working-boundary',
      'kashmir-claim-south',
    ]);
    expect(told.lines[0]!.within).toBe('radcliffe-line');
    expect(told.lines[0]!.metres / 1000).toBeCloseTo(4.3, 1);
    expect(told.place?.feature.id).toBe('kartarpur-shrine');
    expect(ask(34.5, 69.2).lines).toEqual([]);
  });

  it('tells since when, over new names of the same hold, and cites the positions that told', () => {
    const [side] = ask(34.165, 77.584).sides;
    expect(side!.held!.span).toBe('1947-10-27/..');
    expect(side!.held!.cited.every(({ by, sources }) => by === 'IN' && sources.length > 0)).toBe(true);
    const pakistan = side!.views.find(({ worldview }) => worldview === 'PK')!;
    expect([pakistan.told?.span, pakistan.asserts]).toEqual(['2020-08-04/..', 'pending']);
  });

  it('says what was not known then', () => {
    expect(owners(ask(35.42, 79.72, '1950-01-01'))).toBe('unknown disputed unknown unknown unknown');
    expect(ask(35.42, 77.11, '1983-01-01').sides[0]!.held).toBeNull();
    const nepal = ask(30.25, 80.9, '1983-01-01').sides[0]!.views.find(({ worldview }) => worldview === 'NP')!;
    expect([nepal.told, nepal.maybe?.asserts]).toEqual([null, 'part']);
    const china = ask(30.25, 80.9).sides[0]!.views.find(({ worldview }) => worldview === 'CN')!;
    expect([china.abstains, china.told?.now.asserts]).toEqual([true, 'abstains']);
  });

  it('says what a line was on that day, where it is another thing now', () => {
    const then = (date: string) => ask(35.42, 77.11, date).lines.map(({ then: was }) => was && was.name);
    expect(then('1963-06-01')).toEqual(['“Thence north to the glaciers”', undefined, null]);
    expect(then('2020-12-31')).toEqual([undefined, undefined, undefined]);
  });

  it('has no sides at sea and outside of the box', () => {
    expect(ask(10, 70)).toMatchObject({ where: 'outside', sides: [], lines: [] });
    expect(ask(22, 65)).toMatchObject({ where: 'sea', sides: [], doubt: null });
  });

  it('says near a coast that it cannot tell land from sea', () => {
    const { arcs, starts, vertices } = index.region;
    const at = starts[arcs.findIndex(({ id }) => id === 'pakistan:sea')]! + 40;
    const told = ask(vertices[at * 2 + 1]! / 1e6, vertices[at * 2]! / 1e6 + 0.0005);
    expect(told.doubt?.orSea).toBe(true);
    expect(told.sides.map(({ parcel }) => parcel)).toEqual(['pakistan']);
  });

  it('has a record for every parcel and every line that it may name', () => {
    const parcels = new Set(index.region.arcs.flatMap(({ left, right }) => [left, right]));
    const known = Object.values(atlas.features).flatMap(({ id, parcels: own }) => [id, ...own]);
    expect([...parcels].filter((id) => id !== 'sea' && !known.includes(id) && !atlas.countries[id])).toEqual(
      [],
    );
    expect([...index.lines.keys()].filter((id) => !atlas.features[id])).toEqual([]);
  });
});
