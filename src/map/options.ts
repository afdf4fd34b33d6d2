/** What a map needs to know when it is made, and what it reports. */
import type { FeatureId } from '../domain/atlas.ts';
import type { Camera } from '../domain/view.ts';
import type { Theme } from '../style/tokens.ts';
import type { DrawnAtlas } from './sources.ts';

/** A data file that the map could not use. */
export interface MapFailure {
  file: string;
  reason: string;
}

/** Where something was done: px from the map's top left, and [longitude, latitude]. */
export interface MapPlace {
  x: number;
  y: number;
  lngLat: [number, number];
}

export interface AtlasMapOptions {
  container: HTMLElement;
  theme: Theme;
  camera: Camera;
  /** What is drawn of the generalised atlas below zoom 7, and every place and label. */
  atlas: DrawnAtlas;
  /** The tile files; by default those beside the page. */
  tiles?: { base: string; atlas: string };
  /** What a screen reader calls the canvas. */
  title: string;
  /** Lines and text are this much larger (the stage: 1.7). */
  scale?: number;
  /** Device pixels for a CSS px; by default the screen's. */
  pixelRatio?: number;
  /** The map is drawn out of sight, to be captured: the page does not wait for it. */
  isApart?: boolean;
  /** The map came to rest elsewhere; `byUser` where the reader moved it. */
  onMove(camera: Camera, byUser: boolean): void;
  /** A click: what lies there, points before lines before ground, nothing where nothing does. */
  onPick(hits: FeatureId[], at: MapPlace): void;
  /** A click with the other button, or a long press. */
  onAsk?(at: MapPlace): void;
  /** The feature under the pointer changed. */
  onPoint(id: FeatureId | null): void;
  /** The map has drawn all that was asked of it. */
  onRest(): void;
  /** A data file is missing or broken; called once for each. The map keeps what it can draw. */
  onFailure(failure: MapFailure): void;
}
