import { describe, expect, it } from 'vitest';
import { uncaptionedGround, type NamedMap } from './uncaptioned.ts';
import type { Drawn } from './sources.ts';

const label = (id: string, [x, y]: [number, number], more = {}) =>
  ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [x, y] },
    properties: { id, name: id, subject: '', kind: 'area-label', room: ' ', captionZoom: 6.5, ...more },
  }) as Drawn;

/** A map of 800 by 600 px on which a degree is a pixel, and some names were placed. */
const map = (zoom: number, placed: readonly string[]) =>
  ({
    getCanvas: () => ({ clientWidth: 800, clientHeight: 600 }),
    getZoom: () => zoom,
    getLayersOrder: () => [
      'wash-atlas',
      'parcel-caption',
      'chosen-bare',
      'parcel-name-captioned',
      'chosen-name-captioned',
    ],
    project: ([x, y]: [number, number]) => ({ x, y }),
    queryRenderedFeatures: (_box: unknown, { layers }: { layers: string[] }) => {
      expect(layers).toEqual(['parcel-name-captioned', 'chosen-name-captioned']);
      return placed.map((id) => ({ properties: { id } }));
    },
  }) as unknown as NamedMap;

describe('ground without its caption', () => {
  const labels = [
    label('west', [100, 100]),
    label('east', [880, 100]),
    label('far', [1000, 100]),
    label('small', [100, 100], { captionZoom: 9 }),
    label('quiet', [100, 100], { room: '' }),
    label('west', [100, 100], { kind: 'caption' }),
  ];

  it('is what has one at this zoom, lies in or near the frame, and whose name was not placed with it', () => {
    expect(uncaptionedGround(map(7, []), labels)).toEqual(['west', 'east']);
    expect(uncaptionedGround(map(7, ['west']), labels)).toEqual(['east']);
    expect(uncaptionedGround(map(9, ['west', 'east']), labels)).toEqual(['small']);
  });

  it('is nothing below the whole zoom from which captions are set', () => {
    expect(uncaptionedGround(map(6.9, []), labels)).toEqual([]);
  });

  it('is not asked for where no caption is drawn', () => {
    expect(uncaptionedGround(map(6.5, []), [label('large', [100, 100], { captionZoom: 4 })])).toBeNull();
  });
});
