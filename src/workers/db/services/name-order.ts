import type { Landmark, PackedRows } from '../../../rpc/items-api.ts';
import type { NameOrder } from '../../../rpc/people-api.ts';
import { foldText } from '../../../shared/fold-text.ts';
import type { CompanyRow } from '../../../shared/people.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { companyRepository } from '../repositories/company-repository.ts';
import { hasSortIndexes, itemCounts } from '../repositories/item-list-repository.ts';
import { joinIds } from '../repositories/item-walk.ts';
import { peopleAfter, peopleByArrival } from '../repositories/people-list-repository.ts';
import { personRepository } from '../repositories/person-repository.ts';
import { readLastIds } from '../repositories/search-load-repository.ts';
import { findLandmarks } from './find-landmarks.ts';
import { landmarkLabel, scriptLabel } from './landmark-label.ts';

/** About 5 ms of work: between chunks the connection serves what is on screen. */
const PEOPLE_AT_ONCE = 15_000;
/** Each of them is counted. */
const COMPANIES_AT_ONCE = 200;
/** Of a stretch of ids, the companies of each title of one library are read. */
const TITLES_AT_ONCE = 20_000;
const MOST_LANDMARKS = 40;

/**
 * Everybody by name, read in chunks; in order of arrival, without letters, while a first load has taken the
 * index of names down. Throws when the signal aborts.
 * @param chunkSize Ids read at once.
 */
export async function readNameOrder(
  connection: Connection,
  signal: AbortSignal,
  chunkSize = PEOPLE_AT_ONCE,
): Promise<NameOrder> {
  const isByName = await connection.read(hasSortIndexes);
  const stretches: Uint32Array<ArrayBuffer>[] = [];
  let place = { name: '', id: 0 };
  for (let isWhole = false; !isWhole; ) {
    const after = place;
    await connection.read((statements) => {
      const ids = isByName
        ? peopleAfter(statements, after, chunkSize)
        : peopleByArrival(statements, after.id, chunkSize);
      stretches.push(ids);
      const id = ids.at(-1);
      isWhole = id === undefined || ids.length < chunkSize;
      if (id !== undefined) place = { id, name: nameOf(statements, id) };
    });
    signal.throwIfAborted();
  }
  const ids = joinIds(stretches);
  const landmarks = isByName ? await connection.read((statements) => readLetters(statements, ids)) : [];
  return { ids, landmarks };
}

function nameOf(statements: Statements, id: number): string {
  return personRepository(statements).get(id)?.name ?? '';
}

/** The initials of the names; one stands for all that come behind Z: small letters, letters with accents. */
function readLetters(statements: Statements, ids: Uint32Array): readonly Landmark[] {
  const known = new Map<number, string>();
  const initialAt = (position: number): string => {
    let initial = known.get(position);
    if (initial === undefined) {
      initial = String.fromCodePoint(nameOf(statements, ids[position] ?? 0).codePointAt(0) ?? 0);
      known.set(position, initial);
    }
    return initial;
  };
  const by = (label: typeof landmarkLabel) => {
    const labelAt = (position: number) => {
      const initial = initialAt(position);
      const isBehindZ = /\p{Script=Latin}/u.test(initial) && !/[A-Z]/.test(initial);
      return isBehindZ ? '…' : label('title', initial.toLowerCase());
    };
    return findLandmarks(ids.length, labelAt, MOST_LANDMARKS);
  };
  return by(landmarkLabel) ?? by(scriptLabel) ?? [];
}

/**
 * Every company with titles that lists show, by name, as a JSON array of `CompanyRow` with their number; read in chunks.
 * Throws when the signal aborts.
 */
export async function readCompanies(connection: Connection, signal: AbortSignal): Promise<PackedRows> {
  const isCounted = await connection.read(hasSortIndexes);
  const counted = isCounted ? await countFewer(connection, signal) : undefined;
  const rows: CompanyRow[] = [];
  let chunk: readonly CompanyRow[] = [];
  do {
    chunk = await connection.read((statements) => {
      const isCountedHere = hasSortIndexes(statements) && !counted?.isShown;
      return companyRepository(statements).stretch(rows.at(-1)?.id ?? 0, COMPANIES_AT_ONCE, isCountedHere);
    });
    signal.throwIfAborted();
    rows.push(...chunk);
  } while (chunk.length === COMPANIES_AT_ONCE);
  const sorted = rows
    .map((row) => (counted ? withShown(row, counted) : row))
    .filter(({ works }) => works !== 0)
    .map((row) => ({ row, key: foldText(row.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)) || a.row.id - b.row.id)
    .map(({ row }) => row);
  return { rows: new TextEncoder().encode(JSON.stringify(sorted)) };
}

/** How many titles companies have of those that lists show, or of those they do not. */
interface CountedTitles {
  readonly isShown: boolean;
  readonly titles: ReadonlyMap<number, number>;
}

/** Counts what there is fewer of, library by library; undefined: lists show everything. */
async function countFewer(connection: Connection, signal: AbortSignal): Promise<CountedTitles | undefined> {
  const counts = await connection.read(itemCounts);
  const of = (isShown: boolean) => counts.filter((row) => (row.is_active === 1) === isShown);
  const sum = (rows: readonly { count: number }[]) => rows.reduce((total, { count }) => total + count, 0);
  const [shown, hidden] = [of(true), of(false)];
  if (hidden.length === 0) return undefined;
  const isShown = sum(shown) < sum(hidden);
  const titles = new Map<number, number>();
  const highest = await connection.read((statements) => readLastIds(statements).item);
  for (const libraryId of new Set((isShown ? shown : hidden).map((row) => row.library_id))) {
    for (let first = 1; first <= highest; first += TITLES_AT_ONCE) {
      const counted = await connection.read((statements) =>
        companyRepository(statements).titlesOfLibrary(libraryId, first, first + TITLES_AT_ONCE - 1),
      );
      signal.throwIfAborted();
      for (const { id, count } of counted) titles.set(id, (titles.get(id) ?? 0) + count);
    }
  }
  return { isShown, titles };
}

function withShown(row: CompanyRow, { isShown, titles }: CountedTitles): CompanyRow {
  const counted = titles.get(row.id) ?? 0;
  if (isShown) return { ...row, works: counted };
  return row.works === null ? row : { ...row, works: row.works - counted };
}
