/**
 * A View's door to the address bar: `#/<story>/<scene>[.<step>]?wv=…&on=…&sel=…&at=…&off=…&cmp=…`.
 * A part that cannot be read is dropped with a notice; the rest still counts.
 */
import { STATUSES, SUBJECTS } from '../domain/atlas.ts';
import {
  isViewDate,
  patchView,
  readDepicting,
  sameCamera,
  sameDepicting,
  spellDepicting,
  ZOOM_RANGE,
  type Camera,
  type Depicting,
  type LayerId,
  type View,
  type ViewDate,
} from '../domain/view.ts';
import { isWorldview, type WorldviewId } from '../domain/worldview.ts';

/** What a hash says, before any story is known. */
export interface Address {
  /** Null for `#/`, which lists the stories, and for an empty hash. */
  story: string | null;
  /** A scene or a passage, or null for the story's opening. */
  place: string | null;
  step: number;
  worldview: WorldviewId | null;
  date: ViewDate | null;
  /** `undefined` where the address says nothing; null for `cmp=`, which takes a scene's comparison away. */
  compare: Depicting | null | undefined;
  camera: Camera | null;
  selection: string[] | null;
  hidden: LayerId[] | null;
  /** The parts that could not be read, as name and value. */
  bad: [name: string, value: string][];
}

const LAYERS: readonly unknown[] = [...SUBJECTS, ...STATUSES.map((status) => `status:${status}`)];
export const isLayer = (layer: unknown): layer is LayerId => LAYERS.includes(layer);
/** An id as an address spells it; the slashes of an entry's stay readable. */
export const spellId = (id: string) => encodeURIComponent(id).replaceAll('%2F', '/');
const idList = (value: string) => value.split(/[+\s]/).filter(Boolean);

function readCamera(value: string): Camera | null {
  const numbers = value.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  const [lat, lon, zoom] = numbers;
  if (numbers.length !== 3 || lat === undefined || lon === undefined || zoom === undefined) return null;
  const inside =
    Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= ZOOM_RANGE.min && zoom <= ZOOM_RANGE.max;
  return inside ? { lat, lon, zoom } : null;
}

/** Reads a hash. Never throws. */
export function readAddress(hash: string): Address {
  const address: Address = {
    story: null,
    place: null,
    step: 0,
    worldview: null,
    date: null,
    compare: undefined,
    camera: null,
    selection: null,
    hidden: null,
    bad: [],
  };
  const text = hash.replace(/^#\/?/, '');
  const mark = text.indexOf('?');
  const path = mark < 0 ? text : text.slice(0, mark);
  const [story, place, ...rest] = path.split('/').map(decode);
  if (story) address.story = story;
  if (rest.some(Boolean)) address.bad.push(['path', rest.join('/')]);
  if (place) {
    const step = /^(.*)\.(\d+)$/.exec(place);
    address.place = step?.[1] ?? place;
    address.step = Number(step?.[2] ?? 0);
  }
  for (const part of mark < 0 ? [] : text.slice(mark + 1).split('&')) {
    if (!part) continue;
    const [name = '', raw = ''] = part.split(/=(.*)/s);
    const value = decode(raw);
    if (name === 'sel') address.selection = idList(value);
    else if (name === 'wv' && isWorldview(value)) address.worldview = value;
    else if (name === 'on' && isViewDate(value)) address.date = value;
    else if (name === 'cmp' && (value === '' || readDepicting(value))) address.compare = readDepicting(value);
    else if (name === 'at' && readCamera(value)) address.camera = readCamera(value);
    else if (name === 'off') {
      const layers = idList(value);
      address.hidden = layers.filter(isLayer);
      for (const layer of layers) if (!isLayer(layer)) address.bad.push(['off', layer]);
    } else address.bad.push([decode(name), value]);
  }
  return address;
}

/** The view that an address means, laid over the view of its scene and step. */
export function viewAt(address: Address, base: View): View {
  return patchView(base, {
    ...(address.worldview && { worldview: address.worldview }),
    ...(address.date && { date: address.date }),
    ...(address.compare !== undefined && { compare: address.compare }),
    ...(address.camera && { camera: address.camera }),
    ...(address.selection && { selection: address.selection }),
    ...(address.hidden && { hidden: address.hidden }),
  });
}

/**
 * Spells a view as a hash: the camera where it differs from the scene's, the selection always where
 * something is selected (and `sel=` where the scene selects and this view does not), the rest where it differs.
 */
export function writeAddress(story: string, place: string | null, view: View, base: View): string {
  const parts: string[] = [];
  const join = (ids: readonly string[]) => ids.map(spellId).join('+');
  if (view.worldview !== base.worldview) parts.push(`wv=${view.worldview}`);
  if (view.date !== base.date) parts.push(`on=${view.date}`);
  if (view.selection.length > 0 || base.selection.length > 0) parts.push(`sel=${join(view.selection)}`);
  if (!sameCamera(view.camera, base.camera)) {
    parts.push(`at=${view.camera.lat},${view.camera.lon},${view.camera.zoom}`);
  }
  if (view.hidden.join() !== base.hidden.join()) {
    parts.push(
      `off=${view.hidden.map((layer) => layer.split(':').map(encodeURIComponent).join(':')).join('+')}`,
    );
  }
  if (!sameDepicting(view.compare, base.compare))
    parts.push(`cmp=${view.compare ? spellDepicting(view.compare) : ''}`);
  const path = [story, place && place + (view.step > 0 ? `.${view.step}` : '')].filter(Boolean);
  return `#/${path.map((part) => encodeURIComponent(part as string)).join('/')}${parts.length ? `?${parts.join('&')}` : ''}`;
}

/** Spells a view so that it means the same whatever the story's opening is: nothing in it is left out. */
export function permalinkTo(
  story: string,
  { worldview, date, compare, selection, camera, hidden }: View,
): string {
  const parts = [
    ...(selection.length > 0 ? [`sel=${selection.map(spellId).join('+')}`] : []),
    `wv=${worldview}`,
    `on=${date}`,
    `at=${camera.lat},${camera.lon},${camera.zoom}`,
    ...(compare ? [`cmp=${spellDepicting(compare)}`] : []),
    ...(hidden.length > 0 ? [`off=${hidden.join('+')}`] : []),
  ];
  return `#/${encodeURIComponent(story)}?${parts.join('&')}`;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value.replace(/\+/g, ' '));
  } catch {
    return value;
  }
}
