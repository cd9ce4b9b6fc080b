import type { Cell, Row } from '../../../shared/edits/row-changes.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import type { ActPart } from '../repositories/act-repository.ts';
import { libraryRepository } from '../repositories/library-repository.ts';
import { NFO_LINKS, ROOT_TABLES, rootRowsRepository } from '../repositories/root-rows-repository.ts';
import { insertWholeRows, updateWholeRows, type WholeTable } from '../repositories/whole-rows.ts';
import { ROOT_PART } from './remove-root.ts';

/** Tables of whose rows others know the ids. */
const NAMED = ['scan_folder', 'sidecar', 'media_file'];
const SIDECAR_URL = 'sidecar:';
/** Columns of the rows of `scan_root` that acts keep. */
const [LIBRARY_ID, ROOT_NAME] = [1, 2] as const;

/** What came back of a group. */
interface RestoredRows {
  /** Files that came back. */
  readonly files: number;
  /** Files whose titles are gone, or whose path is another’s by now: a scan finds them. */
  readonly left: number;
}

/**
 * Brings the rows of a root back that went with it, group by group: the root first, then its folders, then files. An id that
 * was given out since is another’s: the row gets a new one then, and what refers to it follows.
 */
export class RootRestorer {
  readonly #statements: Statements;
  readonly #rows: ReturnType<typeof rootRowsRepository>;
  readonly #newIds = new Map<string, Map<Cell, number>>(NAMED.map((name) => [name, new Map()]));

  constructor(statements: Statements) {
    this.#statements = statements;
    this.#rows = rootRowsRepository(statements);
  }

  /** Throws `constraint` where a root among these parts would come back into a library that is deleted, or gone. */
  requireLibrary(parts: readonly ActPart[]): void {
    const standing = libraryRepository(this.#statements).standing();
    const roots = parts.flatMap(({ table, changes }) => (table === 'scan_root' ? changes : []));
    for (const [root] of roots)
      if (root !== null && !standing.has(Number(root[LIBRARY_ID])))
        throw new AppError(
          'constraint',
          `The library of the folder “${root[ROOT_NAME]}” was deleted since. Restore the library first.`,
        );
  }

  restore(parts: readonly ActPart[]): RestoredRows {
    const byTable = new Map(
      parts
        .filter(({ table }) => table.startsWith(ROOT_PART))
        .map(({ table, changes }) => [
          table.slice(ROOT_PART.length),
          changes.flatMap(([row]) => (row === null ? [] : [row])),
        ]),
    );
    for (const name of ROOT_TABLES) {
      const rows = byTable.get(name);
      if (rows !== undefined) this.#restoreTable(name, rows);
    }
    const links = byTable.get(NFO_LINKS) ?? [];
    if (links.length > 0)
      this.#rows.giveNfo(links.map(([id = null, sidecar = null]) => [id, this.#idNow('sidecar', sidecar)]));
    const files = (byTable.get('media_file') ?? []).map(([id = null]) => this.#idNow('media_file', id));
    const there = files.length === 0 ? 0 : this.#rows.taken('media_file', files).size;
    return { files: there, left: files.length - there };
  }

  #restoreTable(name: string, rows: readonly Row[]): void {
    const table = this.#rows.table(name);
    // The root itself is there by then; this is what a scan has noted of it.
    if (name === 'scan_root') updateWholeRows(this.#statements, table, rows);
    else insertWholeRows(this.#statements, table, this.#renamed(table, rows));
  }

  /** Rows with the ids that they and what they refer to get. */
  #renamed(table: WholeTable, rows: readonly Row[]): Row[] {
    const [key] = table.columns;
    const isOwn = key === 'id';
    if (isOwn && NAMED.includes(table.name)) this.#nameAnew(table.name, rows);
    const taken = isOwn && !NAMED.includes(table.name) ? this.#taken(table.name, rows) : new Set<Cell>();
    const url = table.name === 'artwork' ? table.columns.indexOf('url') : -1;
    return rows.map((row) =>
      row.map((cell, at) => {
        if (at === 0 && isOwn) return taken.has(cell) ? null : this.#idNow(table.name, cell);
        if (at === url) return this.#urlNow(cell);
        const parent = table.parents.find((one) => one.at === at)?.table;
        return parent === undefined ? cell : this.#idNow(parent, cell);
      }),
    );
  }

  #taken(name: string, rows: readonly Row[]): ReadonlySet<Cell> {
    return this.#rows.taken(
      name,
      rows.map(([id = null]) => id),
    );
  }

  #nameAnew(name: string, rows: readonly Row[]): void {
    const taken = this.#taken(name, rows);
    const ids = this.#newIds.get(name);
    if (taken.size === 0 || ids === undefined) return;
    let next = this.#rows.highestId(name);
    for (const [id = null] of rows) next = Math.max(next, Number(id));
    for (const id of taken) ids.set(id, ++next);
  }

  #idNow(name: string, id: Cell): Cell {
    return this.#newIds.get(name)?.get(id) ?? id;
  }

  #urlNow(url: Cell): Cell {
    if (typeof url !== 'string' || !url.startsWith(SIDECAR_URL)) return url;
    return `${SIDECAR_URL}${this.#idNow('sidecar', Number(url.slice(SIDECAR_URL.length)))}`;
  }
}
