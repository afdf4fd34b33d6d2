/** What every exported file says of itself: which atlas, whose map, of when, licences, sources, notice. */
import type { SourceId } from '../../domain/atlas.ts';
import type { ExportContext } from '../../domain/export.ts';
import { isMirror, isoOfSource, type Source } from '../../domain/source.ts';
import { spellVersion } from '../../domain/version.ts';
import { files } from '../../messages/proof.ts';
import { spellId } from '../url.ts';
import { messages } from '../../messages/index.ts';

/** The address of a feature, an entry or an event: what identifies it outside of the atlas. */
export const identifier = ({ base, story }: ExportContext, id: string): string =>
  `${base}#/${story}?sel=${spellId(id)}`;

/** A source as a file lists it. */
export interface ListedSource {
  id: SourceId;
  title: string;
  /** The publisher, or the container that published it. */
  publisher: string | null;
  issued: string | null;
  url: string;
  standpoint: string | null;
  read: string | null;
  accessed: string | null;
  mirror: boolean;
}

export const listSource = (source: Source): ListedSource => ({
  id: source.id,
  title: source.title,
  publisher: source.publisher ?? source['container-title'] ?? null,
  issued: isoOfSource(source.issued),
  url: source.URL ?? files.notKept,
  standpoint: source.custom?.standpoint ?? null,
  read: source.custom?.read ?? null,
  accessed: isoOfSource(source.accessed),
  mirror: isMirror(source.custom?.standpoint ?? ''),
});

/** The neutral notice, with the rules of states that were read. */
export function noticeLines({ notice }: Pick<ExportContext, 'notice'>): string[] {
  const [noOpinion, chosen] = files.notice as [string, string];
  const states = notice.map(({ state }) => messages.states[state]);
  return [
    noOpinion,
    chosen,
    ...(states.length > 0 ? [files.noticeOf(states)] : []),
    ...notice.map(
      ({ state, text, confirmed }) =>
        `${messages.states[state]}: ${text}${confirmed ? '' : ` (${messages.notConfirmed})`}`,
    ),
  ];
}

/** What a file says of itself. */
export function aboutFile(context: ExportContext, convention: string, cited: ReadonlySet<SourceId>) {
  const { version, depicting } = context;
  return {
    title: files.title,
    version: spellVersion(version),
    asOf: version.asOf,
    worldview: depicting.worldview,
    worldviewName: messages.worldviews[depicting.worldview],
    date: depicting.date,
    convention,
    licence: files.licences,
    notice: noticeLines(context),
    link: context.base || null,
    sources: context.sources.filter(({ id }) => cited.has(id)).map(listSource),
  };
}
