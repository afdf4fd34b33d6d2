/** What stands on the pages of a handout, before anything of it is drawn. */
import type { AtlasIndex } from '../../domain/atlas.ts';
import type { Pictures } from '../../domain/picture.ts';
import { sameView, type View } from '../../domain/view.ts';
import { scenesOf, sceneView } from '../../session/scenes.ts';
import type { BibliographyEntry, Passage, Scene, SceneStep, Story } from '../../story/story.ts';
import type { LegendEntry } from '../../style/legend.ts';
import { legendOfView } from '../legend-of-view.ts';
import { shotsOf, type Drawing } from '../pictures/shots.ts';
import { sourcesOfScene } from '../scene-sources.ts';

/** How maps are drawn for print: 2232 device pixels across, which on A4 (186 mm between the margins) are 305 to the inch. */
export const PRINTED: Drawing = {
  size: { width: 720, height: 450 },
  scale: 1,
  theme: 'paper',
  pixelRatio: 3.1,
  layout: 'beside',
};

/** A map to be drawn, under a key of its own. */
export interface Figure {
  key: string;
  view: View;
}

export interface StepOnPage {
  step: SceneStep;
  /** Null where the map stays as it was, or where steps have no pictures. */
  figure: Figure | null;
}

export interface ScenePage {
  scene: Scene;
  /** Of the scene among all, from 0. */
  index: number;
  figure: Figure;
  steps: StepOnPage[];
  sources: BibliographyEntry[];
}

const figureOf = (story: Story, scene: string, step = 0): Figure => ({
  key: `${scene}.${step}`,
  view: sceneView(story, scene, step),
});
const sameMap = (a: View, b: View) => sameView({ ...a, step: 0 }, { ...b, step: 0 });

/**
 * The pages of some scenes.
 * @param span the first and the last scene, from 0, in either order
 */
export function scenePages(
  story: Story,
  span: readonly [number, number],
  { steps }: { steps: boolean },
): ScenePage[] {
  const [first, last] = [Math.min(...span), Math.max(...span)];
  return scenesOf(story)
    .map((scene, index) => ({ scene, index }))
    .slice(first, last + 1)
    .map(({ scene, index }) => ({
      scene,
      index,
      figure: figureOf(story, scene.id),
      steps: scene.steps.map((step, place) => {
        const figure = figureOf(story, scene.id, place + 1);
        const isNew = !sameMap(figure.view, sceneView(story, scene.id, place));
        return { step, figure: steps && isNew ? figure : null };
      }),
      sources: sourcesOfScene(story, scene.id),
    }));
}

/** All maps of some pages, in order. */
export const figuresOn = (pages: readonly ScenePage[]): Figure[] =>
  pages.flatMap((page) => [page.figure, ...page.steps.flatMap(({ figure }) => figure ?? [])]);

/** A passage of the article; its figure where it is a scene, numbered from 1. */
export interface ArticlePart {
  passage: Passage;
  /** The label above it, where another section begins; empty elsewhere. */
  section: string;
  figure: (Figure & { number: number; scene: Scene }) | null;
  /** What its ties are read against: the scene's view, or that of the scene before. */
  view: View;
}

/** The whole text as an article. */
export function articleParts(story: Story): ArticlePart[] {
  const scenes = scenesOf(story);
  let view = sceneView(story, '');
  return story.passages.map((passage, place) => {
    const { scene, section } = passage;
    if (scene) view = sceneView(story, scene.id);
    const number = scene ? scenes.indexOf(scene) + 1 : 0;
    return {
      passage,
      section: section === story.passages[place - 1]?.section ? '' : section,
      figure: scene && { ...figureOf(story, scene.id), number, scene },
      view,
    };
  });
}

/** What the maps on one page mean; each entry once. */
export function legendOnPage(
  page: ScenePage,
  record: { atlas: AtlasIndex; pictures: Pictures },
): LegendEntry[] {
  const entries = figuresOn([page]).flatMap(({ view }) => {
    const { camera, size } = shotsOf(view, PRINTED)[0]!;
    return legendOfView(view, camera, size, record);
  });
  return [...new Map(entries.map((entry) => [entry.label, entry])).values()];
}
