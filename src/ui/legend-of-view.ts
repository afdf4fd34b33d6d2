/** The legend of a picture: of what lies in the frame, of both maps where two are compared. */
import type { AtlasIndex } from '../domain/atlas.ts';
import type { Pictures } from '../domain/picture.ts';
import { boxOfView } from '../domain/scale-bar.ts';
import type { Camera, MapSize, View } from '../domain/view.ts';
import { entriesOf, type LegendEntry } from '../style/legend.ts';

/**
 * Each entry once, in the order of the legend; features whose layer is hidden are left out.
 * @param camera on a map of the size, px
 */
export function legendOfView(
  { worldview, date, compare, hidden }: Omit<View, 'camera'>,
  camera: Camera,
  size: MapSize,
  { atlas, pictures }: { atlas: AtlasIndex; pictures: Pictures },
): LegendEntry[] {
  const [west, south, east, north] = boxOfView(camera, size);
  const seen = Object.values(atlas.features).filter(
    ({ kind, subject, status, bbox }) =>
      kind !== 'extent' &&
      !hidden.includes(subject) &&
      !hidden.includes(`status:${status}`) &&
      bbox[0] <= east &&
      bbox[2] >= west &&
      bbox[1] <= north &&
      bbox[3] >= south,
  );
  const all = [{ worldview, date }, ...(compare ? [compare] : [])].flatMap((each) =>
    entriesOf(seen, { picture: pictures.of(each), ground: pictures.ground }),
  );
  return [...new Map(all.map((entry) => [entry.label, entry])).values()];
}
