import { sortTitle } from '../../../shared/sort-title.ts';
import type { Statements } from '../engine/connection.ts';
import {
  findEpisodesByNumber,
  findItemsByExternalId,
  findItemsByTitle,
  readKnownItem,
} from '../repositories/import-lookup-repository.ts';
import type { ScanRows } from '../repositories/scan-row-repository.ts';
import {
  findEpisodeOfDate,
  findMovedByExternalId,
  findMovedTitles,
  findSeriesOfTitle,
  findTitlesReadAs,
  setSeriesYear,
} from '../repositories/scan-title-repository.ts';
import { type ItemIdentity, isSameByExternalId, isSameByTitle } from './item-identity.ts';
import type { EpisodeTitles, ScannedTitle, SingleTitle } from './scanned-title.ts';

/**
 * Finds the titles that files name among a library's, and makes those that are not there. Titles that were moved to
 * another library or deleted are found by the files that they have in the library's folders.
 */
export class ScanTitles {
  readonly #libraryId: number;
  /** Series by what their episodes' paths say of them. */
  readonly #series = new Map<string, number>();
  /** The libraries of series: their episodes are there too. */
  readonly #libraries = new Map<number, number>();

  constructor(libraryId: number) {
    this.#libraryId = libraryId;
  }

  /** To be called when rows that were made are taken back, and when others may have changed some. */
  forget(): void {
    this.#series.clear();
    this.#libraries.clear();
  }

  /** Ids of the items a file holds, at least one; the first is the file's own. `now` in ms since the epoch. */
  itemsOf(
    statements: Statements,
    rows: ScanRows,
    title: ScannedTitle,
    now: number,
  ): readonly [number, ...number[]] {
    if (title.mediaType !== 'episode')
      return [this.find(statements, title, rows) ?? this.#addSingle(rows, title)];
    return this.episodesOf(statements, rows, this.seriesOf(statements, rows, title, now), title);
  }

  /** Ids of the episodes of a series that a file holds, at least one; those that are not there are made. */
  episodesOf(
    statements: Statements,
    rows: ScanRows,
    seriesId: number,
    title: EpisodeTitles,
  ): readonly [number, ...number[]] {
    if (title.date !== null) return [this.#episodeOfDate(statements, rows, seriesId, title, title.date)];
    const [first = 1, ...others] = title.numbers;
    return [
      this.#episode(statements, rows, seriesId, title, first),
      ...others.map((number) => this.#episode(statements, rows, seriesId, title, number)),
    ];
  }

  /** The same without making any: undefined stands for those that are not there. */
  findEpisodes(
    statements: Statements,
    seriesId: number,
    { season, numbers, date }: EpisodeTitles,
  ): readonly (number | undefined)[] {
    if (date !== null) return [findEpisodeOfDate(statements, seriesId, season, date)];
    return numbers.map((number) => findEpisodesByNumber(statements, seriesId, season, number)[0]);
  }

  /**
   * The item that the title is, if it is there. With `rows` it is given the ids it lacks.
   */
  find(statements: Statements, title: SingleTitle, rows?: ScanRows): number | undefined {
    const identity = identityOf(title.mediaType, title);
    const byId = this.#byExternalId(statements, identity);
    if (byId !== undefined) return byId;
    const { sortTitle: sorted } = identity;
    const isSame = (id: number) => {
      const known = readKnownItem(statements, id);
      return known !== undefined && isSameByTitle(identity, null, known);
    };
    const found =
      findItemsByTitle(statements, this.#libraryId, sorted, title.year, title.mediaType).find(isSame) ??
      findMovedTitles(statements, this.#libraryId, sorted, title.mediaType).find(({ id }) => isSame(id))
        ?.id ??
      this.#readAs(statements, title);
    if (found !== undefined && rows) addIds(rows, found, title);
    return found;
  }

  /** A new episode, called by its number; returns its id. */
  addEpisode(
    statements: Statements,
    rows: ScanRows,
    seriesId: number,
    season: number,
    episode: number,
  ): number {
    return this.#addEpisode(statements, rows, seriesId, season, episode, null, `Episode ${episode}`);
  }

  #byExternalId(statements: Statements, identity: ItemIdentity): number | undefined {
    for (const [source, externalId] of Object.entries(identity.externalIds)) {
      const isSame = (id: number) => {
        const known = readKnownItem(statements, id);
        return known !== undefined && isSameByExternalId(identity, source, known);
      };
      const found =
        findItemsByExternalId(statements, this.#libraryId, source, externalId).find(isSame) ??
        findMovedByExternalId(statements, this.#libraryId, source, externalId).find(isSame);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The film or video whose files are called as this one is. */
  #readAs(statements: Statements, title: SingleTitle): number | undefined {
    const called = findTitlesReadAs(statements, this.#libraryId, title.title, title.mediaType);
    return called.find(({ id, year }) => year === title.year && isOne(statements, id, title.mediaType, title))
      ?.id;
  }

  #addSingle(rows: ScanRows, title: SingleTitle): number {
    return this.#add(rows, title.mediaType, title);
  }

  #add(rows: ScanRows, mediaType: SingleTitle['mediaType'] | 'series', title: ScannedTitle): number {
    const id = rows.item({
      libraryId: this.#libraryId,
      mediaType,
      title: title.title,
      sortTitle: sortTitle(title.title),
      year: title.year,
      airedDate: null,
      seriesId: null,
      season: null,
      episode: null,
    });
    addIds(rows, id, title);
    for (const other of title.alternativeTitles) rows.alternativeTitle(id, other);
    return id;
  }

  /** The series that the episodes are of; made where it is not there. */
  seriesOf(statements: Statements, rows: ScanRows, title: EpisodeTitles, now: number): number {
    const key = JSON.stringify([title.title, title.year, title.externalIds]);
    const cached = this.#series.get(key);
    if (cached !== undefined) return cached;
    const found = this.#findSeries(statements, title);
    if (found?.isByTitle) {
      if (found.year === null && title.year !== null) setSeriesYear(statements, found.id, title.year, now);
      addIds(rows, found.id, title);
    }
    const id = found?.id ?? this.#add(rows, 'series', title);
    this.#series.set(key, id);
    return id;
  }

  /** The series that the episodes are of, if it is there. */
  findSeries(statements: Statements, title: EpisodeTitles): number | undefined {
    return this.#findSeries(statements, title)?.id;
  }

  /**
   * By an id, by title and year, or by title alone where one side knows no year and there is no other of that title; then
   * in the same way by what the files of a series are called that was renamed since.
   */
  #findSeries(
    statements: Statements,
    title: EpisodeTitles,
  ): { readonly id: number; readonly year: number | null; readonly isByTitle: boolean } | undefined {
    const identity = identityOf('series', title);
    const byId = this.#byExternalId(statements, identity);
    if (byId !== undefined) return { id: byId, year: null, isByTitle: false };
    const own = findSeriesOfTitle(statements, this.#libraryId, identity.sortTitle);
    const moved = findMovedTitles(statements, this.#libraryId, identity.sortTitle, 'series');
    const called = ofYear([...own, ...moved], title.year);
    if (called && isOne(statements, called.id, 'series', title)) return { ...called, isByTitle: true };
    const readAs = ofYear(findTitlesReadAs(statements, this.#libraryId, title.title, 'episode'), title.year);
    if (readAs && isOne(statements, readAs.id, 'series', title)) return { ...readAs, isByTitle: false };
    return undefined;
  }

  #episode(
    statements: Statements,
    rows: ScanRows,
    seriesId: number,
    title: EpisodeTitles,
    number: number,
  ): number {
    const [known] = findEpisodesByNumber(statements, seriesId, title.season, number);
    if (known !== undefined) return known;
    // The title of a file with several is not that of each.
    const own = title.numbers.length === 1 ? title.episodeTitle : null;
    return this.#addEpisode(
      statements,
      rows,
      seriesId,
      title.season,
      number,
      null,
      own ?? `Episode ${number}`,
    );
  }

  #episodeOfDate(
    statements: Statements,
    rows: ScanRows,
    seriesId: number,
    title: EpisodeTitles,
    date: string,
  ): number {
    const known = findEpisodeOfDate(statements, seriesId, title.season, date);
    return (
      known ??
      this.#addEpisode(statements, rows, seriesId, title.season, null, date, title.episodeTitle ?? date)
    );
  }

  #libraryOf(statements: Statements, seriesId: number): number {
    const libraryId =
      this.#libraries.get(seriesId) ?? readKnownItem(statements, seriesId)?.libraryId ?? this.#libraryId;
    this.#libraries.set(seriesId, libraryId);
    return libraryId;
  }

  #addEpisode(
    statements: Statements,
    rows: ScanRows,
    seriesId: number,
    season: number,
    episode: number | null,
    airedDate: string | null,
    title: string,
  ): number {
    return rows.item({
      libraryId: this.#libraryOf(statements, seriesId),
      mediaType: 'episode',
      title,
      sortTitle: sortTitle(title),
      year: null,
      airedDate,
      seriesId,
      season,
      episode,
    });
  }
}

/** That of the year, or the only one where one side knows no year. */
function ofYear<T extends { readonly year: number | null }>(all: readonly T[], year: number | null) {
  const only = all.length === 1 ? all[0] : undefined;
  return all.find((one) => one.year === year) ?? (only?.year === null || year === null ? only : undefined);
}

/** Whether an item may be what is called so: of this type, and no id says otherwise. */
function isOne(
  statements: Statements,
  id: number,
  mediaType: ItemIdentity['mediaType'],
  title: ScannedTitle,
): boolean {
  const known = readKnownItem(statements, id);
  if (!known) return false;
  const { sortTitle, year } = known;
  return isSameByTitle({ ...identityOf(mediaType, title), sortTitle, year }, null, known);
}

function identityOf(mediaType: ItemIdentity['mediaType'], title: ScannedTitle): ItemIdentity {
  return {
    mediaType,
    sortTitle: sortTitle(title.title),
    year: title.year,
    season: null,
    episode: null,
    seriesTitle: null,
    externalIds: title.externalIds,
  };
}

function addIds(rows: ScanRows, itemId: number, { externalIds }: ScannedTitle): void {
  for (const [source, externalId] of Object.entries(externalIds))
    if (source !== '' && externalId !== '') rows.externalId(itemId, source, externalId);
}
