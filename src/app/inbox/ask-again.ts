import type { InboxList, InboxRow } from '../../shared/match-inbox.ts';
import type { App } from '../app.ts';
import { matchTitles } from '../metadata/match-titles.ts';

/** Has providers asked again for these titles, when it is their turn. */
export async function askAgain(app: App, rows: readonly InboxRow[]): Promise<void> {
  const libraries = Map.groupBy(rows, ({ libraryId }) => libraryId);
  await Promise.all(
    [...libraries].map(([libraryId, own]) =>
      askInLibrary(
        app,
        libraryId,
        own.map(({ id }) => id),
      ),
    ),
  );
}

/** The same for all of a list, of one library or of all. */
export async function askAllAgain(app: App, list: InboxList, libraryId: number | null): Promise<void> {
  const { inbox } = await app.metadata();
  const ids = libraryId === null ? (await inbox.counts()).map((count) => count.libraryId) : [libraryId];
  await Promise.all(ids.map(async (id) => askInLibrary(app, id, [...(await inbox.order(list, id))])));
}

async function askInLibrary(app: App, libraryId: number, itemIds: readonly number[]): Promise<void> {
  const library = app.libraries.find(libraryId);
  if (library !== undefined && itemIds.length > 0) await matchTitles(app, library, { itemIds });
}
