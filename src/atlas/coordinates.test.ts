import { describe, expect, it } from 'vitest';
import { readCoordinates, spellSpot } from './coordinates.ts';

describe('readCoordinates', () => {
  it.each([
    ['34.75, 78.17', 34.75, 78.17],
    ['34.75 78.17', 34.75, 78.17],
    ['(34.75; 78.17)', 34.75, 78.17],
    ['34°45′N 78°10′E', 34.75, 78.166667],
    ["34°45'N, 78°10'E", 34.75, 78.166667],
    ['34°44′56.8″N 78°9′56″E', 34.749111, 78.165556],
    ['34°44\'56.8"N 78°9\'56"E', 34.749111, 78.165556],
    ['N34.75 E78.17', 34.75, 78.17],
    ['n 34.75, e 78.17', 34.75, 78.17],
    ['78.17E 34.75N', 34.75, 78.17],
    ['E78.17, 34.75', 34.75, 78.17],
    ['34.75° N, 78.17° E', 34.75, 78.17],
    ['34.75N78.17E', 34.75, 78.17],
    ['-10, 70', -10, 70],
    ['10S 70W', -10, -70],
    ['20, 60', 20, 60],
  ])('%s', (text, lat, lon) => {
    expect(readCoordinates(text)).toEqual({ kind: 'spot', spot: { lat, lon } });
  });

  it.each([
    ['95, 78', 'latitude'],
    ['34, 190', 'longitude'],
    ['34°75′N 78°10′E', 'minutes'],
    ['34N 78N', 'same-axis'],
    ['34.75', 'one-number'],
    ['34°45′N', 'one-number'],
  ])('%s is told to be wrong by its %s', (text, problem) => {
    expect(readCoordinates(text)).toEqual({ kind: 'bad', problem });
  });

  it.each([
    '',
    'Lipulekh',
    '1962',
    '2020 map',
    '5 May 2020',
    '1963 agreement',
    'NJ9842',
    'S2',
    'E',
    '1962-11-21',
  ])('“%s” are words', (text) => expect(readCoordinates(text)).toEqual({ kind: 'words' }));
});

it('spells a spot so that it can be read again', () => {
  expect(spellSpot({ lat: 34.75, lon: 78.1700004 })).toBe('34.75, 78.17');
  expect(readCoordinates(spellSpot({ lat: 34.123456, lon: 78.5 }))).toEqual({
    kind: 'spot',
    spot: { lat: 34.12346, lon: 78.5 },
  });
});
