/** What must be so on the ground of this region, whatever release the inputs are of. */
import { area } from '@turf/turf';
import type { Point } from 'geojson';
import { crossings, holds, isEndOf, kmTo, meet, overlapAt, strayEdges, type Find } from './tiling.ts';

/** One thing that was looked at: the feature, and what is wrong with it or null. */
export type Finding = [id: string, problem: string | null];

const PRINCELY_STATE = [
  'jammu-kashmir',
  'ladakh',
  'azad-kashmir',
  'gilgit-baltistan',
  'aksai-chin',
  'shaksgam',
  'siachen',
];
const AREAS = [...PRINCELY_STATE, 'kalapani', 'sikkim', 'balochistan'];

/** A line, and the areas whose edge it is, edge by edge: on one hand, and on the other where the record has both. */
const EDGES: readonly [line: string, ...sides: string[][]][] = [
  ['line-of-control', ['azad-kashmir', 'gilgit-baltistan'], ['jammu-kashmir', 'ladakh']],
  ['agpl', ['gilgit-baltistan'], ['ladakh', 'siachen']],
  ['working-boundary', ['jammu-kashmir']],
  ['siachen-pakistan-line', ['siachen'], ['ladakh']],
  ['siachen-north-line', ['siachen']],
  ['sino-pakistani-line', ['gilgit-baltistan']],
  ['line-of-actual-control', ['ladakh']],
  ['kashmir-claim-west', ['azad-kashmir', 'gilgit-baltistan']],
  ['kashmir-claim-south', ['jammu-kashmir', 'ladakh']],
  ['aksai-chin-claim', ['aksai-chin']],
  ['shaksgam-claim', ['shaksgam']],
  ['sikkim-line', ['sikkim']],
  ['kalapani-nepal-line', ['kalapani']],
  ['kalapani-india-line', ['kalapani']],
  ['kalapani-north-line', ['kalapani']],
  ['mcmahon-line', ['arunachal-pradesh']],
  ['arunachal-claim', ['arunachal-pradesh']],
  ['demchok-claim', ['demchok']],
  ['demchok-india-claim', ['demchok-east']],
  ['china-claim-pockets', ['nelang', 'barahoti', 'kaurik']],
  ['bhutan-china-sectors', ['doklam', 'jakarlung-pasamlung']],
  ['sir-creek-pakistan-line', ['sir-creek']],
];

/** Lines that go on where another ends. */
const JOINTS: readonly [string, string][] = [
  ['working-boundary', 'line-of-control'],
  ['line-of-control', 'agpl'],
  ['agpl', 'sino-pakistani-line'],
  ['agpl', 'siachen-north-line'],
  ['siachen-north-line', 'line-of-actual-control'],
  ['siachen-north-line', 'siachen-pakistan-line'],
  ['line-of-actual-control', 'line-of-actual-control-middle'],
  ['line-of-actual-control-middle', 'kalapani-north-line'],
  ['kalapani-nepal-line', 'kalapani-north-line'],
  ['kalapani-nepal-line', 'kalapani-india-line'],
  ['kalapani-india-line', 'kalapani-north-line'],
  ['working-boundary', 'kashmir-claim-south'],
  ['line-of-control', 'kashmir-claim-west'],
  ['radcliffe-line', 'working-boundary'],
  ['radcliffe-line', 'sir-creek-india-line'],
  ['india-nepal-boundary', 'kalapani-north-line'],
  ['india-nepal-boundary', 'sikkim-line'],
];

const ENDS: readonly [point: string, line: string][] = [
  ['sangam', 'line-of-control'],
  ['sangam', 'working-boundary'],
  ['nj9842', 'line-of-control'],
  ['nj9842', 'agpl'],
  ['limpiyadhura', 'kalapani-north-line'],
];

/** Towns and posts that lie in an area, and in no other, beyond doubt. */
const INSIDE: readonly [point: string, area: string][] = [
  ['srinagar', 'jammu-kashmir'],
  ['leh', 'ladakh'],
  ['galwan', 'ladakh'],
  ['muzaffarabad', 'azad-kashmir'],
  ['gilgit', 'gilgit-baltistan'],
  ['karimabad', 'gilgit-baltistan'],
  ['chilas', 'gilgit-baltistan'],
  ['gunji', 'kalapani'],
  ['kuti', 'kalapani'],
  ['kalapani-village', 'kalapani'],
  ['quetta', 'balochistan'],
  ['gwadar', 'balochistan'],
  ['khuzdar', 'balochistan'],
  ['zhob', 'balochistan'],
];

/** Points that lie within so many km of a line. */
const NEAR: readonly [point: string, line: string, lowKm: number, highKm: number][] = [
  ['lipulekh-pass', 'kalapani-north-line', 0, 0.05],
  ['naku-la', 'sikkim-line', 0, 0.05],
  ['indira-col', 'siachen-north-line', 0, 0.05],
  ['karakoram-pass', 'line-of-actual-control', 0, 0.05],
  ['khunjerab-pass', 'sino-pakistani-line', 0, 0.1],
  ['gyong-la', 'agpl', 0, 0.1],
  ['sia-la', 'agpl', 0, 0.2],
  ['bilafond-la', 'agpl', 0, 0.5],
  ['demchok-village', 'line-of-actual-control', 0, 1],
  ['kartarpur-shrine', 'kartarpur-boundary', 3.5, 5],
];

/** How often the straight way between two points crosses a line: odd where they lie on different sides. */
const SIDES: readonly [from: string, to: string, line: string, isApart: boolean][] = [
  ['kartarpur-shrine', 'dera-baba-nanak', 'kartarpur-boundary', true],
  ['kartarpur-shrine', 'sialkot', 'kartarpur-boundary', false],
];

/** The published area of the former princely state, km², and how far ours may be from it. */
const PRINCELY_STATE_KM2 = { published: 222_236, share: 0.02 };

/** Looks at all of it. @throws RangeError when the record lacks a feature that is named here */
export function groundFindings(find: Find): Finding[] {
  const at = (id: string) => (find(id) as Point).coordinates;
  const km2 = PRINCELY_STATE.reduce((sum, id) => sum + area(find(id)) / 1e6, 0);
  const offShare = Math.abs(km2 / PRINCELY_STATE_KM2.published - 1);
  const overlap = overlapAt(PRINCELY_STATE.map(find));
  return [
    ...EDGES.flatMap(([line, ...sides]) =>
      sides.map((side): Finding => {
        const strays = strayEdges(find(line), side.map(find));
        return [line, strays > 0 ? `${strays} of its edges are no edges of ${side.join(' or ')}` : null];
      }),
    ),
    ...JOINTS.map(([one, other]): Finding => [
      one,
      meet(find(one), find(other)) ? null : `it does not meet ${other}`,
    ]),
    ...ENDS.map(([point, line]): Finding => [
      point,
      isEndOf(at(point), find(line)) ? null : `it is no end of ${line}`,
    ]),
    ...INSIDE.map(([point, home]): Finding => {
      const found = AREAS.filter((id) => holds(find(id), at(point)));
      return [
        point,
        found.join() === home
          ? null
          : `it lies in ${found.join(' and ') || 'none of the areas'}, not in ${home}`,
      ];
    }),
    ...NEAR.map(([point, line, low, high]): Finding => {
      const km = kmTo(at(point), find(line));
      return [
        point,
        km < low || km > high ? `it is ${km.toFixed(2)} km from ${line}, not ${low} to ${high}` : null,
      ];
    }),
    ...SIDES.map(([from, to, line, isApart]): Finding => {
      const isFoundApart = crossings(at(from), at(to), find(line)) % 2 === 1;
      return [
        from,
        isFoundApart === isApart
          ? null
          : `it lies on the ${isApart ? 'same side' : 'other side'} of ${line} as ${to}`,
      ];
    }),
    ['gilgit-baltistan', overlap ? `it or a neighbour overlaps another at ${overlap}` : null],
    [
      'jammu-kashmir',
      offShare > PRINCELY_STATE_KM2.share
        ? `the parts of the former state add up to ${Math.round(km2)} km², published are ${PRINCELY_STATE_KM2.published}`
        : null,
    ],
  ];
}
