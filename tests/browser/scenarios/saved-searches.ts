import type { ChangeEvent } from '/src/rpc/change-event.ts';
import type { Done } from '/src/shared/edits/item-edit.ts';
import type { ItemCriteria } from '/src/shared/item-criteria.ts';
import { type Reply, unwrap } from '/src/shared/reply.ts';
import type { SavedSearch } from '/src/shared/saved-search.ts';
import type { Connection } from '/src/workers/db/engine/connection.ts';
import { openConnection } from '/src/workers/db/engine/open-connection.ts';
import { chooseVfs } from '/src/workers/db/engine/storage-choice.ts';
import { createSavedSearchWrites } from '/src/workers/db/services/saved-search-writes-service.ts';
import { createSavedSearches } from '/src/workers/db/services/saved-searches-service.ts';
import { openLibrary } from './library-database.ts';

const FILMS: ItemCriteria = { mediaType: 'movie', sort: 'year', descending: true };

/** A new database with the services on it. */
async function openSearches() {
  const connection = await openLibrary();
  const told: ChangeEvent[] = [];
  const writes = createSavedSearchWrites(connection, (change) => told.push(change));
  const { list } = createSavedSearches(connection);
  const names = async () => unwrap(await list()).map(({ name }) => name);
  const create = async (name: string) => done(await writes.create({ name, criteria: FILMS })).id;
  return { connection, told, writes, list, names, create };
}

/** What a change answers beside the act it is. */
const done = <T>(reply: Reply<Done<T>>): T => unwrap(reply).value;

const outcome = (reply: Reply<unknown>) => (reply.ok ? 'ok' : `${reply.error.code}: ${reply.error.message}`);

/** What is made, changed and told. */
export async function changes() {
  const { connection, told, writes, list } = await openSearches();
  const made = done(await writes.create({ name: '  Film \n noir ', criteria: FILMS }));
  const renamed = done(await writes.update(made.id, { name: 'FILM NOIR', description: ' dark ' }));
  const criteria: ItemCriteria = { sort: 'title', descending: false };
  const other = done(await writes.update(made.id, { criteria }));
  const pinned = done(await writes.setPinned(made.id, true));
  const plain = done(await writes.update(made.id, { description: '' }));
  const listed = unwrap(await list());
  await connection.close();
  return {
    made,
    renamed,
    other,
    pinned,
    plain,
    isListed: JSON.stringify(listed[0]) === JSON.stringify(plain),
    told,
  };
}

/** What is refused, with code and message; nothing of it is kept. */
export async function refusals() {
  const { connection, writes, names, create, told } = await openSearches();
  const first = await create('Élan');
  const second = await create('Other');
  told.length = 0;
  const outcomes = [
    await writes.create({ name: 'ÉLAN', criteria: FILMS }),
    await writes.create({ name: ' \n ', criteria: FILMS }),
    await writes.create({ name: 'x'.repeat(101), criteria: FILMS }),
    await writes.create({ name: 'Long', description: 'x'.repeat(1001), criteria: FILMS }),
    await writes.create({ name: 'Odd', criteria: { sort: 'colour', descending: false } as never }),
    await writes.update(second, { name: 'élan' }),
    await writes.update(99, { name: 'Nothing' }),
    await writes.setPinned(99, true),
    await writes.move(99, 0),
    await writes.delete(99),
    await writes.importMany([
      { name: 'Good', criteria: FILMS },
      { name: '', criteria: FILMS },
    ]),
    await writes.update(first, { name: 'élan' }),
  ].map(outcome);
  const left = await names();
  await connection.close();
  return { outcomes, left, told: told.length };
}

/** The order after each move, from A B C D. */
export async function moves() {
  const { connection, writes, names, create } = await openSearches();
  const ids: number[] = [];
  for (const name of 'ABCD') ids.push(await create(name));
  const [a = 0, , , d = 0] = ids;
  const orders: string[] = [];
  for (const [id, to] of [
    [d, 0],
    [a, 2],
    [a, 99],
    [d, -5],
  ] as const) {
    const answer = done(await writes.move(id, to)).map(({ name }) => name);
    if (answer.join() !== (await names()).join()) throw new Error('The answer is not the list.');
    orders.push(answer.join(''));
  }
  await connection.close();
  return orders;
}

/** Deleted ones come back: same id, name, place, pin, times; or with a number where the name was taken. */
export async function restored() {
  const { connection, writes, list, names, create } = await openSearches();
  const ids: number[] = [];
  for (const name of 'ABCD') ids.push(await create(name));
  const [a = 0, b = 0, c = 0] = ids;
  await writes.update(b, { description: 'the second' });
  await writes.setPinned(b, true);
  const before = unwrap(await list());
  const gone = [done(await writes.delete(b)), done(await writes.delete(a)), done(await writes.delete(c))];
  const rest = await names();
  for (const removed of gone) done(await writes.restore(removed));
  const after = unwrap(await list());
  const again = done(await writes.delete(b));
  await create('b');
  const renamed = done(await writes.restore(again));
  const last = await names();
  await connection.close();
  return { rest, isSame: JSON.stringify(after) === JSON.stringify(before), renamed: renamed.name, last };
}

/** Names that are taken, also by one another. */
export async function imported() {
  const { connection, writes, names, create } = await openSearches();
  await create('Noir');
  const long = 'x'.repeat(100);
  await create(long);
  const drafts = ['noir', 'Noir', 'New', long].map((name) => ({ name, criteria: FILMS, isPinned: true }));
  const made = done(await writes.importMany(drafts));
  const listed = await names();
  await connection.close();
  return {
    made: made.map(({ name, isPinned }) => ({ name, isPinned })),
    isAtEnd: listed.slice(2).join() === made.map(({ name }) => name).join(),
  };
}

/** Criteria that cannot be read, and what can still be done with such searches. */
export async function unreadable() {
  const { connection, writes, list, create } = await openSearches();
  await create('Good');
  await connection.write((statements) =>
    statements.exec(`INSERT INTO saved_search (name, criteria, position, created_at, updated_at)
      VALUES ('Newer', '{"version":9999}', 1, 0, 0), ('Damaged', '[1]', 2, 0, 0)`),
  );
  const codes = (searches: readonly SavedSearch[]) =>
    searches.map(({ name, criteria }) => `${name}: ${criteria.ok ? 'ok' : criteria.code}`);
  const listed = unwrap(await list());
  const hasReasons = listed.every(({ criteria }) => criteria.ok || criteria.message.length > 10);
  const [, newer, damaged] = listed.map(({ id }) => id);
  const renamed = done(await writes.update(newer ?? 0, { name: 'From tomorrow' }));
  const removed = done(await writes.delete(damaged ?? 0));
  const without = codes(unwrap(await list()));
  const back = done(await writes.restore(removed));
  await connection.close();
  return { codes: codes(listed), hasReasons, stored: renamed.stored, without, back: back.stored };
}

/** What one connection writes, another reads. */
export async function twoConnections() {
  const { connection, writes, create } = await openSearches();
  const reader = await openSecond();
  const read = createSavedSearches(reader);
  const seen: string[][] = [];
  const look = async () => {
    reader.seeAtLeast(connection.sequence());
    seen.push(unwrap(await read.list()).map(({ name }) => name));
  };
  await look();
  const id = await create('One');
  await create('Two');
  await look();
  await writes.move(id, 1);
  await look();
  await writes.delete(id);
  await look();
  const refused = outcome(
    await createSavedSearchWrites(reader, () => undefined).create({ name: 'No', criteria: FILMS }),
  );
  await reader.close();
  await connection.close();
  return { seen, isRefused: refused !== 'ok' };
}

async function openSecond(): Promise<Connection> {
  const folder = 'library-database';
  const root = await navigator.storage.getDirectory();
  const vfs = await chooseVfs(await root.getDirectoryHandle(folder));
  return openConnection({ path: `${folder}/library.sqlite`, vfs, role: 'reader', create: false });
}
