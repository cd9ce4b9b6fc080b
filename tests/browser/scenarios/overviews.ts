import fc from 'fast-check';
import {
  readCommonOverviewWords,
  readOverviewMatches,
} from '/src/workers/db/repositories/overview-repository.ts';
import {
  execute,
  FEW,
  faults,
  generated,
  importFrom,
  importItems,
  item,
  MANY,
  makeLibrary,
  recover,
  select,
} from './import-database.ts';
import { openLibrary } from './library-database.ts';

/** Numbers, from 1, of the overviews that have all of each query's words, after a first load or adding. */
export async function findOverviews(
  overviews: readonly (string | null)[],
  queries: readonly (readonly string[])[],
  isFirstLoad: boolean,
) {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const items = overviews.map((description, index) => item({ title: `Film ${index}`, description }));
  await importItems(connection, items, { expectedItems: isFirstLoad ? MANY : FEW });
  const found = await connection.read((statements) =>
    queries.map((words) => [...readOverviewMatches(statements, words)]),
  );
  return { found, faults: await faults(connection) };
}

/** Any words at all are answered, and those of an overview find it. */
export async function anyWordsAreAnswered(runs: number): Promise<void> {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '"',
      '""',
      '*',
      '^',
      'AND',
      'NOT',
      'NEAR(a b)',
      'description:',
      '- a',
      '{x}',
      '(',
      "'",
      '\0',
    ),
    fc.constantFrom(
      '映画',
      'ひらがな',
      '한국어',
      'été',
      'd’or',
      'ß',
      '\ud800',
      "'; DROP TABLE item_text; --",
    ),
  );
  const words = fc.array(piece, { maxLength: 8 });
  const letters = fc
    .string({ unit: fc.constantFrom(...'abcxyzàéñжд映画ひカ한국'), minLength: 1, maxLength: 8 })
    .filter((text) => text.trim() !== '');
  const overview = fc.array(letters, { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(words, overview, fc.nat(), async (any, known, at) => {
      await execute(connection, 'DELETE FROM media_item');
      const text = known.join(' ');
      await importItems(connection, [item({ title: 'A', description: text })], { expectedItems: FEW });
      const asked = known[at % known.length] as string;
      const found = await connection.read((statements) => {
        readOverviewMatches(statements, any);
        return readOverviewMatches(statements, [asked]).length;
      });
      if (found !== 1) throw new Error(`${asked} is not found in ${text}`);
    }),
    { numRuns: runs, seed: 1, includeErrorInReport: true },
  );
  const long = [
    '"',
    'AND',
    'words '.repeat(2000),
    ...Array.from({ length: 3000 }, (_, index) => `w${index}`),
  ];
  await connection.read((statements) => readOverviewMatches(statements, long));
}

/** The common words of overviews of which each second says "the", each fifth "often", each fiftieth "rarely". */
export async function commonWords(count: number) {
  const connection = await openLibrary();
  await makeLibrary(connection);
  const items = Array.from({ length: count }, (_, index) => {
    const said = [index % 2 ? 'The' : '', index % 5 ? '' : 'often', index % 50 ? '' : 'rarely'];
    return item({ title: `Film ${index}`, description: `${said.join(' ')} word${index}` });
  });
  await importItems(connection, items, { expectedItems: MANY });
  return connection.read((statements) => [...readCommonOverviewWords(statements)].sort());
}

/** What the first start after an update does when full text is empty and everything waits for it. */
export async function rebuild() {
  const connection = await openLibrary();
  await makeLibrary(connection);
  await importFrom(connection, generated(3000), { expectedItems: MANY });
  await execute(
    connection,
    `INSERT INTO text_search (text_search) VALUES ('delete-all');
     INSERT INTO search_pending (media_item_id) SELECT media_item_id FROM item_text`,
  );
  const faultsBefore = await faults(connection);
  const { ok } = await recover(connection);
  const [segments] = await select(connection, 'SELECT count(DISTINCT segid) AS n FROM text_search_idx');
  return { wasMissing: faultsBefore.length, ok, segments: segments?.n, faults: await faults(connection) };
}
