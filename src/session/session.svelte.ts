/**
 * The only shared state: the story that is read, the scene, and the View. Made in `App.svelte` and passed by
 * context, never a singleton: the presenter shows two maps.
 */
import type { AtlasFeature, AtlasIndex, FeatureId } from '../domain/atlas.ts';
import type { Ground } from '../domain/ground.ts';
import { Pictures, type Picture } from '../domain/picture.ts';
import { dateOfEvent } from '../domain/timeline.ts';
import { idsNaming, isKnown, membersOf } from '../domain/membership.ts';
import {
  patchView,
  sameCamera,
  sameDepicting,
  sameView,
  type Camera,
  type Depicting,
  type LayerId,
  type MapSize,
  type View,
  type ViewPatch,
} from '../domain/view.ts';
import { messages } from '../messages/index.ts';
import { hasWords } from '../story/scene-words.ts';
import type { BibliographyEntry, Story } from '../story/story.ts';
import { fitCamera, zoomBy } from './fit.ts';
import { cameraTo, hiddenWithout } from './in-sight.ts';
import { mentionAfter, mentionsIn, passagesNaming, type Mention } from './mentions.ts';
import { isAfter, openingView, positionsOf, scenesOf, sceneView, START, type Position } from './scenes.ts';
import { Talk } from './talk.svelte.ts';

/** The ways to use the atlas. */
export const ROOMS = ['read', 'explore', 'present'] as const;
export type Room = (typeof ROOMS)[number];

/** What of a View says whose map it is, of when, and beside what. */
type Depicted = Pick<View, 'worldview' | 'date' | 'compare'>;
const depictedIn = ({ worldview, date, compare }: View): Depicted => ({ worldview, date, compare });

/**
 * Who changed the View: a reader's act makes a step in the history; scrolling, panning and following another window
 * of the talk do not.
 */
export type Cause = 'act' | 'scroll' | 'pan' | 'history' | 'mirror';

export class Session {
  /** The scenes' words come after the rest of it. */
  story: Story;
  readonly mentions: readonly Mention[];
  readonly talk = new Talk();

  view: View = $state.raw(START);
  room: Room = $state('read');
  /** The scene whose view is the base of this View; the passage of the same id. */
  scene: string = $state('');
  /** The passage that is marked in the text. */
  passage: string = $state('');
  /** The tie that is current, by its id. */
  tie: string | null = $state(null);
  /** The event that a tie chose, shown in the details. */
  event: string | null = $state(null);
  /** What is pointed at, on the map or in the text, without moving anything. */
  pointed: readonly FeatureId[] = $state.raw([]);
  /** Whether reading down the page drives the map. */
  follow = $state(true);
  atlas: AtlasIndex | null = $state.raw(null);
  /** What every picture is computed from, once it is here. */
  pictures: Pictures | null = $state.raw(null);
  /** The spot of which one asks who holds and who claims it, [latitude, longitude] in degrees. */
  spot: readonly [lat: number, lon: number] | null = $state.raw(null);
  /** Where on the map the selection was picked, for asking of that spot; null where it was chosen by name. */
  pickedAt: readonly [lat: number, lon: number] | null = $state.raw(null);
  /** The atlas's sources that the text does not cite, once they are here. */
  furtherSources: readonly BibliographyEntry[] = $state.raw([]);
  /** Whether something is open that cites them, though nothing is selected. */
  citesRecord = $state(false);
  notices: readonly string[] = $state.raw([]);
  mapSize: MapSize = $state.raw({ width: 760, height: 560 });
  private isMeasured = false;
  /** Whether the page is a narrow one, where panels must be asked for. */
  narrow = $state(false);
  /** Whose map it was, and of when, before a tie set that; null where it is the reader's own choice or the scene's. */
  private before: Depicted | null = null;
  /** How often the reader has acted: a scroll that was under way before an act does not undo it. */
  acts = 0;
  /** Why the View last changed. */
  cause: Cause = $state('history');
  /** Whether the map flies to the View, or is there at once. */
  flies = true;

  /** The selected features: subjects resolved, order kept, each once. */
  readonly selected: AtlasFeature[] = $derived.by(() => {
    const { atlas, view } = this;
    return atlas ? [...new Set(view.selection.flatMap((id) => membersOf(atlas, id)))] : [];
  });
  /** Whose every parcel is and how every arc is drawn, as the View has it. */
  readonly picture: Picture | null = $derived(this.pictures?.of(this.view) ?? null);
  /** The same of what the View is compared with. */
  readonly compared: Picture | null = $derived.by(() => {
    const { compare } = this.view;
    return compare && (this.pictures?.of(compare) ?? null);
  });
  /** The ids and the subjects' ids by which what is pointed at can be named. */
  readonly pointedNames: ReadonlySet<string> = $derived(
    new Set(this.pointed.flatMap((id) => idsNaming(this.atlas, id))),
  );
  /** All sources, by number. */
  readonly sources: readonly BibliographyEntry[] = $derived.by(() => [
    ...this.story.bibliography,
    ...this.furtherSources,
  ]);
  /** Whether the scenes have their words, without which there is no talk. */
  readonly hasWords: boolean = $derived.by(() => hasWords(this.story));
  /** The passages that name the primary selection, in the order of the text. */
  readonly passagesOfSelection: Mention[] = $derived.by(() => {
    const primary = this.view.selection[0];
    if (!primary || !this.atlas) return [];
    return passagesNaming(this.mentions, idsNaming(this.atlas, primary));
  });

  constructor(story: Story) {
    this.story = $state.raw(story);
    this.mentions = mentionsIn(story);
    this.view = openingView(story);
    this.scene = scenesOf(story)[0]?.id ?? '';
    this.passage = story.passages[0]?.id ?? '';
  }

  /**
   * Takes the record in. What was chosen before it came is chosen again: only now is the place of a tie known, and the
   * passage of a place that was picked on the map.
   */
  receive(atlas: AtlasIndex) {
    this.atlas = atlas;
    this.dropUnknown();
    const followed = this.mentions.find(({ tie }) => tie.id === this.tie);
    const picked = this.pickedAt && this.view.selection[0];
    if (followed) this.followTie(followed);
    else if (picked) this.select(picked, this.pickedAt);
  }

  /**
   * Leaves out of the selection what the record does not have, and says so; it does not stay in the address. Before
   * the record is here nothing is known to be wrong.
   */
  dropUnknown() {
    const { atlas } = this;
    const unknown = atlas ? this.view.selection.filter((id) => !isKnown(atlas, id)) : [];
    if (unknown.length === 0) return;
    this.notices = [...this.notices, ...unknown.map(messages.notice.unknownFeature)];
    this.patch({ selection: this.view.selection.filter((id) => !unknown.includes(id)) }, 'pan');
  }

  /** Takes in what pictures are computed from. */
  receiveGround(ground: Ground) {
    this.pictures = new Pictures(ground);
  }

  /** Lays a patch over the View. */
  patch(patch: ViewPatch, cause: Cause = 'act') {
    const next = patchView(this.view, patch);
    if (sameView(next, this.view)) return;
    if (!sameDepicting(next, this.view) || !sameDepicting(next.compare, this.view.compare))
      this.before = null;
    if (next.selection !== this.view.selection) this.pickedAt = null;
    if (next.compare && !this.view.compare) this.talk.openComparison();
    this.cause = cause;
    this.flies = cause !== 'pan';
    this.view = next;
  }

  /**
   * The view of a scene (of the opening for null), fitted to the map: a phone shows what a wall map shows.
   * @param step how many of its steps are revealed
   * @param size of the map, px
   */
  viewOf(scene: string | null, step = 0, size = this.mapSize): View {
    const view = scene === null ? openingView(this.story) : sceneView(this.story, scene, step);
    // A stage is an enlargement; beside a text a larger map shows more ground.
    const isFitted = this.room === 'present' || zoomBy(size) < 0;
    return isFitted ? patchView(view, { camera: fitCamera(view.camera, size) }) : view;
  }

  /** Shows a scene as the story has it, with some of its steps revealed. A talk's clock starts with the first move on. */
  goTo(scene: string, cause: Cause = 'act', step = 0) {
    if (cause !== 'scroll') this.acts += 1;
    const chosen = cause === 'scroll' ? this.chosenByHand() : {};
    this.cause = cause;
    const before = { scene: this.scene, step: this.view.step };
    const isNew = scene !== this.scene;
    this.flies = !isNew || scenesOf(this.story).find(({ id }) => id === scene)?.transition !== 'cut';
    if (isNew) this.talk.beginScene();
    const view = patchView(this.viewOf(scene, step), chosen);
    // A step within a comparison leaves it as it was laid out, and so does reading on.
    if ((isNew && cause !== 'scroll') || !sameDepicting(view.compare, this.view.compare))
      this.talk.resetMaps();
    this.scene = scene;
    this.passage = scene;
    this.tie = null;
    this.event = null;
    this.before = null;
    this.pickedAt = null;
    this.view = view;
    const isMove = cause === 'act' && this.room === 'present';
    if (isMove && isAfter(this.story, { scene, step: view.step }, before)) this.talk.startClock();
  }

  /** Whose map, of when, beside what, where the reader chose that and not the text: reading on keeps it. */
  private chosenByHand(): ViewPatch {
    const { worldview, date, compare } = this.before ?? this.view;
    const scene = this.viewOf(this.scene);
    return {
      ...(worldview !== scene.worldview && { worldview }),
      ...(date !== scene.date && { date }),
      ...(!sameDepicting(compare, scene.compare) && { compare }),
    };
  }

  /** Lays a second depiction beside the View's, or takes it away. */
  compareWith(compare: Depicting | null) {
    this.patch({ compare });
  }

  /** Follows a tie: its places are selected, the map goes there, its details open. */
  followTie(mention: Mention) {
    this.acts += 1;
    this.cause = 'act';
    this.readAt(mention.passage);
    const { features, view, event } = mention.tie;
    this.tie = mention.tie.id;
    this.event = event;
    const before = this.before ?? depictedIn(this.view);
    const date = event === null ? null : this.dateOf(event);
    const sets = date !== null || ['worldview', 'date', 'compare'].some((key) => key in (view ?? {}));
    this.patch({
      // What an earlier tie set belonged to it.
      ...before,
      ...(date !== null && { date }),
      ...view,
      selection: features,
      hidden: hiddenWithout(this.atlas, this.view.hidden, features),
      ...(view?.camera ? { camera: view.camera } : cameraTo(this.atlas, features, this.mapSize)),
    });
    this.before = sets ? before : null;
  }

  /** Selects a feature from the map or a list: the text goes to its passage, the map stays. */
  select(id: FeatureId, at: Session['pickedAt'] = null) {
    const first = this.atlas ? passagesNaming(this.mentions, idsNaming(this.atlas, id))[0] : undefined;
    this.showMention(first ?? null);
    this.patch({ selection: [id] });
    this.pickedAt = at;
  }

  /** Selects a feature and takes the map to it. */
  visit(id: FeatureId) {
    this.select(id);
    this.patch({ ...cameraTo(this.atlas, [id], this.mapSize) });
  }

  /** The View that shows a feature, an entry or an event alone, as the map's worldview and date have it. */
  viewTo(id: string): View {
    return patchView(this.view, { selection: [id], step: 0, ...cameraTo(this.atlas, [id], this.mapSize) });
  }

  /** Takes the text to another of the passages that name the selection. */
  showMention(mention: Mention | null) {
    this.acts += 1;
    this.tie = mention?.tie.id ?? null;
    this.event = null;
    if (mention) this.readAt(mention.passage);
  }

  clearSelection() {
    this.tie = null;
    this.event = null;
    this.patch({ selection: [] });
  }

  /** Chooses a dated event: the map shows its day, its places are selected, the text goes to where it is named. */
  chooseEvent(id: string) {
    const mention = this.mentions.find(({ tie }) => tie.event === id) ?? null;
    this.showMention(mention);
    this.event = id;
    const features = this.atlas?.events.find((event) => event.id === id)?.features ?? [];
    const date = this.dateOf(id);
    this.patch({
      ...(date && { date }),
      selection: features,
      hidden: hiddenWithout(this.atlas, this.view.hidden, features),
    });
  }

  /** The first day of an event, or null while the record is not here. */
  private dateOf(id: string): string | null {
    const event = this.atlas?.events.find((each) => each.id === id);
    return event ? dateOfEvent(event) : null;
  }

  /** Walks the ties in the order of the text; from a passage without a current tie it starts there. */
  walk(step: 1 | -1) {
    const order = this.story.passages.map((passage) => passage.id);
    const next = mentionAfter(this.mentions, this.tie, order, order.indexOf(this.passage), step);
    if (next) this.followTie(next);
  }

  /** The places that this talk steps through: not those of scenes that are left out, but for the one that is shown. */
  readonly positions: readonly Position[] = $derived.by(() =>
    positionsOf(this.story).filter(({ scene }) => scene === this.scene || !this.isLeftOut(scene)),
  );

  /** Whether this talk steps past a scene. */
  isLeftOut(scene: string): boolean {
    return this.talk.state.leftOut.includes(scene);
  }

  /** Leaves a scene out of this talk, or takes it in again; one scene always stays. */
  toggleLeftOut(scene: string) {
    const { leftOut } = this.talk.state;
    const next = this.isLeftOut(scene) ? leftOut.filter((id) => id !== scene) : [...leftOut, scene];
    if (scenesOf(this.story).some(({ id }) => !next.includes(id))) this.talk.patch({ leftOut: next });
  }

  /** Steps through the script, step by step and scene by scene; stays on the first and the last. */
  step(by: 1 | -1) {
    const { positions, scene, view } = this;
    const index = positions.findIndex((each) => each.scene === scene && each.step === view.step);
    const next = positions[Math.min(positions.length - 1, Math.max(0, index + by))];
    if (next) this.goTo(next.scene, 'act', next.step);
  }

  /** Shows the scene at an index among all, from 0, also one that is left out. */
  stepTo(index: number) {
    const scene = scenesOf(this.story)[index];
    if (scene) this.goTo(scene.id);
  }

  /** Whether the stage shows something else than the script: someone moved the map, chose a place, asked another map. */
  readonly isOffScript: boolean = $derived.by(
    () => this.room === 'present' && !sameView(this.view, this.viewOf(this.scene, this.view.step)),
  );

  /** Whether `returnToScript` would change anything: the View, how two maps are laid out, or what is measured. */
  get canReturn(): boolean {
    return this.isOffScript || this.talk.hasMovedMaps;
  }

  /** Goes back to the script exactly where it was left, or to another step of this scene. */
  returnToScript(step = this.view.step) {
    this.talk.resetMaps();
    this.goTo(this.scene, 'act', step);
  }

  /**
   * The camera with which this map shows what a map of another size in px shows. A scene's own camera stays the scene's:
   * it is fitted as the scene is.
   */
  refitted(camera: Camera, from: MapSize): Camera {
    const { scene, view } = this;
    if (sameCamera(camera, this.viewOf(scene, view.step, from).camera))
      return this.viewOf(scene, view.step).camera;
    return { ...camera, zoom: camera.zoom + zoomBy(this.mapSize) - zoomBy(from) };
  }

  /** The map has another size, px: on the stage it shows the same ground as before. */
  resize(size: MapSize) {
    const before = this.mapSize;
    // An address has the camera that this window had: its map only had not been measured yet.
    const isFitted = !this.isMeasured && this.cause === 'history' && this.isOffScript;
    this.isMeasured = true;
    this.mapSize = size;
    if (this.room !== 'present' || isFitted) return;
    this.cause = 'mirror';
    this.flies = false;
    this.view = patchView(this.view, { camera: this.refitted(this.view.camera, before) });
  }

  /** Changes the room; presenting starts at the scene where one reads, exactly as the story has it. */
  enter(room: Room) {
    const [was, is] = [this.room === 'present', room === 'present'];
    const isOffScript = this.isOffScript;
    this.room = room;
    // The stage's map is larger than the one beside the text: the scene is fitted anew.
    if (was !== is && !isOffScript) this.returnToScript(is ? this.view.step : 0);
  }

  toggleLayer(layer: LayerId) {
    const { hidden } = this.view;
    this.patch({ hidden: hidden.includes(layer) ? hidden.filter((id) => id !== layer) : [...hidden, layer] });
  }

  /** Marks the passage where one reads; the address names it, and presenting would start there. */
  private readAt(passage: string) {
    // A detour on the stage does not leave its place in the script.
    if (this.room === 'present') return;
    this.passage = passage;
    if (scenesOf(this.story).some((scene) => scene.id === passage)) this.scene = passage;
  }
}
