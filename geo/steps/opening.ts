/** The opening scene as one still picture, for a reader without WebGL and before the map is there. */
import type { Feature, Geometry, Position } from 'geojson';
import { PICTURE, pixelOf } from '../../src/domain/opening-picture.ts';
import type { Picture } from '../../src/domain/picture.ts';
import { shape, thin } from './thin.ts';

/** The day that it shows: the end of the year in which the default story was written. */
export const OPENING_DATE = '2020-12-31';

/** Where a position lies in the picture, px. */
const pixel = ([lon = 0, lat = 0]: Position): [number, number] => pixelOf(lon, lat);

/** What the picture shows of a little more than its frame, degrees: [west, south, east, north]. */
export const OPENING_BOX = [64.5, 21, 91.5, 40] as const;

const inFrame = ([x, y]: [number, number], margin: number): boolean =>
  x > -margin && y > -margin && x < PICTURE.width + margin && y < PICTURE.height + margin;

/** Path commands, relative and in tenths of a pixel. */
function path(line: Position[], close: boolean): string {
  let [px, py] = [0, 0];
  const steps = line.map((p, i) => {
    const [x, y] = pixel(p).map((v) => Math.round(v * 10));
    const step = i ? `${x! - px} ${y! - py}` : `${x} ${y}`;
    const still = i > 0 && x === px && y === py;
    [px, py] = [x!, y!];
    return still ? '' : step;
  });
  const [first, ...rest] = steps.filter(Boolean);
  return rest.length ? `M${first}l${rest.join(' ').replaceAll(' -', '-')}${close ? 'z' : ''}` : '';
}

function paths(geometry: Geometry): string {
  switch (geometry.type) {
    case 'LineString':
      return path(geometry.coordinates, false);
    case 'MultiLineString':
      return geometry.coordinates.map((l) => path(l, false)).join('');
    case 'Polygon':
      return geometry.coordinates.map((r) => path(r, true)).join('');
    case 'MultiPolygon':
      return geometry.coordinates
        .flat()
        .map((r) => path(r, true))
        .join('');
    default:
      throw new TypeError(`a ${geometry.type} is not drawn as a path`);
  }
}

const PARTIES = ['IN', 'PK', 'CN', 'NP'] as const;
type Theme = Record<string, string>;
/** Colours by theme; a page that embeds the picture may set the same names as custom properties. */
const PAPER: Theme = {
  land: '#f2efe6',
  water: '#d2e0e6',
  ink: '#1e242b',
  ink2: '#4b545d',
  ink3: '#6a727b',
  river: '#9fbfcc',
  halo: '#f7f5ee',
  IN: '#4d34a4',
  PK: '#935716',
  CN: '#47878f',
  NP: '#570f36',
};
const NIGHT: Theme = {
  land: '#262d33',
  water: '#141b21',
  ink: '#efebe2',
  ink2: '#b9bcba',
  ink3: '#8f979c',
  river: '#3a5664',
  halo: '#1d2329',
  IN: '#c2aefd',
  PK: '#c98f71',
  CN: '#38969e',
  NP: '#fdd6e3',
};
/** Degrees by which each claimant's hatch is turned from upright. */
const HATCH: Record<(typeof PARTIES)[number], number> = { IN: 45, PK: 135, CN: 90, NP: 0 };

const declare = (theme: Theme): string =>
  Object.entries(theme)
    .map(([k, v]) => `--o-${k}:${v}`)
    .join(';');
const colour = (name: string): string =>
  `var(--${name.length > 2 ? name : `state-${name}`},var(--o-${name}))`;

function style(): string {
  const lines = 'fill:none;stroke-linejoin:round;vector-effect:non-scaling-stroke';
  return [
    `.opening{${declare(PAPER)}}`,
    `@media(prefers-color-scheme:dark){.opening{${declare(NIGHT)}}}`,
    `.o-land{fill:${colour('land')}}.o-river,.o-border,.o-line{${lines}}.o-river{stroke:${colour('river')};stroke-width:.6}`,
    `.o-border,.o-settled{stroke:${colour('ink')};stroke-width:.95;opacity:.72}`,
    `.o-control{stroke:${colour('ink')};stroke-width:2.2;stroke-dasharray:7.5 2.6}`,
    `.o-undemarcated{stroke:${colour('ink')};stroke-width:2.4;stroke-dasharray:0 4.4;stroke-linecap:round}`,
    `.o-claim{stroke-width:1.4;stroke-dasharray:7 3.6}.o-project{stroke:${colour('ink2')};stroke-width:1.1;stroke-dasharray:6 2.6;opacity:.8}`,
    ...PARTIES.map(
      (p) =>
        `.o-w${p}{fill:${colour(p)};fill-opacity:.12}.o-c${p}{stroke:${colour(p)}}.o-n${p}{fill:${colour(p)}}`,
    ),
    `text{font-family:'Source Sans 3 Variable','Source Sans 3',sans-serif;fill:${colour('ink2')};text-anchor:middle;paint-order:stroke;stroke:${colour('halo')};stroke-width:2.4px}`,
    `.o-area{font:600 11px 'Source Serif 4 Variable','Source Serif 4',serif;fill:${colour('ink')}}.o-town{font-size:11px}.o-country{font-size:15px;letter-spacing:.28em}`,
    `.o-other{font-size:11px;letter-spacing:.2em;fill:${colour('ink3')}}`,
  ].join('');
}

/** A picture's ingredients, at any precision. */
export interface OpeningSources {
  land: Feature[];
  lakes: Feature[];
  rivers: Feature[];
  /** with `kind` */
  borders: Feature[];
  /** the overview's features */
  atlas: Feature[];
  /** how parcels and arcs are drawn in it */
  picture: Picture;
  /** with `name`, `code` and `rank` */
  countries: Feature[];
  /** [name, position] */
  towns: [string, Position][];
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const at = (position: Position): string =>
  pixel(position)
    .map((v) => v.toFixed(0))
    .map((v, i) => `${'xy'[i]}="${v}"`)
    .join(' ');
const draw = (cls: string, features: Feature[]): string => {
  const d = features.map((f) => paths(f.geometry)).join('');
  return d ? `<path class="${cls}" transform="scale(.1)" d="${d}"/>` : '';
};

function hatches(): string {
  return PARTIES.map(
    (p) =>
      `<pattern id="o-h${p}" width="5.2" height="5.2" patternUnits="userSpaceOnUse" patternTransform="rotate(${HATCH[p]})"><path d="M0 0v6" class="o-c${p}" stroke-width=".8" opacity=".6"/></pattern>`,
  ).join('');
}

/** A wash in the holder's colour, a hatch in the claimant's. */
function ground(areas: Feature[], { parcels }: Picture): string {
  return areas
    .map((area) => {
      const { holder = 'unknown', claimants = [] } = parcels[String(area.properties?.id)] ?? {};
      const claimant = PARTIES.find((party) => claimants.includes(party));
      if (!(PARTIES as readonly string[]).includes(holder) || !claimant) return '';
      const d = paths(area.geometry);
      const id = `o-a-${area.properties?.id}`;
      return [
        `<path class="o-w${holder}" transform="scale(.1)" d="${d}"/>`,
        `<clipPath id="${id}"><path transform="scale(.1)" d="${d}"/></clipPath>`,
        // The hatch is drawn in pixels, not tenths: its pattern would shrink with the path.
        `<g clip-path="url(#${id})"><rect width="100%" height="100%" fill="url(#o-h${claimant})"/></g>`,
      ].join('');
    })
    .join('');
}

/** What a reader is told who does not see the picture. */
const TITLE = 'South Asia, with the ground that its states dispute';
const DESCRIPTION =
  'India, Pakistan, China and Nepal. In the north, the ground of the former princely state of Jammu and Kashmir is divided between Indian, Pakistani and Chinese administration by the Line of Control, the Actual Ground Position Line and the Line of Actual Control, and claimed across them. Small, where the borders of India, Nepal and China meet, lies the Kalapani tract. The roads of the China-Pakistan Economic Corridor run from the Khunjerab Pass to the sea.';

/** How a line is drawn: the legend's word, a claim with its claimant, or nothing. */
function classOf({ properties }: Feature, { arcs }: Picture): string {
  const drawn = arcs[String(properties?.id)];
  if (!drawn) return properties?.kind === 'route' ? 'project' : '';
  const { depiction, status, by } = drawn;
  if (depiction === 'boundary') return 'settled';
  if (depiction === 'claim') return `claim ${by}`;
  if (depiction === 'hidden') return '';
  return depiction === 'control-line' && status !== 'undemarcated' ? 'control' : 'undemarcated';
}

/** Areas whose names have room at this scale. */
const NAMED = new Set(['gilgit-baltistan', 'aksai-chin', 'jammu-kashmir', 'ladakh']);

/**
 * Draw the picture.
 * @returns SVG, readable in both themes
 * @throws RangeError when it is larger than 40 kB
 */
export async function opening(sources: OpeningSources): Promise<string> {
  const shapes = sources.atlas.filter((f) => f.geometry.type !== 'Point');
  const thinned = await thin(
    {
      areas: shapes.filter((f) => f.geometry.type.endsWith('Polygon')),
      lines: shapes.filter((f) => f.geometry.type.endsWith('LineString')),
      borders: sources.borders.filter((f) => f.properties?.kind === 'international'),
    },
    2200,
  );
  const framed = await shape({ ...thinned }, `-clip bbox=${OPENING_BOX.join(',')} target=*`);
  const base = await thin({ land: sources.land, lakes: sources.lakes, rivers: sources.rivers }, 3000);
  const lines = (cls: string): Feature[] => framed.lines!.filter((f) => classOf(f, sources.picture) === cls);
  const claims = PARTIES.map((party) => draw(`o-line o-claim o-c${party}`, lines(`claim ${party}`)));
  const areas = framed.areas!.filter((f) => f.properties?.kind === 'parcel');
  const labels = sources.atlas.filter(
    (f) => f.properties?.kind === 'area-label' && NAMED.has(String(f.properties.id)),
  );
  const text = (cls: string, f: Feature): string =>
    f.geometry.type === 'Point' && inFrame(pixel(f.geometry.coordinates), 0)
      ? `<text class="${cls}" ${at(f.geometry.coordinates)}>${escape(String(f.properties?.name))}</text>`
      : '';
  const country = (f: Feature): string => {
    const code = String(f.properties?.code);
    const party = (PARTIES as readonly string[]).includes(code);
    const named = { ...f, properties: { name: String(f.properties?.name).toUpperCase() } };
    return text(party ? `o-country o-n${code}` : 'o-other', named);
  };
  const towns = sources.towns.map(([name, p]) => {
    const [x, y] = pixel(p).map((v) => Math.round(v));
    // Islamabad's name stands to its left, clear of Kashmir.
    const [side, anchor]: [number, string] = name === 'Islamabad' ? [-7, 'end'] : [7, 'start'];
    const ring = `<circle cx="${x}" cy="${y}" r="2.4" fill="none" style="stroke:${colour('ink')}"/>`;
    return `${ring}<text class="o-town" style="text-anchor:${anchor}" x="${x! + side}" y="${y! + 4}">${name}</text>`;
  });
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" class="opening" viewBox="0 0 ${PICTURE.width} ${PICTURE.height}" role="img" aria-labelledby="o-t o-d">`,
    `<title id="o-t">${TITLE}</title><desc id="o-d">${DESCRIPTION}</desc><style>${style()}</style><defs>${hatches()}</defs>`,
    `<rect width="100%" height="100%" style="fill:${colour('water')}"/>`,
    draw('o-land', base.land!),
    draw('o-river', base.rivers!),
    `<g style="fill:${colour('water')}">${draw('', base.lakes!)}</g>`,
    ground(areas, sources.picture),
    draw('o-border', framed.borders!),
    ...['project', 'settled'].map((s) => draw(`o-line o-${s}`, lines(s))),
    ...claims,
    ...['control', 'undemarcated'].map((s) => draw(`o-line o-${s}`, lines(s))),
    ...sources.countries.map(country),
    ...labels.map((f) => text('o-area', f)),
    ...towns,
    '</svg>\n',
  ].join('');
  if (svg.length > 40_000)
    throw new RangeError(`the opening picture has ${svg.length} bytes, more than 40,000`);
  return svg;
}
