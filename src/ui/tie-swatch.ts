/** What a tie is underlined with: its own line or its own ground. */
import type { AtlasIndex } from '../domain/atlas.ts';
import type { Tie } from '../story/story.ts';
import { swatchOf, type Drawn } from '../style/legend.ts';
import { isPointKind, patternOf } from '../style/look.ts';
import type { Swatch } from '../style/swatches.ts';

/**
 * The swatch of a tie as a picture has it, and before the picture is here as the story was compiled; null for places
 * and for ties to no feature.
 */
export function tieSwatch(
  { mark, features }: Tie,
  drawn: Drawn | null,
  atlas: AtlasIndex | null,
): Swatch | null {
  const id = features[0];
  if (!mark || !id || isPointKind(mark.kind) || mark.kind === 'lake') return null;
  const { kind, status, holder, claimant } = mark;
  if (drawn) {
    const parcels = atlas?.features[id]?.parcels ?? [];
    return swatchOf({ id, kind, status, parcels, claims: claimant ? [{ by: claimant }] : [] }, drawn);
  }
  if (kind === 'area') return { type: 'ground', holder: holder ?? '', claimant: claimant ?? '' };
  return { type: 'line', pattern: patternOf(kind, status), claimant: claimant ?? '' };
}
