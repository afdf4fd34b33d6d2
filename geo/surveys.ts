/** Other surveys of the lines that we draw, and how far ours lie from theirs; surveys of one origin are one witness. */
import type { Position } from 'geojson';
import { mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AtlasFeature, SurveyDistance } from '../src/domain/atlas.ts';
import { distanceInWords } from '../src/domain/quantity.ts';
import { BOX } from './box.ts';
import { readJsonInput } from './inputs.ts';
import { against } from './steps/against.ts';
import { borders } from './steps/gshhg.ts';
import { Network } from './steps/network.ts';

interface Survey {
  survey: string;
  origin: string;
  network: Network;
}

/** The surveys of boundaries in the packages, other than the one that ours come from. */
function readSurveys(): Survey[] {
  const world = readJsonInput<Topology>('countries10');
  const countries = world.objects.countries as GeometryCollection;
  return [
    {
      survey: 'Natural Earth 4.1, countries, 1:10m',
      origin: 'Natural Earth',
      network: new Network(mesh(world, countries, (a, b) => a !== b).coordinates),
    },
    {
      survey: 'GSHHG 2.3.7, national boundaries at full resolution',
      origin: 'World Data Bank II',
      network: new Network(borders(BOX)),
    },
  ];
}

let surveys: Survey[] | null = null;

/** How far lines of ours lie from each survey that draws them, in the order of the surveys. */
export const surveyDistances = (lines: readonly Position[][]): SurveyDistance[] =>
  (surveys ??= readSurveys()).flatMap(({ survey, origin, network }) => {
    const found = against(lines, network);
    return found ? [{ survey, origin, ...found }] : [];
  });

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const cell = ({ share, medianM, p90M, maxM }: SurveyDistance) =>
  [medianM, p90M, maxM].map((metres) => distanceInWords(metres)).join(' / ') +
  (share < 0.995 ? `, along ${Math.round(share * 100)} %` : '');

/** The page `docs/surveys.md`. */
export function surveysPage(features: readonly AtlasFeature[]): string {
  const known = features.flatMap(({ surveys: distances }) => distances ?? []);
  const heads = [...new Map(known.map((each) => [each.survey, each])).values()];
  const rows = features
    .filter(({ surveys: distances }) => distances && distances.length > 0)
    .map(({ name, precisionM, surveys: distances }) => [
      name,
      `± ${distanceInWords(precisionM)}`,
      ...heads.map(({ survey }) => {
        const found = distances?.find((each) => each.survey === survey);
        return found ? cell(found) : 'not drawn';
      }),
    ]);
  const head = [
    'line',
    'precision of ours',
    ...heads.map(({ survey, origin }) => `${survey} (origin: ${origin})`),
  ];
  return `# Our lines against other surveys

From our line to the nearest line of the other survey, at points every 500 m: median / nine tenths within / largest, and the share of our line along which the other has one within 15 km. Ours are OpenStreetMap’s, except where they are Natural Earth’s own outlines; those are not held against themselves. A column is one origin, and so one witness. \`npm run geo\` makes this page.

${[row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')}

A distance is the other survey’s error and ours together, and where states draw different lines it may be neither. Natural Earth is generalised for 1:10,000,000, at which a millimetre is 10 km on the ground; World Data Bank II was digitised from maps of about 1:3,000,000. Neither is fine enough to confirm ours at the precision of its drawing. They would show blunders. What stands as “precision” is therefore that of the drawing, by the distances between vertices; that the line is where the states’ posts are, no survey that can be had confirms.
`;
}
