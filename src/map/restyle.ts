/** Changes a map from one style to another that differs in paint and layout only: another theme, another scale. */
import type { Map as MapLibre, StyleSpecification } from 'maplibre-gl';

type Values = Record<string, unknown>;
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Sets what differs, layer by layer. MapLibre's own `setStyle` compares the sources too, with all their data.
 * @returns the style that is now drawn
 */
export function restyle(map: MapLibre, from: StyleSpecification, to: StyleSpecification): StyleSpecification {
  from.layers.forEach((before, index) => {
    const after = to.layers[index];
    if (after?.id !== before.id)
      throw new Error(`the styles differ in their layers: ${before.id}, ${after?.id}`);
    for (const group of ['paint', 'layout'] as const) {
      const [old, next] = [(before[group] ?? {}) as Values, (after[group] ?? {}) as Values];
      for (const name of Object.keys(next)) {
        if (same(old[name], next[name])) continue;
        if (group === 'paint')
          map.setPaintProperty(after.id, name as never, next[name] as never, { validate: false });
        else map.setLayoutProperty(after.id, name as never, next[name] as never, { validate: false });
      }
    }
  });
  return to;
}
