import { diffRows, type Row, type RowChange } from '../../../shared/edits/row-changes.ts';
import type { ScanRules } from '../../../shared/files/scan-rules.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { type ActTable, actTables } from '../repositories/act-tables.ts';
import { libraryRepository } from '../repositories/library-repository.ts';
import { parseScanRules } from './scan-rules.ts';

/** Titles moved at once, whose changes are kept together. */
const CHUNK = 2_500;
/** Columns of the rows of `library` that acts read. */
const [MEDIA_TYPE, SCAN_RULES, DELETED_AT] = [4, 7, 8] as const;

/** Changes of one table's rows. */
interface MergePart {
  readonly table: ActTable;
  readonly changes: readonly RowChange[];
}

/**
 * Puts the titles, folders and rules of a library into another one, and deletes what is left of it; titles of it in the
 * bin are that one's as well. Yields what that changed, in groups. The last is of the libraries: undoing begins there, for
 * titles go back only into one that stands. Throws `not-found` when the other one is not there.
 */
export function* mergeLibrary(
  statements: Statements,
  fromId: number,
  intoId: number,
  now: number,
): Generator<readonly MergePart[], void> {
  if (fromId === intoId) throw new AppError('invalid-argument', 'A library cannot go into itself.');
  const tables = actTables(statements);
  const [from] = tables.read('library', [fromId]);
  const [into] = intoId > 0 ? tables.read('library', [intoId]) : [];
  if (from === undefined || into === undefined || into[DELETED_AT] !== null)
    throw new AppError('not-found', 'This library is no longer there.', `library ${intoId}`);
  const change = (table: ActTable, before: readonly Row[], after: readonly Row[]): MergePart[] => {
    const changes = diffRows(before, after, tables.keysOf(table));
    if (changes.length === 0) return [];
    tables.write(table, changes, now);
    return [{ table, changes }];
  };
  const move = (table: 'item_place' | 'bin_item' | 'scan_root', ids: readonly number[]) => {
    const before = tables.read(table, ids);
    return change(
      table,
      before,
      before.map(([id = null, , ...rest]) => [id, intoId, ...rest]),
    );
  };
  const stored = libraryRepository(statements);
  const binned = stored.binnedTitles(fromId);
  for (let at = 0; at < binned.length; at += CHUNK) yield move('bin_item', binned.slice(at, at + CHUNK));
  for (let ids = stored.nextTitles(fromId, 0, CHUNK); ids.length > 0; ) {
    yield move('item_place', ids);
    ids = stored.nextTitles(fromId, ids.at(-1) ?? 0, CHUNK);
  }
  const libraries = change('library', [from, into], [gone(from, now), joined(from, into)]);
  yield [...libraries, ...move('scan_root', stored.rootIds(fromId))];
}

function gone(row: Row, now: number): Row {
  return row.with(DELETED_AT, now);
}

function joined(from: Row, into: Row): Row {
  const isMixed = from[MEDIA_TYPE] !== into[MEDIA_TYPE];
  return into
    .with(MEDIA_TYPE, isMixed ? 'mixed' : (into[MEDIA_TYPE] ?? null))
    .with(SCAN_RULES, joinedRules(String(from[SCAN_RULES]), String(into[SCAN_RULES])));
}

/** What either leaves out is left out; where they contradict each other, as the one that stays has it. */
function joinedRules(from: string, into: string): string {
  const isPlain = (json: string) => json === '{}';
  if (isPlain(from)) return into;
  const [theirs, own] = [parseScanRules(from), parseScanRules(into)];
  const both = (list: 'ignoredFolders' | 'ignoredExtensions' | 'ignoredPatterns') => [
    ...new Set([...own[list], ...theirs[list]]),
  ];
  const known = new Set(own.nameRules.map((rule) => JSON.stringify(rule)));
  const rules: ScanRules = {
    ...own,
    ignoredFolders: both('ignoredFolders'),
    ignoredExtensions: both('ignoredExtensions'),
    ignoredPatterns: both('ignoredPatterns'),
    nameRules: [...own.nameRules, ...theirs.nameRules.filter((rule) => !known.has(JSON.stringify(rule)))],
  };
  return JSON.stringify(rules);
}
