/** The towns and passes of the corridor that the atlas shows as points. */
import type { SourceId } from '../../src/domain/atlas.ts';
import type { Stop } from './cpec-stops.ts';

/** A point of the corridor. */
export interface CorridorPoint extends Stop {
  id: string;
  precisionM: number;
  lineage: string;
  sources: SourceId[];
}

const seat = (id: string, geonames: string, lon: number, lat: number): CorridorPoint => ({
  id,
  geonames,
  at: [lon, lat],
  precisionM: 1000,
  lineage: '',
  sources: [],
});
const MEMORY =
  'Set from general knowledge of the place, not read in a source; the precision says how far it may be off.';
const placed = (
  id: string,
  lon: number,
  lat: number,
  precisionM: number,
  source: SourceId,
): CorridorPoint => ({
  id,
  at: [lon, lat],
  precisionM,
  lineage: MEMORY,
  sources: [source],
});

export const CORRIDOR_POINTS: CorridorPoint[] = [
  seat('kashgar', 'Kashgar', 75.9895, 39.4707),
  seat('tashkurgan', 'Tashqorghan', 75.2244, 37.7728),
  placed('khunjerab-pass', 75.428, 36.85, 2000, 'bilspostcards-khunjerab'),
  placed('sost', 74.82, 36.69, 2000, 'bilspostcards-khunjerab'),
  seat('karimabad', 'Karimabad', 74.669, 36.327),
  seat('gilgit', 'Gilgit', 74.3124, 35.9187),
  seat('chilas', 'Chilas', 74.1041, 35.4129),
  seat('dasu', 'Dasu', 73.2906, 35.2917),
  placed('thakot', 72.93, 34.79, 2000, 'app-2017-nha-alignments'),
  placed('burhan', 72.6, 33.79, 3000, 'app-2017-nha-alignments'),
  seat('dera-ismail-khan', 'Dera Ismail Khan', 70.9017, 31.8313),
  seat('zhob', 'Zhob', 69.4493, 31.3408),
  seat('quetta', 'Quetta', 67.0014, 30.1841),
  seat('khuzdar', 'Khuzdar', 66.611, 27.8119),
  placed('basima', 65.87, 27.92, 5000, 'app-2017-nha-alignments'),
  placed('hoshab', 63.92, 26.02, 5000, 'app-2017-nha-alignments'),
  seat('sukkur', 'Sukkur', 68.8589, 27.7032),
  seat('multan', 'Multan', 71.4782, 30.1968),
  seat('gwadar', 'Gwadar', 62.3254, 25.1216),
];
