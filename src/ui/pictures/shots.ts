/** Of which maps the picture of a view is made: one, or two where it compares. */
import {
  roundCamera,
  type Camera,
  type Depicting,
  type LayerId,
  type MapSize,
  type View,
} from '../../domain/view.ts';
import { fitCamera } from '../../session/fit.ts';
import type { Theme } from '../../style/tokens.ts';

/** Two maps one over the other, cut in the middle, as on the stage; or side by side, each whole. */
export type Layout = 'over' | 'beside';

/** How a picture is drawn. */
export interface Drawing {
  /** Of the whole picture, CSS px. */
  size: MapSize;
  /** Lines and text are this much larger. */
  scale: number;
  theme: Theme;
  /** Device pixels for a CSS px. */
  pixelRatio: number;
  layout: Layout;
}

/** One map of a picture. */
export interface Shot extends Omit<Drawing, 'layout'> {
  depicting: Depicting;
  camera: Camera;
  selection: View['selection'];
  hidden: readonly LayerId[];
}

/** Between two maps side by side, CSS px. */
export const GAP = 12;

/** The camera of a scene on a map of a size: it shows the ground that the scene was written for. */
const fitted = ({ camera }: View, size: MapSize): Camera => roundCamera(fitCamera(camera, size));

/** The maps of a view's picture, in the order from the left. */
export function shotsOf(view: View, { size, layout, ...drawing }: Drawing): Shot[] {
  const { worldview, date, compare, selection, hidden } = view;
  const own = compare && layout === 'beside' ? { ...size, width: Math.floor((size.width - GAP) / 2) } : size;
  const first = { ...drawing, size: own, camera: fitted(view, own), selection, hidden };
  return [{ worldview, date }, ...(compare ? [compare] : [])].map((depicting) => ({ ...first, depicting }));
}

/** The same for two shots that give the same picture. */
export const keyOf = ({
  depicting,
  camera,
  selection,
  hidden,
  size,
  scale,
  theme,
  pixelRatio,
}: Shot): string =>
  JSON.stringify([
    depicting.worldview,
    depicting.date,
    camera.lat,
    camera.lon,
    camera.zoom,
    selection,
    hidden,
    size.width,
    size.height,
    scale,
    theme,
    pixelRatio,
  ]);
