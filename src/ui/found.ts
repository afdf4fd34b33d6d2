/** What of the text and its sources can be found, and how one gets to what was found. */
import { POINT_KINDS } from '../atlas/answer.ts';
import type { Spot } from '../atlas/region-index.ts';
import type { Findable } from '../atlas/search.ts';
import { eventEntryId } from '../domain/entry.ts';
import { inlinesOf, type BibliographyEntry, type Passage, type Story } from '../story/story.ts';
import type { Reach } from './context.ts';

/** How near a spot is shown that was typed, if the map looks from farther off. */
const SPOT_ZOOM = 7.5;

/** The words of HTML that the citation processor made. */
function plain(html: string): string {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  return (holder.content.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The sources, by title, author, publisher and year. */
export const findSources = (sources: readonly BibliographyEntry[]): Findable[] =>
  sources.map(({ source, number, html, standpoint }) => {
    const text = plain(html);
    return {
      group: 'source',
      id: source,
      title: text,
      detail: String(number),
      names: [],
      words: `${text} ${standpoint} ${source.replaceAll('-', ' ')}`,
    };
  });

const wordsIn = (passage: Passage) =>
  [...inlinesOf(passage)].map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('');

/** The passages, by their heading and their words. */
export const findPassages = (story: Story): Findable[] =>
  story.passages.map((passage) => ({
    group: 'passage',
    id: passage.id,
    title: passage.heading || story.title,
    detail: passage.section === passage.heading ? '' : passage.section,
    names: [passage.heading],
    words: wordsIn(passage),
  }));

/** Asks what is at a spot, and shows it. */
export function goToSpot({ session }: Reach, { lat, lon }: Spot) {
  session.spot = [lat, lon];
  const { zoom } = session.view.camera;
  session.patch({ camera: { lat, lon, zoom: Math.max(zoom, SPOT_ZOOM) } });
}

/** Shows what was found. @param anchor beside what a source's card opens */
export function goToFound(reach: Reach, found: Findable, anchor: HTMLElement) {
  const { session, page, commands } = reach;
  const { id, group } = found;
  if (group === 'source') {
    const number = session.sources.find(({ source }) => source === id)?.number;
    if (number !== undefined)
      page.showCitation({ type: 'citation', items: [{ source: id, number }] }, anchor);
    return;
  }
  if (group === 'passage') {
    if (session.room !== 'read') commands['room:read'].run();
    session.passage = id;
    page.scrollToPassage(id);
    return;
  }
  if (group === 'event') {
    session.chooseEvent(id);
    const { camera, selection } = session.viewTo(eventEntryId(id));
    if (selection.length > 0) session.patch({ camera });
  } else {
    session.visit(id);
    // Of a point one asks what is there; ground and lines have their details.
    const feature = session.atlas?.features[id];
    session.spot =
      feature && POINT_KINDS.includes(feature.kind) ? [feature.anchor[1], feature.anchor[0]] : null;
  }
  if (session.tie) page.scrollToPassage(session.passage);
}
