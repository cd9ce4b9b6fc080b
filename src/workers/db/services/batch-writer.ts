import type { DuplicatePolicy } from '../../../rpc/jobs-api.ts';
import type { CatalogueMetadata } from '../../../shared/catalogue-item.ts';
import type { MediaType } from '../../../shared/media-type.ts';
import type { PackedItems } from '../../../shared/packed-items.ts';
import type { Statements } from '../engine/connection.ts';
import { readKnownItem } from '../repositories/import-lookup-repository.ts';
import { ImportRows } from '../repositories/import-row-repository.ts';
import type { BackgroundPace } from './background-pace.ts';
import { CreditWriter } from './credit-writer.ts';
import { ItemColumns } from './item-columns.ts';
import type { ItemFinder } from './item-finder.ts';
import { isSameByExternalId, isSameByTitle, type KnownItem } from './item-identity.ts';
import { ItemMerger } from './item-merger.ts';
import { ItemRelations } from './item-relations.ts';
import { NameIds } from './name-ids.ts';
import type { PeopleDirectory } from './people-directory.ts';
import { type Detached, nobodyDetached } from './unattached-service.ts';

/** What one import compares with and does to what is there. */
export interface BatchWriterOptions {
  readonly libraryId: number;
  readonly duplicates: DuplicatePolicy;
  readonly items: ItemFinder;
  readonly people: PeopleDirectory;
  /** Indexes and triggers are down, and the schema's constraints are not looked at. */
  readonly isFirstLoad: boolean;
  readonly pace: BackgroundPace;
  /** Once it is aborted, there is no rest: whoever waits for the end waits for the batch at hand. */
  readonly signal: AbortSignal;
}

/** What became of a batch's items. */
export interface BatchOutcome {
  added: number;
  updated: number;
  skipped: number;
  people: number;
  credits: number;
  /** New rows by type, the series made for their episodes included. */
  readonly newRows: Map<MediaType, number>;
}

/** Stores batches of a catalogue's items, one after the other, each within a transaction of its own. */
export class BatchWriter {
  /** Who had a part in items that were replaced: they may have none any more. */
  readonly detached: Detached = nobodyDetached();
  readonly #options: BatchWriterOptions;
  readonly #genres = new NameIds('genre');
  readonly #companies = new NameIds('company');

  constructor(options: BatchWriterOptions) {
    this.#options = options;
  }

  /** Stores the items within the open transaction. `now` in ms since the epoch. */
  async write(statements: Statements, packed: PackedItems, now: number): Promise<BatchOutcome> {
    const outcome: BatchOutcome = {
      added: 0,
      updated: 0,
      skipped: 0,
      people: 0,
      credits: 0,
      newRows: new Map(),
    };
    const { people, isFirstLoad, pace, signal } = this.#options;
    const texts = statements.lend(packed.utf8, packed.ends);
    const items = new ItemColumns(packed);
    const rows = new ImportRows(statements, texts, isFirstLoad);
    const credits = new CreditWriter(statements, items, rows, people, outcome, now);
    const names = { genres: this.#genres, companies: this.#companies };
    const relations = new ItemRelations(statements, items, rows, names, now);
    const merger = new ItemMerger(statements, items, relations, credits, isFirstLoad, now);
    const tools = { items, rows, credits, relations, merger, outcome, now };
    for (let item = 0; item < items.count; item++) {
      if (pace.isDue && !signal.aborted) await pace.rest();
      this.#store(statements, item, tools);
    }
    texts.free();
    return outcome;
  }

  #store(statements: Statements, item: number, tools: Tools): void {
    const { items, outcome } = tools;
    const { duplicates } = this.#options;
    const seriesId = this.#seriesOf(statements, item, tools);
    const known = this.#find(statements, items, item, seriesId);
    if (!known) {
      this.#add(item, seriesId, tools);
      return;
    }
    if (isBareSeries(known)) tools.merger.update(known.id, item);
    else if (duplicates === 'skip') {
      outcome.skipped++;
      return;
    } else if (duplicates === 'update') tools.merger.update(known.id, item);
    else tools.merger.replace(known.id, item, this.detached);
    outcome.updated++;
    this.#options.items.remember(known, items, item, seriesId);
  }

  #add(item: number, seriesId: number | null, tools: Tools): void {
    const { items, now } = tools;
    const addedAt = items.number(item, 'addedAt');
    const id = tools.rows.item({
      libraryId: this.#options.libraryId,
      mediaType: items.text(item, 'mediaType'),
      title: items.text(item, 'title'),
      sortTitle: items.text(item, 'sortTitle'),
      originalTitle: items.text(item, 'originalTitle'),
      year: items.number(item, 'year'),
      airedDate: items.text(item, 'airedDate'),
      runtimeMin: items.number(item, 'runtimeMin'),
      rating: items.number(item, 'rating'),
      votes: items.number(item, 'votes'),
      seriesId: seriesId ?? Number.NaN,
      season: items.number(item, 'season'),
      episode: items.number(item, 'episode'),
      isMatched: items.to('externalIds', item) > items.from('externalIds', item),
      addedAt: Number.isNaN(addedAt) ? now : addedAt,
      now,
    });
    const description = items.text(item, 'description');
    if (description !== 0) tools.rows.text(id, description);
    tools.relations.add(id, item);
    tools.credits.add(id, item);
    this.#options.items.rememberNew(id, items, item, seriesId);
    tools.outcome.added++;
    countRow(tools.outcome, items.mediaType(item));
  }

  /** The first item that is the catalogue's one. */
  #find(
    statements: Statements,
    items: ItemColumns,
    item: number,
    seriesId: number | null,
  ): KnownItem | undefined {
    const finder = this.#options.items;
    let looked: CatalogueMetadata | undefined;
    for (let entry = items.from('externalIds', item); entry < items.to('externalIds', item); entry++) {
      for (const id of finder.byExternalId(statements, items, entry)) {
        const known = this.#look(statements, id);
        looked ??= items.item(item);
        const source = items.string(items.word('externalIds', entry)) as string;
        if (known && isSameByExternalId(looked, source, known)) return known;
      }
    }
    for (const id of finder.byTitle(statements, items, item, seriesId)) {
      const known = this.#look(statements, id);
      looked ??= items.item(item);
      if (known && isSameByTitle(looked, seriesId, known)) return known;
    }
    return items.mediaType(item) === 'series' ? this.#findSeries(statements, items, item) : undefined;
  }

  /** A series whose year one side does not know is the one of the same title. */
  #findSeries(statements: Statements, items: ItemColumns, item: number): KnownItem | undefined {
    const sortTitle = items.string(items.text(item, 'sortTitle')) ?? '';
    const id = this.#options.items.series(statements, sortTitle);
    const known = id === undefined ? undefined : this.#look(statements, id);
    return known && isBareSeries(known) ? known : undefined;
  }

  #look(statements: Statements, id: number): KnownItem | undefined {
    const known = readKnownItem(statements, id);
    return known?.libraryId === this.#options.libraryId ? known : undefined;
  }

  /** An episode's series, made when it is not there. */
  #seriesOf(statements: Statements, item: number, tools: Tools): number | null {
    const { items, now } = tools;
    const title = items.string(items.text(item, 'seriesTitle'));
    const sortTitle = items.string(items.text(item, 'seriesSortTitle'));
    if (title === null || sortTitle === null || items.mediaType(item) !== 'episode') return null;
    const finder = this.#options.items;
    const known = finder.series(statements, sortTitle);
    if (known !== undefined) return known;
    const addedAt = items.numberOrNull(item, 'addedAt') ?? now;
    const id = tools.rows.series({ libraryId: this.#options.libraryId, title, sortTitle, addedAt, now });
    finder.rememberSeries(id, sortTitle);
    countRow(tools.outcome, 'series');
    return id;
  }
}

interface Tools {
  readonly items: ItemColumns;
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
