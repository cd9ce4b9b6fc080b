import type { CatalogueItem } from '../shared/catalogue-item.ts';
import type { FieldMapping } from '../shared/catalogue-mapping.ts';
import type { MediaType } from '../shared/media-type.ts';
import { sortTitle } from '../shared/sort-title.ts';
import { FieldColumns, firstValue } from './field-columns.ts';
import { addedAtOf, airedDateOf, countOf, ratingOf, runtimeOf, yearOf } from './number-fields.ts';
import type { RatingScale } from './parse-rating.ts';
import {
  alternativeTitlesOf,
  creditsOf,
  descriptionOf,
  externalIdsOf,
  lineOf,
  mediaTypeOf,
  namesOf,
  titleOf,
  titleProblem,
} from './text-fields.ts';

/** An item made of a record, with what had to be left out of it; or why no item could be made. */
export type MappedRecord =
  | { readonly item: CatalogueItem; readonly notes: readonly string[] }
  | { readonly reason: string };

/** Makes items of records under one mapping. A value that makes no sense is left out and noted. */
export class ItemMapper {
  readonly #columns: FieldColumns;
  readonly #ratingScale: RatingScale;
  readonly #now: number;

  /** `now` in ms since the epoch: no title is from more than ten years after it. */
  constructor(mapping: FieldMapping, ratingScale: RatingScale, now: number) {
    this.#columns = new FieldColumns(mapping);
    this.#ratingScale = ratingScale;
    this.#now = now;
  }

  map(line: number, record: Readonly<Record<string, unknown>>): MappedRecord {
    const values = this.#columns.valuesOf(record);
    const notes: string[] = [];
    const season = countOf(values, 'season', notes);
    const episode = countOf(values, 'episode', notes);
    const series = lineOf(values, 'seriesTitle', notes);
    const mediaType = mediaTypeOf(values, record, series !== null || (season !== null && episode !== null));
    const title = titleOf(values, notes) ?? episodeTitle(mediaType, episode);
    if (title === null) return { reason: titleProblem(firstValue(values, 'title')) };
    const airedDate = airedDateOf(values, this.#now, notes);
    const originalTitle = lineOf(values, 'originalTitle', notes);
    const isEpisode = mediaType === 'episode';
    const item: CatalogueItem = {
      line,
      mediaType,
      title,
      sortTitle: sortTitle(title),
      originalTitle,
      alternativeTitles: alternativeTitlesOf(values, [title, originalTitle], notes),
      year: yearOf(values, this.#now, notes) ?? (airedDate === null ? null : Number(airedDate.slice(0, 4))),
      description: descriptionOf(values, notes),
      genres: namesOf(values, 'genres', notes),
      countries: namesOf(values, 'countries', notes),
      companies: namesOf(values, 'companies', notes),
      runtimeMin: runtimeOf(values, notes),
      rating: ratingOf(values, this.#ratingScale, notes),
      votes: countOf(values, 'votes', notes),
      airedDate,
      season,
      episode,
      seriesTitle: isEpisode ? series : null,
      seriesSortTitle: isEpisode && series !== null ? sortTitle(series) : null,
      externalIds: externalIdsOf(values, notes),
      credits: creditsOf(values, notes),
      addedAt: addedAtOf(values, this.#now, notes),
    };
    return { item, notes };
  }
}

function episodeTitle(mediaType: MediaType, episode: number | null): string | null {
  return mediaType === 'episode' && episode !== null ? `Episode ${episode}` : null;
}
