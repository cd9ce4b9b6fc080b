import type { MatchWish } from '../../rpc/jobs-api.ts';
import { formatCount } from '../../shared/format-number.ts';
import { IdSet } from '../../shared/id-set.ts';
import type { Library } from '../../shared/library.ts';
import { AppError } from '../../shared/reply.ts';
import type { App } from '../app.ts';
import { matchTitles } from './match-titles.ts';

/** Titles that are asked for at once at most: their ids are kept with the job, and providers have limits. */
const MOST = 20_000;

/**
 * Has providers asked for the films and series among these titles: for each library it is a job of its own. Settles when
 * they wait for their turn; what goes wrong later is shown.
 */
export async function matchSelection(app: App, itemIds: Uint32Array, wish: MatchWish): Promise<void> {
  if (itemIds.length > MOST)
    throw new AppError(
      'invalid-argument',
      `Providers are asked for ${formatCount(MOST)} titles at once at most.`,
    );
  const chosen = new IdSet(itemIds);
  const { libraryId } = app.list.model.criteria;
  const libraries = app.libraries.value.libraries.filter(
    ({ id }) => libraryId === undefined || id === libraryId,
  );
  for (const library of libraries) {
    const own = [...(await titlesAmong(app, library, chosen))];
    if (own.length === 0) continue;
    matchTitles(app, library, { itemIds: own, wish }).catch((error: unknown) => app.toasts.showError(error));
  }
}

/** Those of a library, by when they were added. */
async function titlesAmong({ backend }: App, { id }: Library, chosen: IdSet): Promise<Uint32Array> {
  const criteria = { libraryId: id, sort: 'added', descending: false } as const;
  const { ids } = await backend.items.order(criteria, `match-selection-${id}`);
  return chosen.among(ids);
}
