import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SUBJECTS } from '../domain/atlas.ts';
import { WORLDVIEWS } from '../domain/worldview.ts';
import { patchView, roundCamera, type LayerId, type View } from '../domain/view.ts';
import { permalinkTo, readAddress, viewAt, writeAddress } from './url.ts';

const BASE: View = {
  worldview: 'de-facto',
  date: '2020-12-31',
  compare: { worldview: 'IN', date: '1963-03-02' },
  camera: { lat: 30.5, lon: 78, zoom: 4.6 },
  selection: ['kalapani'],
  hidden: ['cpec'],
  step: 0,
};
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const depicting = fc.record({
  worldview: fc.constantFrom(...WORLDVIEWS),
  date: fc.constantFrom('1947-08-15', '2020-06-18', '1962-11-21', 'all'),
});
const views: fc.Arbitrary<View> = fc
  .record({
    worldview: fc.constantFrom(...WORLDVIEWS),
    date: fc.constantFrom('2020-12-31', '1984-04-13', 'all'),
    compare: fc.option(depicting),
    camera: fc.record({
      lat: fc.double({ min: -84, max: 84, noNaN: true }),
      lon: fc.double({ min: -179, max: 179, noNaN: true }),
      zoom: fc.double({ min: 1, max: 13, noNaN: true }),
    }),
    selection: fc.uniqueArray(id, { maxLength: 4 }),
    hidden: fc.uniqueArray(fc.constantFrom<LayerId>(...SUBJECTS, 'status:claim'), { maxLength: 4 }),
    step: fc.nat({ max: 9 }),
  })
  .map((view) => patchView(view, { camera: roundCamera(view.camera) }));

describe('the address of a view', () => {
  it('gives back the view that was written', () => {
    fc.assert(
      fc.property(views, (view) => {
        const address = readAddress(writeAddress('indo-us-ties', 'kalapani', view, BASE));
        expect(address.bad).toEqual([]);
        expect(viewAt(address, { ...BASE, step: address.step })).toEqual(view);
      }),
    );
  });

  it('reads latitude, longitude, zoom, selection and hidden layers as people write them', () => {
    const address = readAddress(
      '#/indo-us-ties/kalapani.2?wv=NP&on=2020-06-18&sel=kalapani+limpiyadhura&at=30.21,80.90,9.2&off=cpec&cmp=IN@2020-06-18',
    );
    expect(address).toMatchObject({
      story: 'indo-us-ties',
      place: 'kalapani',
      step: 2,
      worldview: 'NP',
      date: '2020-06-18',
      compare: { worldview: 'IN', date: '2020-06-18' },
      camera: { lat: 30.21, lon: 80.9, zoom: 9.2 },
      selection: ['kalapani', 'limpiyadhura'],
      hidden: ['cpec'],
      bad: [],
    });
  });

  it('writes a selection even where the scene has the same, and `sel=` where it is cleared', () => {
    expect(writeAddress('s', 'a', BASE, BASE)).toBe('#/s/a?sel=kalapani');
    expect(writeAddress('s', 'a', { ...BASE, selection: [] }, BASE)).toBe('#/s/a?sel=');
    expect(readAddress('#/s/a?sel=').selection).toEqual([]);
  });

  it.each([
    ['#/s?at=91,0,3', 'at', '91,0,3'],
    ['#/s?at=1,2', 'at', '1,2'],
    ['#/s?at=a,b,c', 'at', 'a,b,c'],
    ['#/s?at=,,', 'at', ',,'],
    ['#/s?wv=US', 'wv', 'US'],
    ['#/s?on=2020-02-30', 'on', '2020-02-30'],
    ['#/s?cmp=IN@never', 'cmp', 'IN@never'],
    ['#/s?off=nowhere', 'off', 'nowhere'],
    ['#/s?colour=red', 'colour', 'red'],
    ['#/s?at=%E0%A4%A', 'at', '%E0%A4%A'],
  ])('drops the bad part of %s and names it', (hash, name, value) => {
    const address = readAddress(hash);
    expect(address.bad).toEqual([[name, value]]);
    expect(address.story).toBe('s');
    expect(address.camera).toBeNull();
  });

  it('never throws, whatever the hash', () => {
    fc.assert(fc.property(fc.string(), (hash) => void readAddress(`#${hash}`)));
  });
});

describe('a permalink', () => {
  const view = {
    worldview: 'NP' as const,
    date: '2020-12-31',
    compare: { worldview: 'IN' as const, date: 'all' },
    camera: { lat: 30.3, lon: 80.8, zoom: 9 },
    selection: ['kalapani/claims/NP-2020-05-20'],
    hidden: ['status:claim' as const],
    step: 0,
  };

  it('leaves nothing to the opening, keeps the slashes of an entry, and reads back as it was', () => {
    const link = permalinkTo('story', view);
    expect(link).toBe(
      '#/story?sel=kalapani/claims/NP-2020-05-20&wv=NP&on=2020-12-31&at=30.3,80.8,9&cmp=IN@all&off=status:claim',
    );
    const address = readAddress(link);
    expect(address.bad).toEqual([]);
    const other = {
      ...view,
      worldview: 'CN' as const,
      date: '1990-01-01',
      compare: null,
      selection: [],
      hidden: [],
    };
    expect(viewAt(address, other)).toEqual(view);
  });
});
