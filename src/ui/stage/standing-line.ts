/** In a line what the record says of a place on a day: who administers it and who claims it. */
import type { AtlasFeature } from '../../domain/atlas.ts';
import { dayOfView, partByDay } from '../../domain/standing.ts';
import type { ViewDate } from '../../domain/view.ts';
import { messages } from '../../messages/index.ts';
import { assertedInWords, proof } from '../../messages/proof.ts';
import { isPointKind } from '../../style/look.ts';

/**
 * Who administers a feature, what states assert of it, and of a named line what it was; each in a few words, as the
 * record has it on the day of a View's date. What may or may not have been so says that.
 * @returns for what has no such record its kind or its status
 */
export function standingLine(feature: AtlasFeature, date: ViewDate): string[] {
  const day = dayOfView(date, feature.asOf);
  const on = <T extends { span?: string; attested?: string }>(items: readonly T[]) =>
    partByDay(items, (item) => item, day).current;
  const held = on(feature.administers);
  const certain = held.filter(({ standing }) => standing !== 'maybe');
  const holder = certain.length === 1 ? certain[0]!.item.by : null;
  const doubted = (words: string, standing: string) =>
    standing === 'maybe' ? `${words} (${proof.detail.maybe})` : words;
  const words = [
    ...on(feature.was).map(({ item, standing }) => doubted(messages.status[item.status], standing)),
    ...held.map(({ item, standing }) => doubted(assertedInWords(item, 'administers'), standing)),
    ...(feature.administers.length > 0 && held.length === 0 ? [proof.detail.holderUnknown] : []),
    ...on(feature.claims).map(({ item, standing }) =>
      doubted(assertedInWords(item, 'claims', { isHolder: item.by === holder }), standing),
    ),
  ];
  if (words.length > 0) return [...new Set(words)];
  return [isPointKind(feature.kind) ? messages.kinds[feature.kind] : messages.status[feature.status]];
}
