import type { CatalogueMetadata } from '../../../shared/catalogue-item.ts';
import type { MediaType } from '../../../shared/media-type.ts';

/** What is known of an item that may be the one a catalogue speaks of. */
export interface KnownItem {
  readonly id: number;
  readonly libraryId: number;
  readonly mediaType: MediaType;
  readonly sortTitle: string;
  readonly year: number | null;
  readonly seriesId: number | null;
  readonly season: number | null;
  readonly episode: number | null;
  readonly externalIds: readonly { readonly source: string; readonly externalId: string }[];
}

/** What tells an item from others. */
export type ItemIdentity = Pick<
  CatalogueMetadata,
  'mediaType' | 'sortTitle' | 'year' | 'season' | 'episode' | 'seriesTitle' | 'externalIds'
>;

/** Sources whose ids are pages, and a page may treat several works: alone they identify nothing. */
const PAGE_SOURCES: ReadonlySet<string> = new Set(['wikipedia', 'facebook', 'official', 'homepage']);

/**
 * Whether an item with an external id of `source` in common with a known one is that one. The rule
 * and what it was decided on: `docs/decisions/0008-duplicates-and-people.md`.
 */
export function isSameByExternalId(item: ItemIdentity, source: string, known: KnownItem): boolean {
  if (item.mediaType !== known.mediaType || contradicts(item, known)) return false;
  if (!PAGE_SOURCES.has(source)) return true;
  const yearsAgree = item.year === null || known.year === null || item.year === known.year;
  return item.sortTitle === known.sortTitle && yearsAgree;
}

/**
 * Whether an item is a known one by title, year and type; an episode by its series, season and
 * number, or by its title and year within the series when it has no number.
 */
export function isSameByTitle(item: ItemIdentity, seriesId: number | null, known: KnownItem): boolean {
  if (item.mediaType !== known.mediaType || contradicts(item, known)) return false;
  if (item.mediaType === 'episode' && seriesId !== known.seriesId) return false;
  if (isNumberedEpisode(item)) return item.season === known.season && item.episode === known.episode;
  return item.sortTitle === known.sortTitle && item.year === known.year;
}

/** Whether the item is told from others of its series by number. */
export function isNumberedEpisode(item: ItemIdentity): boolean {
  return item.mediaType === 'episode' && item.seriesTitle !== null && item.episode !== null;
}

/** Two items of which one source has two ids are two items, whatever else agrees. */
function contradicts(item: ItemIdentity, known: KnownItem): boolean {
  return Object.entries(item.externalIds).some(([source, externalId]) => {
    const ofSource = known.externalIds.filter((id) => id.source === source);
    return ofSource.length > 0 && !ofSource.some((id) => id.externalId === externalId);
  });
}
