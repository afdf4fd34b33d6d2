/**
 * Pictures of views: a map out of sight, in the real style with the real tiles, draws one after the other and is
 * captured. It is there only as long as it is needed, so that it keeps no graphics memory.
 */
import { loadAtlas, loadGround, loadOverview } from '../../atlas/load.ts';
import type { AtlasIndex } from '../../domain/atlas.ts';
import { Pictures } from '../../domain/picture.ts';
import type { View } from '../../domain/view.ts';
import type { AtlasMap } from '../../map/map.ts';
import type { DrawnAtlas } from '../../map/sources.ts';
import { messages } from '../../messages/index.ts';
import type { Session } from '../../session/session.svelte.ts';
import { drawnIds } from '../drawn-ids.ts';
import { createCache } from './cache.ts';
import { createQueue, orAborted } from './queue.ts';
import { keyOf, shotsOf, type Drawing, type Shot } from './shots.ts';

/** A map that was captured. */
export interface Taken {
  shot: Shot;
  image: Blob;
  /** The frame that lies over it: SVG in the custom properties of the page. */
  frame: string;
}
/** A map that was captured, with the address of its picture. */
export type Shown = Omit<Taken, 'image'> & { url: string };

export interface Studio {
  /**
   * Captures the maps of a view, one or two, as a JPEG each.
   * @throws Error where the browser cannot draw; the signal's reason where it is aborted
   */
  take(view: View, drawing: Drawing, signal: AbortSignal): Promise<Taken[]>;
  /** The same as addresses of pictures that are kept while there is room. */
  show(view: View, drawing: Drawing, signal: AbortSignal): Promise<Shown[]>;
  /** What `show` has in store, at once; null where it has to be drawn. */
  shown(view: View, drawing: Drawing): Shown[] | null;
}

/** How long the map waits for the next picture before it is taken down, and how long one may take; ms. */
const WAITS = 15_000;
const TAKES = 60_000;
/** Of pictures that are kept. */
const MOST_BYTES = 24e6;
const QUALITY = 0.93;

interface Materials {
  room: typeof import('../../map/map.ts');
  drawn: DrawnAtlas;
  atlas: AtlasIndex;
  pictures: Pictures;
}

async function gather(session: Session): Promise<Materials> {
  const [room, overview, atlas, pictures] = await Promise.all([
    import('../../map/map.ts'),
    loadOverview(),
    session.atlas ?? loadAtlas(),
    session.pictures ?? loadGround().then((ground) => new Pictures(ground)),
  ]);
  return { room, drawn: room.drawnAtlas(overview, pictures.ground), atlas, pictures };
}

/** Encodes what was captured. JPEG, because printers’ files take it as it is. */
function encoded(bitmap: ImageBitmap): Promise<Blob> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))),
      'image/jpeg',
      QUALITY,
    ),
  );
}

function createStudio(session: Session): Studio {
  const queue = createQueue();
  const cache = createCache<Shown>(MOST_BYTES, ({ url }) => URL.revokeObjectURL(url));
  let materials: Promise<Materials> | null = null;
  let stand: { map: AtlasMap; element: HTMLElement; pixelRatio: number } | null = null;
  let closing = 0;

  function takeDown() {
    stand?.map.destroy();
    stand?.element.remove();
    stand = null;
  }

  /** The map at the size and fineness of a shot; there is never more than one. */
  function setUp({ room, drawn }: Materials, shot: Shot): AtlasMap {
    const { size, scale, theme, pixelRatio, camera } = shot;
    if (stand && stand.pixelRatio !== pixelRatio) takeDown();
    const element = stand?.element ?? document.createElement('div');
    // Laid out, so that it has a size, but nowhere to be seen, focused or read.
    element.inert = true;
    element.style.cssText = `position:fixed;left:-9999px;top:0;visibility:hidden;width:${size.width}px;height:${size.height}px`;
    if (stand) {
      stand.map.fill();
      return stand.map;
    }
    document.body.append(element);
    const nothing = () => undefined;
    try {
      const map = new room.AtlasMap({
        container: element,
        theme,
        scale,
        pixelRatio,
        camera,
        atlas: drawn,
        title: messages.map,
        isApart: true,
        onMove: nothing,
        onPick: nothing,
        onPoint: nothing,
        onRest: nothing,
        // The page's own map tells of it.
        onFailure: nothing,
      });
      stand = { map, element, pixelRatio };
      return map;
    } catch (reason) {
      element.remove();
      throw room.isWithoutWebGL(reason) ? new Error(messages.failure.webgl) : reason;
    }
  }

  async function capture(shot: Shot, signal: AbortSignal): Promise<Taken> {
    clearTimeout(closing);
    const limit = AbortSignal.any([signal, AbortSignal.timeout(TAKES)]);
    try {
      materials ??= gather(session);
      const have = await orAborted(materials, limit).catch((reason: unknown) => {
        if (!limit.aborted) materials = null;
        throw reason;
      });
      const map = setUp(have, shot);
      map.setTheme(shot.theme);
      map.setScale(shot.scale);
      map.setCamera(shot.camera);
      map.depict(have.pictures.of(shot.depicting));
      map.select(drawnIds(have.atlas, shot.selection));
      map.hide(shot.hidden);
      const bitmap = await orAborted(map.capture(), limit);
      return { shot, image: await encoded(bitmap), frame: map.frame };
    } catch (reason) {
      // It may be the map that hangs; the next one gets another.
      if (!signal.aborted) takeDown();
      throw reason;
    } finally {
      closing = window.setTimeout(takeDown, WAITS);
    }
  }

  function store(key: string, { shot, image, frame }: Taken): Shown {
    const shown = { shot, frame, url: URL.createObjectURL(image) };
    cache.put(key, shown, image.size);
    return shown;
  }

  async function each<T>(shots: readonly Shot[], one: (shot: Shot) => Promise<T>): Promise<T[]> {
    const all: T[] = [];
    for (const shot of shots) all.push(await one(shot));
    return all;
  }
  return {
    take: (view, drawing, signal) =>
      each(shotsOf(view, drawing), (shot) => queue.add(() => capture(shot, signal), signal)),
    show: (view, drawing, signal) =>
      each(shotsOf(view, drawing), async (shot) => {
        const key = keyOf(shot);
        return (
          cache.get(key) ??
          // Somebody may have had it drawn by the time its turn comes: it is not drawn twice.
          queue.add(async () => cache.get(key) ?? store(key, await capture(shot, signal)), signal)
        );
      }),
    shown(view, drawing) {
      const kept = shotsOf(view, drawing).map((shot) => cache.get(keyOf(shot)));
      return kept.every((each) => each !== undefined) ? kept : null;
    },
  };
}

const studios = new WeakMap<Session, Studio>();

/** The studio of a page; made when it is first asked for. */
export function studioOf(session: Session): Studio {
  const studio = studios.get(session) ?? createStudio(session);
  studios.set(session, studio);
  return studio;
}
