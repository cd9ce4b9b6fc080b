import type { DuplicatePolicy } from '../../../rpc/jobs-api.ts';
import type { CatalogueItem, RejectedLine } from '../../../shared/catalogue-item.ts';
import type { MediaType } from '../../../shared/media-type.ts';
import type { Statements } from '../engine/connection.ts';
import { readKnownItem } from '../repositories/import-lookup-repository.ts';
import { ImportRows } from '../repositories/import-row-repository.ts';
import { CreditWriter } from './credit-writer.ts';
import { findFault } from './item-check.ts';
import type { ItemFinder } from './item-finder.ts';
import { isSameByExternalId, isSameByTitle, type KnownItem } from './item-identity.ts';
import { ItemMerger } from './item-merger.ts';
import { ItemRelations } from './item-relations.ts';
import { NameIds } from './name-ids.ts';
import type { PeopleDirectory } from './people-directory.ts';

/** What one import compares with and does to what is there. */
export interface BatchWriterOptions {
  readonly libraryId: number;
  readonly duplicates: DuplicatePolicy;
  readonly items: ItemFinder;
  readonly people: PeopleDirectory;
  /** Indexes and triggers are down, and the schema's constraints are not looked at. */
  readonly isFirstLoad: boolean;
  /** For reports: what the rejected lines belong to. */
  readonly file: string;
}

/** What became of a batch's items. */
export interface BatchOutcome {
  added: number;
  updated: number;
  skipped: number;
  readonly rejected: RejectedLine[];
  people: number;
  credits: number;
  /** New rows by type, the series made for their episodes included. */
  readonly newRows: Map<MediaType, number>;
}

/** Stores batches of a catalogue's items, one after the other, each within a transaction of its own. */
export class BatchWriter {
  readonly #options: BatchWriterOptions;
  readonly #genres = new NameIds('genre');
  readonly #companies = new NameIds('company');

  constructor(options: BatchWriterOptions) {
    this.#options = options;
  }

  /** Stores the items within the open transaction. `now` in ms since the epoch. */
  write(statements: Statements, items: readonly CatalogueItem[], now: number): BatchOutcome {
    const outcome: BatchOutcome = {
      added: 0,
      updated: 0,
      skipped: 0,
      rejected: [],
      people: 0,
      credits: 0,
      newRows: new Map(),
    };
    const rows = new ImportRows(statements, this.#options.isFirstLoad);
    const credits = new CreditWriter(statements, rows, this.#options.people, outcome, now);
    const relations = new ItemRelations(statements, rows, this.#genres, this.#companies, now);
    const merger = new ItemMerger(statements, relations, credits, this.#options.isFirstLoad, now);
    const tools = { rows, credits, relations, merger, outcome, now };
    for (const item of items) {
      const fault = findFault(item);
      if (fault === null) this.#store(statements, item, tools);
      else outcome.rejected.push(this.#rejection(item, fault));
    }
    return outcome;
  }

  #store(statements: Statements, item: CatalogueItem, tools: Tools): void {
    const { items, duplicates } = this.#options;
    const seriesId = this.#seriesOf(statements, item, tools);
    const known = this.#find(statements, item, seriesId);
    if (!known) {
      this.#add(item, seriesId, tools);
      return;
    }
    if (isBareSeries(known)) tools.merger.update(known.id, item);
    else if (duplicates === 'skip') {
      tools.outcome.skipped++;
      return;
    } else if (duplicates === 'update') tools.merger.update(known.id, item);
    else tools.merger.replace(known.id, item);
    tools.outcome.updated++;
    items.remember(known, item, seriesId);
  }

  #add(item: CatalogueItem, seriesId: number | null, tools: Tools): void {
    const { libraryId, items } = this.#options;
    let hasExternalId = false;
    for (const _ in item.externalIds) hasExternalId = true;
    const status = hasExternalId ? 'matched' : 'pending';
    const id = tools.rows.item(item, { libraryId, seriesId, status, now: tools.now });
    if (item.description) tools.rows.text(id, item.description);
    tools.relations.add(id, item);
    tools.credits.add(id, item.credits);
    items.rememberNew(id, item, seriesId);
    tools.outcome.added++;
    countRow(tools.outcome, item.mediaType);
  }

  /** The first item that is the catalogue's one. */
  #find(statements: Statements, item: CatalogueItem, seriesId: number | null): KnownItem | undefined {
    const { items } = this.#options;
    for (const source in item.externalIds) {
      const candidates = items.byExternalId(statements, source, item.externalIds[source] as string);
      for (const id of candidates) {
        const known = this.#look(statements, id);
        if (known && isSameByExternalId(item, source, known)) return known;
      }
    }
    for (const id of items.byTitle(statements, item, seriesId)) {
      const known = this.#look(statements, id);
      if (known && isSameByTitle(item, seriesId, known)) return known;
    }
    return item.mediaType === 'series' ? this.#findSeries(statements, item) : undefined;
  }

  /** A series whose year one side does not know is the one of the same title. */
  #findSeries(statements: Statements, item: CatalogueItem): KnownItem | undefined {
    const id = this.#options.items.series(statements, item.sortTitle);
    const known = id === undefined ? undefined : this.#look(statements, id);
    return known && isBareSeries(known) ? known : undefined;
  }

  #look(statements: Statements, id: number): KnownItem | undefined {
    const known = readKnownItem(statements, id);
    return known?.libraryId === this.#options.libraryId ? known : undefined;
  }

  /** An episode's series, made when it is not there. */
  #seriesOf(statements: Statements, item: CatalogueItem, tools: Tools): number | null {
    if (item.mediaType !== 'episode' || item.seriesTitle === null || item.seriesSortTitle === null)
      return null;
    const { items, libraryId } = this.#options;
    const known = items.series(statements, item.seriesSortTitle);
    if (known !== undefined) return known;
    const series = seriesOf(item, item.seriesTitle, item.seriesSortTitle);
    const id = tools.rows.item(series, { libraryId, seriesId: null, status: 'pending', now: tools.now });
    items.rememberNew(id, series, null);
    countRow(tools.outcome, 'series');
    return id;
  }

  #rejection(item: CatalogueItem, reason: string): RejectedLine {
    return {
      kind: 'rejected',
      file: this.#options.file,
      line: item.line,
      reason,
      excerpt: item.title.slice(0, 200),
    };
  }
}

interface Tools {
  readonly rows: ImportRows;
  readonly credits: CreditWriter;
  readonly relations: ItemRelations;
  readonly merger: ItemMerger;
  readonly outcome: BatchOutcome;
  readonly now: number;
}

/** A series made for its episodes: nothing but a title. */
function isBareSeries(known: KnownItem): boolean {
  return known.mediaType === 'series' && known.year === null && known.externalIds.length === 0;
}

function countRow(outcome: BatchOutcome, mediaType: MediaType): void {
  outcome.newRows.set(mediaType, (outcome.newRows.get(mediaType) ?? 0) + 1);
}

/** A series of which only an episode is known. */
function seriesOf(episode: CatalogueItem, title: string, sortTitle: string): CatalogueItem {
  return {
    line: episode.line,
    mediaType: 'series',
    title,
    sortTitle,
    originalTitle: null,
    year: null,
    description: null,
    genres: [],
    countries: [],
    companies: [],
    runtimeMin: null,
    rating: null,
    votes: null,
    airedDate: null,
    season: null,
    episode: null,
    seriesTitle: null,
    seriesSortTitle: null,
    externalIds: {},
    credits: [],
    addedAt: episode.addedAt,
  };
}
