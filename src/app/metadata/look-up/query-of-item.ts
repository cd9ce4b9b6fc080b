import type { ItemDetail } from '../../../shared/media-item.ts';
import type { TitleKind, TitleQuery } from '../../../shared/metadata/title-query.ts';

/** What a person asks for in the look-up. */
export interface LookUpFields {
  readonly title: string;
  readonly year: number | null;
  /** Null: either. */
  readonly kind: TitleKind | null;
}

/** The kind providers know a title as; null for an episode, which they know by its series. */
export function kindOfItem({ mediaType }: Pick<ItemDetail, 'mediaType'>): TitleKind | null {
  if (mediaType === 'episode') return null;
  return mediaType === 'series' ? 'series' : 'movie';
}

/** The fields as an item fills them. */
export function fieldsOfItem(item: ItemDetail): LookUpFields {
  return { title: item.title, year: item.year, kind: kindOfItem(item) };
}

/**
 * The question for what is in the fields. What else is known of the item counts as long as the title is the item's:
 * whoever types another one looks for another one.
 */
export function queryOfItem(item: ItemDetail, { title, year, kind }: LookUpFields): TitleQuery {
  const asked: TitleQuery = { kind, title, ...(year === null ? {} : { year }) };
  if (title !== item.title) return asked;
  return {
    ...asked,
    ...(item.originalTitle === null ? {} : { originalTitle: item.originalTitle }),
    alternativeTitles: item.alternativeTitles.map(({ title: other }) => other),
    ...(item.runtimeMin === null ? {} : { runtimeMin: item.runtimeMin }),
    externalIds: Object.fromEntries(item.externalIds.map(({ source, externalId }) => [source, externalId])),
  };
}
