import { timed } from '../../../instrumentation/decorators.ts';
import type { SearchBuilderApi, SearchPart } from '../../../rpc/search-builder-api.ts';
import type { PackedRows } from '../../../shared/packed-rows.ts';
import { ok, type Reply } from '../../../shared/reply.ts';
import type { Connection } from '../engine/connection.ts';
import { openMemoryConnection } from '../engine/open-connection.ts';
import {
  forgetSearchPart,
  indexTexts,
  readSearchableTexts,
  readSearchPart,
  readSearchTable,
} from '../repositories/search-part-repository.ts';
import { configureSearch } from '../repositories/search-repository.ts';
import { bundledMigrations } from './bundled-migrations.ts';
import { loadSearchData } from './load-search-data.ts';
import { openAhead } from './open-ahead.ts';
import { type SearchLocation, storeSearchData } from './stored-search-data.ts';

/** Parts of a job take as long as they take. */
const JOB = { track: 'Jobs', isLong: true } as const;
/** Overviews read at once. */
const CHUNK = 10_000;
/** A part's words should fit, so that it is one segment; bytes. */
const HASH_SIZE = 256 * 1024 * 1024;
/** Segments that may lie side by side unmerged: parts that are gone cannot be merged. SQLite's limit. */
const MOST_SEGMENTS = 1999;

/** See {@link SearchBuilderApi}. */
export class SearchBuilder implements SearchBuilderApi {
  #library: Connection | undefined;
  #location: SearchLocation | undefined;
  #memory: Connection | undefined;
  #last = 0;

  @timed('search.open', JOB)
  async open(prefix: string): Promise<Reply<boolean>> {
    const opened = await openAhead(prefix, bundledMigrations);
    const library = opened?.connection;
    if (!library) return ok(false);
    this.#location = { prefix, generation: opened.state.generation };
    const table = await library.read(readSearchTable);
    const memory = await openMemoryConnection();
    await memory.write((statements) => {
      statements.exec(table);
      configureSearch(statements, 'hashsize', HASH_SIZE);
      configureSearch(statements, 'automerge', 0);
      configureSearch(statements, 'crisismerge', MOST_SEGMENTS);
    });
    this.#library = library;
    this.#memory = memory;
    return ok(true);
  }

  @timed('search.part', JOB)
  async next(limit: number): Promise<Reply<SearchPart | null>> {
    const memory = this.#memory as Connection;
    const first = this.#last;
    await memory.write(async (statements) => {
      for (let left = limit; left > 0; ) {
        const rows = await this.#read(Math.min(left, CHUNK));
        if (rows.count === 0) break;
        indexTexts(statements, rows);
        left -= rows.count;
      }
    });
    if (this.#last === first) return ok(null);
    const part = await memory.read(readSearchPart);
    await memory.write(forgetSearchPart);
    return ok(part);
  }

  @timed('search.index', JOB)
  async writeIndex(sequence: number): Promise<Reply<void>> {
    const library = this.#library as Connection;
    library.seeAtLeast(sequence);
    await storeSearchData(this.#location as SearchLocation, await loadSearchData(library));
    return ok(undefined);
  }

  /** Short reads: a long one would keep the writer's checkpoints waiting. */
  async #read(limit: number): Promise<PackedRows> {
    const library = this.#library as Connection;
    const rows = await library.read((statements) => readSearchableTexts(statements, this.#last, limit));
    this.#last = rows.numbers.at(-1) ?? this.#last;
    return rows;
  }
}
