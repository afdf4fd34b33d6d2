/** The stops of the corridor's roads, north to south, and how each stretch was drawn. */
import type { Position } from 'geojson';
import type { Method, SourceId } from '../../src/domain/atlas.ts';

/** A place that the road passes. */
export interface Stop {
  /** [longitude, latitude]: the position, or where to look for the town */
  at: Position;
  /** The town's spelling in GeoNames, whose position is then taken. */
  geonames?: string;
  /** The road comes to it along this river. */
  by?: string;
  /** The road passes near it and does not touch it: it only tells where the river is joined or left. */
  beside?: true;
  /** km: vertices on the straight line from the stop before, so that the line is nowhere sparser than this. */
  spacing?: number;
}
/** A stretch of road that is stored once. */
export interface Leg {
  id: string;
  /** Of trunk, western, central, eastern: those that use the stretch; `karachi` is the variant to the port. */
  alignments: string;
  stops: Stop[];
  method: Method;
  /** metres */
  precisionM: number;
  lineage: string;
  sources: SourceId[];
  /** The part south of Gilgit-Baltistan, where the leg is cut at its boundary. */
  below?: { id: string; lineage: string };
}

const town = (geonames: string, lon: number, lat: number): Stop => ({ geonames, at: [lon, lat] });
const point = (lon: number, lat: number): Stop => ({ at: [lon, lat] });
const by = (river: string, stop: Stop): Stop => ({ ...stop, by: river });
const beside = (stop: Stop): Stop => ({ ...stop, beside: true });

const KHUNJERAB = point(75.428, 36.85);
const THAKOT = point(72.93, 34.79);
const BURHAN = point(72.6, 33.79);
const PINDI_GHEB = town('Pindi Gheb', 72.2648, 33.2409);
const SHIKARPUR = town('Shikarpur', 68.6382, 27.9556);
const KHUZDAR = town('Khuzdar', 66.611, 27.8119);
const BASIMA = point(65.87, 27.92);
const HOSHAB = point(63.92, 26.02);

const TOWNS =
  'Straight between towns on the road, whose positions are GeoNames’; no road data was to be had.';
/** The National Highway Authority's lists of the towns on each alignment. */
const LISTS: SourceId[] = ['app-2017-nha-alignments', 'elahore-2018-nha-alignments'];
const ALL = 'trunk western central eastern';

export const LEGS: Leg[] = [
  {
    id: 'cpec-trunk-xinjiang',
    alignments: 'trunk',
    stops: [
      town('Kashgar', 75.99, 39.47),
      town('Toqquzaq', 75.86, 39.37),
      point(75.05, 38.44),
      town('Tashqorghan', 75.22, 37.78),
      KHUNJERAB,
    ],
    method: 'schematic',
    precisionM: 15000,
    lineage: `China’s highway G314 from Kashgar to the pass, by Lake Karakul and Tashkurgan. ${TOWNS}`,
    sources: ['bilspostcards-khunjerab', 'geonames-cities-json'],
  },
  {
    id: 'cpec-trunk-gilgit-baltistan',
    alignments: ALL,
    stops: [
      KHUNJERAB,
      // No source of ours has the Khunjerab stream: from the pass to Sost the line is straight.
      { at: [74.82, 36.69], spacing: 4 },
      by('Hunza', beside(point(74.381, 35.9206))),
      by('Gilgit', beside(point(74.633, 35.753))),
      by('Indus', THAKOT),
    ],
    method: 'digitised',
    precisionM: 2500,
    lineage:
      'The Karakoram Highway, drawn along the Hunza and Gilgit rivers (GSHHG) and the Indus (Natural Earth), beside which it runs; straight from the Khunjerab Pass to Sost, where our sources have no river (there within 5 km).',
    sources: [...LISTS, 'wessel-smith-gshhg', 'natural-earth-libmagics', 'geonames-cities-json'],
    below: {
      id: 'cpec-trunk-indus',
      lineage:
        'The Karakoram Highway below Gilgit-Baltistan, by Dasu and Besham, drawn along the Indus (Natural Earth), beside which it runs.',
    },
  },
  {
    id: 'cpec-trunk-hazara',
    alignments: ALL,
    stops: [
      THAKOT,
      town('Battagram', 73.0233, 34.6772),
      town('Baffa', 73.22, 34.44),
      town('Mansehra', 73.1968, 34.3302),
      town('Abbottabad', 73.2117, 34.1463),
      town('Havelian', 73.1599, 34.0535),
      town('Haripur', 72.9349, 33.9978),
      BURHAN,
    ],
    method: 'digitised',
    precisionM: 6000,
    lineage: `The Hazara Motorway from Thakot to its junction at Burhan. ${TOWNS}`,
    sources: [...LISTS, 'geonames-cities-json'],
  },
  {
    id: 'cpec-western-central-pindi-gheb',
    alignments: 'western central',
    stops: [BURHAN, town('Fatehjang', 72.64, 33.56), PINDI_GHEB],
    method: 'digitised',
    precisionM: 6000,
    lineage: `By Fateh Jang to Pindi Gheb. ${TOWNS}`,
    sources: [...LISTS, 'geonames-cities-json'],
  },
  {
    id: 'cpec-western-north',
    alignments: 'western',
    stops: [
      PINDI_GHEB,
      town('Daud Khel', 71.57, 32.88),
      town('Kamar Mushani', 71.36, 32.84),
      town('Abdul Khel', 70.91, 32.4),
      point(70.8, 32.08),
      town('Dera Ismail Khan', 70.9017, 31.8313),
    ],
    method: 'schematic',
    precisionM: 10000,
    lineage: `The motorway from Pindi Gheb across the Indus in Mianwali district, and by Yarik to Dera Ismail Khan. ${TOWNS}`,
    sources: [...LISTS, 'geonames-cities-json'],
  },
  {
    id: 'cpec-western-zhob',
    alignments: 'western',
    stops: [
      town('Dera Ismail Khan', 70.9017, 31.8313),
      town('Zhob', 69.4493, 31.3408),
      by('Zhob', beside(town('Qila Saifullah', 68.3598, 30.7008))),
      town('Qila Saifullah', 68.3598, 30.7008),
      town('Khadan Khak', 67.71, 30.75),
      town('Quetta', 67.0014, 30.1841),
    ],
    method: 'schematic',
    precisionM: 15000,
    lineage: `Highway N-50 by Zhob and Qila Saifullah to Quetta; between these two towns along the Zhob river (GSHHG), whose valley the road keeps to. Elsewhere: ${TOWNS}`,
    sources: [...LISTS, 'geonames-cities-json', 'wessel-smith-gshhg'],
  },
  {
    id: 'cpec-western-kalat',
    alignments: 'western',
    stops: [
      town('Quetta', 67.0014, 30.1841),
      town('Mastung', 66.8455, 29.7997),
      town('Kalat', 66.5936, 29.0266),
      town('Surab', 66.26, 28.4928),
      BASIMA,
    ],
    method: 'schematic',
    precisionM: 10000,
    lineage: `Highway N-25 from Quetta to Surab, then N-85 to Basima. ${TOWNS} Basima’s position is known to a few kilometres only.`,
    sources: [...LISTS, 'geonames-cities-json'],
  },
  {
    id: 'cpec-central-punjab',
    alignments: 'central',
    stops: [
      PINDI_GHEB,
      town('Talagang', 72.4159, 32.9277),
      town('Mianwali', 71.5285, 32.5776),
      town('Kundian', 71.48, 32.46),
      town('Kalur Kot', 71.27, 32.16),
      town('Darya Khan', 71.1, 31.78),
      town('Bhakkar', 71.06, 31.63),
      town('Karor', 70.95, 31.22),
      town('Layyah', 70.94, 30.96),
      town('Kot Sultan', 70.93, 30.77),
      town('Kot Addu', 70.967, 30.4691),
      town('Dera Ghazi Khan', 70.6403, 30.0459),
      town('Jampur', 70.6, 29.64),
      town('Rajanpur', 70.3297, 29.1041),
      town('Rojhan', 69.95, 28.69),
      town('Kashmor', 69.58, 28.43),
      town('Kandhkot', 69.18, 28.25),
      SHIKARPUR,
    ],
    method: 'digitised',
    precisionM: 8000,
    lineage: `By Talagang, Kot Addu, Dera Ghazi Khan and Rajanpur, with the towns between them on the left and then the right bank of the Indus. ${TOWNS}`,
    sources: [...LISTS, 'geonames-cities-json'],
  },
  {
    id: 'cpec-eastern-north',
    alignments: 'eastern',
    stops: [
      BURHAN,
      town('Wah Cantt', 72.75, 33.77),
      town('Islamabad', 73.0433, 33.7215),
      town('Kallar Kahar', 72.7, 32.78),
      town('Bhera', 72.91, 32.48),
      town('Kot Mumin', 73.03, 32.19),
      town('Pindi Bhattian', 73.2734, 31.8984),
    ],
    method: 'digitised',
    precisionM: 10000,
    lineage: `By Islamabad and the motorway M-2 to Pindi Bhattian. ${TOWNS}`,
    sources: [...LISTS, 'geonames-cities-json'],
  },
  {
    id: 'cpec-eastern-punjab',
    alignments: 'eastern',
    stops: [
      town('Pindi Bhattian', 73.2734, 31.8984),
      town('Faisalabad', 73.0897, 31.4155),
      town('Gojra', 72.68, 31.15),
      town('Toba Tek Singh', 72.48, 30.97),
      town('Khanewal', 71.93, 30.3),
      town('Multan', 71.4782, 30.1968),
    ],
    method: 'digitised',
    precisionM: 8000,
    lineage: `The motorways M-3 and M-4 by Faisalabad to Multan. ${TOWNS}`,
    sources: [...LISTS, 'geonames-cities-json'],
  },
  {
    id: 'cpec-eastern-sindh',
    alignments: 'eastern',
    stops: [
      town('Multan', 71.4782, 30.1968),
      town('Shujaabad', 71.29, 29.88),
      town('Jalalpur Pirwala', 71.22, 29.51),
      town('Ahmadpur East', 71.26, 29.14),
      town('Zahir Pir', 70.52, 28.81),
      town('Ubauro', 69.73, 28.16),
      town('Ghotki', 69.32, 28.0),
      town('Pano Aqil', 69.11, 27.86),
      town('Sukkur', 68.8589, 27.7032),
      SHIKARPUR,
    ],
    method: 'digitised',
    precisionM: 12000,
    lineage: `The motorway M-5 from Multan to Sukkur, then to Shikarpur. ${TOWNS}`,
    sources: [...LISTS, 'geonames-cities-json'],
  },
  {
    id: 'cpec-eastern-karachi',
    alignments: 'karachi',
    stops: [
      town('Sukkur', 68.8589, 27.7032),
      town('Ranipur', 68.51, 27.29),
      town('Moro', 68.0, 26.66),
      town('Hala', 68.42, 25.81),
      town('Hyderabad', 68.38, 25.4),
      town('Karachi', 67.0104, 24.8608),
    ],
    method: 'schematic',
    precisionM: 12000,
    lineage: `A variant of the eastern alignment, to the port of Karachi by Hyderabad. ${TOWNS}`,
    sources: [...LISTS, 'geonames-cities-json'],
  },
  {
    id: 'cpec-south-shikarpur-khuzdar',
    alignments: 'central eastern',
    stops: [
      SHIKARPUR,
      town('Ratodero', 68.289, 27.8023),
      town('Shahdad Kot', 67.91, 27.85),
      town('Qubo Saeed Khan', 67.71, 27.87),
      point(67.5, 27.6),
      KHUZDAR,
    ],
    method: 'schematic',
    precisionM: 15000,
    lineage: `The motorway M-8 from Ratodero across the Wangu Hills to Khuzdar. ${TOWNS} The crossing of the hills is known to 15 km only.`,
    sources: [...LISTS, 'geonames-cities-json'],
  },
  {
    id: 'cpec-south-khuzdar-basima',
    alignments: 'central eastern',
    stops: [KHUZDAR, BASIMA],
    method: 'schematic',
    precisionM: 15000,
    lineage: `Highway N-30 from Khuzdar to Basima. ${TOWNS}`,
    sources: [...LISTS, 'geonames-cities-json'],
  },
  {
    id: 'cpec-south-basima-hoshab',
    alignments: 'western central eastern',
    stops: [
      BASIMA,
      by('Rakhshan', beside(town('Panjgur', 64.0946, 26.9719))),
      town('Panjgur', 64.0946, 26.9719),
      HOSHAB,
    ],
    method: 'schematic',
    precisionM: 15000,
    lineage: `Highway N-85 by Panjgur to Hoshab; into Panjgur along the Rakhshan river (GSHHG). ${TOWNS} Basima’s and Hoshab’s positions are known to a few kilometres only.`,
    sources: [...LISTS, 'geonames-cities-json', 'wessel-smith-gshhg'],
  },
  {
    id: 'cpec-south-hoshab-gwadar',
    alignments: 'western central eastern',
    stops: [
      HOSHAB,
      by('Kech', beside(town('Turbat', 63.0485, 26.0012))),
      town('Turbat', 63.0485, 26.0012),
      town('Gwadar', 62.3254, 25.1216),
    ],
    method: 'schematic',
    precisionM: 10000,
    lineage: `The motorway M-8 from Hoshab to Gwadar; along the Kech river (GSHHG) to Turbat. ${TOWNS}`,
    sources: [...LISTS, 'geonames-cities-json', 'wessel-smith-gshhg'],
  },
];
