/** What every map of the page follows: marks, hidden layers, theme and size are the session's; the picture is its own. */
import type { Picture } from '../domain/picture.ts';
import type { AtlasMap } from '../map/map.ts';
import { NO_PATH } from '../session/talk.svelte.ts';
import { stageScale } from '../style/look.ts';
import type { Reach } from './context.ts';
import { drawnIds } from './drawn-ids.ts';

/** The picture of what comes next, below a width in px, is drawn finer. */
const PREVIEW = { width: 320, scale: 0.66 };

/**
 * Keeps a map at what the session says; called while a component is made.
 * @param map the map, or null before it is there
 * @param picture the picture that this map draws
 */
export function drawSession(
  { session, page, ports }: Reach,
  map: () => AtlasMap | null,
  picture: () => Picture | null,
) {
  const drawn = (named: readonly string[]) => (session.atlas ? drawnIds(session.atlas, named) : []);
  $effect(() => {
    const now = picture();
    if (now) map()?.depict(now);
  });
  $effect(() => map()?.select(drawn(session.selected.map(({ id }) => id))));
  $effect(() => map()?.point(drawn(session.pointed)));
  $effect(() => map()?.hide(session.view.hidden));
  // The hall reads from afar, the speaker from the desk.
  const isPresenter = ports.role === 'presenter';
  const scale = (): number => {
    const { room, mapSize } = session;
    if (isPresenter) return mapSize.width < PREVIEW.width ? PREVIEW.scale : 1;
    return room === 'present' ? stageScale(mapSize) : 1;
  };
  $effect(() => map()?.setScale(scale()));
  $effect(() => map()?.setTheme(page.theme));
  $effect(() => map()?.markSpot(session.spot));
  $effect(() => {
    const { path, isArea } = session.talk.state.measured ?? NO_PATH;
    map()?.sketch(path, isArea);
  });
  // What is pointed out in a talk is seen in the talk only.
  $effect(() => map()?.drawStrokes(session.room === 'present' ? session.talk.state.strokes : []));
  $effect(() => map()?.light(session.room === 'present' ? session.talk.state.spotlight : null));
}
