import fc from 'fast-check';
import type { MergedDetails } from '/src/shared/metadata/title-details.ts';
import { unwrap } from '/src/shared/reply.ts';
import { actRepository } from '/src/workers/db/repositories/act-repository.ts';
import { createEditWrites } from '/src/workers/db/services/edits-service.ts';
import { createItems } from '/src/workers/db/services/items-service.ts';
import { createMetadataWrites } from '/src/workers/db/services/metadata-writes-service.ts';
import { credit, emptied, execute, FEW, faults, importItems, item } from './import-database.ts';
import { openLibrary } from './library-database.ts';
import { DETAILS, NOTHING, openFilms, PICTURE, rows } from './metadata-films.ts';

const text = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  .filter((word) => word.trim() !== '');
const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 4 });
const name = fc.constantFrom('Ann', 'Bob', 'Cleo', 'Dora');
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one);

const details: fc.Arbitrary<MergedDetails> = fc
  .record({
    title: fc.oneof(fc.constant(''), text),
    originalTitle: maybe(text),
    alternativeTitles: few(text),
    year: maybe(fc.integer({ min: 0, max: 3000 })),
    overview: maybe(text),
    runtimeMin: maybe(fc.integer({ min: 0, max: 300 })),
    rating: maybe(fc.double({ min: -1, max: 11, noNaN: true })),
    votes: maybe(fc.nat()),
    airedDate: maybe(fc.constantFrom('1999-03-31', '1999-02-31', 'soon')),
    genres: few(fc.constantFrom('Drama', 'drama', 'Sea', 'War')),
    keywords: few(fc.constantFrom('heist', 'Heist', 'sea')),
    countries: few(fc.constantFrom('DE', 'FR', 'IT')),
    companies: few(fc.constantFrom('Gaumont', 'Ufa')),
    credits: few(
      fc.record({
        name,
        role: fc.constantFrom('actor', 'director'),
        character: maybe(text),
        personExternalId: maybe(fc.constantFrom('tmdb:1', 'tmdb:2', 'imdb:nm1')),
      }),
    ),
    trailers: few(
      fc.record({ name: text, url: fc.constant('https://example.org/t'), language: fc.constant(null) }),
    ),
    externalIds: fc.dictionary(fc.constantFrom('imdb', 'tmdb', 'tvdb'), fc.constantFrom('1', '2')),
  })
  .map((fields) => ({ ...NOTHING, ...fields }));

/** The film an example begins with, by the same means. */
const film = details.map(({ overview, ...fields }) =>
  item({
    title: fields.title.trim() || 'Film',
    originalTitle: fields.originalTitle,
    alternativeTitles: fields.alternativeTitles,
    description: overview,
    genres: fields.genres,
    countries: fields.countries,
    companies: fields.companies,
    credits: fields.credits,
    externalIds: fields.externalIds,
    rating: 7 + 1 / 3,
  }),
);

/** Whether, for made-up items and details, what is restored is what was: the item's page and every row. */
export async function restored(runs: number) {
  const connection = await openLibrary();
  const writes = createMetadataWrites(connection, () => undefined);
  const edits = createEditWrites(connection, () => undefined);
  const items = createItems(connection);
  await fc.assert(
    fc.asyncProperty(film, film, details, details, async (one, other, first, second) => {
      await emptied(connection);
      await importItems(
        connection,
        [one, { ...other, title: 'Other', sortTitle: 'other', externalIds: {} }],
        {
          expectedItems: FEW,
        },
      );
      const rowsBefore = JSON.stringify(await rows(connection));
      const before = JSON.stringify(unwrap(await items.get(1)));
      const firstAct = unwrap(await writes.apply(1, first));
      unwrap(await writes.setArtwork(1, [PICTURE]));
      const secondAct = unwrap(await writes.apply(1, second));
      const broken = await faults(connection);
      if (broken.length > 0) throw new Error(`After applying: ${broken.join()}`);
      for (const act of [secondAct, firstAct])
        if (unwrap(await edits.undo(act)).left > 0) throw new Error('It could not be undone.');
      const left = await faults(connection);
      if (left.length > 0) throw new Error(`After restoring: ${left.join()}`);
      const after = JSON.stringify(unwrap(await items.get(1)));
      if (after !== before) throw new Error(`${after} instead of ${before}`);
      const rowsAfter = JSON.stringify(await rows(connection));
      if (rowsAfter !== rowsBefore) throw new Error(`${rowsAfter} instead of ${rowsBefore}`);
    }),
    { numRuns: runs },
  );
  await connection.close();
}

/** Restoring after the ids of those who went were given to others. */
export async function restoredAmongOthers() {
  const { connection, writes, get } = await openFilms();
  const before = await get();
  const act = unwrap(await writes.apply(1, { ...DETAILS, credits: [credit('Zoe')] }));
  await importItems(
    connection,
    [
      item({
        title: 'Later',
        genres: ['War', 'Sport', 'Noir'],
        companies: ['Ufa', 'Pathé'],
        credits: [credit('Yves'), credit('Xenia')],
      }),
    ],
    { expectedItems: FEW },
  );
  await execute(
    connection,
    `INSERT INTO trailer (media_item_id, name, url, created_at) VALUES (2, 'A', 'https://a', 0), (2, 'B', 'https://b', 0)`,
  );
  unwrap(await createEditWrites(connection, () => undefined).undo(act));
  const after = await get();
  const broken = await faults(connection);
  await connection.close();
  const known = ({ credits, companies, ...detail }: typeof before) =>
    JSON.stringify({
      ...detail,
      companies: companies.map(({ name }) => name),
      credits: credits.map(({ personId: _, ...rest }) => rest),
    });
  return { isSame: known(after) === known(before), broken };
}

/** What becomes of undoing where the JSON of what was before is cut, empty, of another version or item, or with a value of another kind. */
export async function malformed() {
  const { connection, writes } = await openFilms();
  const act = unwrap(await writes.apply(1, DETAILS));
  const edits = createEditWrites(connection, () => undefined);
  const kept = await connection.read((statements) => actRepository(statements).match(act) ?? '');
  const match = JSON.parse(kept);
  const before = JSON.stringify(await rows(connection));
  const json = JSON.parse(match.before.json);
  const codes = new Set<string>();
  const tried = async (changed: string) => {
    const broken = JSON.stringify({ ...match, before: { ...match.before, json: changed } });
    await connection.write((statements) => actRepository(statements).setMatch(act, broken));
    const reply = await edits.undo(act);
    codes.add(reply.ok ? `${reply.value.left} left` : reply.error.code);
  };
  for (const changed of ['', '{}', 'null', '[]', match.before.json.slice(0, -20)]) await tried(changed);
  for (const changed of [{ version: 2 }, { itemId: 2 }, { item: { ...json.item, year: 3 } }])
    await tried(JSON.stringify({ ...json, ...changed }));
  let places = 0;
  for (const broken of brokenCopies(json)) {
    places++;
    await tried(JSON.stringify(broken));
  }
  const isUnchanged = JSON.stringify(await rows(connection)) === before;
  await connection.close();
  return { codes: [...codes], places, isUnchanged };
}

/** Copies of a value in which one part each is of another kind. */
function* brokenCopies(value: unknown): Generator<unknown> {
  yield typeof value === 'string' ? 7 : 'seven';
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (part === null) continue;
    for (const broken of brokenCopies(part))
      yield Array.isArray(value) ? value.with(Number(key), broken) : { ...value, [key]: broken };
  }
}
