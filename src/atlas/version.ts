/** The version of the atlas that this page was built from. */
import type { AtlasVersion } from '../domain/version.ts';

/** Put in by Vite when the site is built, from package.json and `geo/manifest.lock.json`. */
declare const __ATLAS_VERSION__: AtlasVersion;

export const ATLAS_VERSION: AtlasVersion = __ATLAS_VERSION__;
