import { fileBatches } from '/src/workers/media/file-batches.ts';
import { previewFile } from '/src/workers/media/preview-file.ts';
import { BATCH_ITEMS } from '../../support/batch-items.ts';
import { faults, importFrom, makeLibrary, select, sourceOf } from './import-database.ts';
import { openLibrary } from './library-database.ts';

/** Imports catalogue files as the app does, each into a library of its own; counts what is there after each. */
export async function importFiles(files: readonly File[]) {
  const connection = await openLibrary();
  const results = [];
  for (const file of files) {
    const { mapping, estimatedItems } = await previewFile(file, {});
    const libraryId = await makeLibrary(connection, file.name);
    const batches = fileBatches(
      [file],
      [mapping],
      { file: 0, line: 0 },
      new AbortController().signal,
      BATCH_ITEMS,
    );
    const { reply } = await importFrom(connection, sourceOf(batches), {
      libraryId,
      expectedItems: estimatedItems,
    });
    const [counts] = await select(
      connection,
      `SELECT count(*) AS items,
         (SELECT count(*) FROM credit JOIN media_item AS own ON own.id = media_item_id
           WHERE own.library_id = ${libraryId}) AS credits,
         (SELECT count(*) FROM person) AS people
       FROM media_item WHERE library_id = ${libraryId}`,
    );
    results.push({ job: reply.ok ? reply.value : reply.error, counts });
  }
  return { results, faults: await faults(connection) };
}
