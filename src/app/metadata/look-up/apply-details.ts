import type { ItemDetail } from '../../../shared/media-item.ts';
import type { MergedDetails } from '../../../shared/metadata/title-details.ts';
import type { App } from '../../app.ts';
import { codeOf, reasonOf } from '../../error-facts.ts';
import { chosenDetails, type DetailField, posterOf } from './detail-fields.ts';

/**
 * Puts the chosen fields into the item and tells of it, with Undo. The poster is fetched behind that: one that cannot
 * be had is a message, and nothing else is lost.
 */
export async function applyChosen(
  app: App,
  item: ItemDetail,
  details: MergedDetails,
  chosen: ReadonlySet<DetailField>,
): Promise<void> {
  const { writes } = await app.metadata();
  const before = await writes.apply(item.id, chosenDetails(item, details, chosen), 'person');
  const picture = new AbortController();
  const undo = async () => {
    picture.abort();
    await writes.restore(before);
  };
  app.toasts.show({
    kind: 'success',
    title: `“${chosen.has('title') ? details.title : item.title}” updated`,
    action: { label: 'Undo', run: () => void undo().catch((error: unknown) => app.toasts.showError(error)) },
  });
  const poster = chosen.has('poster') ? posterOf(details) : null;
  if (poster !== null) void takePoster(app, item, poster.url, picture.signal);
}

/** Fetches a poster and shows it with an item; one that cannot be had is a message. */
export async function takePoster(
  app: App,
  item: Pick<ItemDetail, 'id' | 'title'>,
  url: string,
  signal: AbortSignal,
): Promise<void> {
  try {
    const { client, writes } = await app.metadata();
    const stored = await client.ask(({ artwork }, id) => artwork.store(url, 'poster', id), { signal });
    if (!signal.aborted) await writes.setArtwork(item.id, [stored]);
  } catch (error) {
    if (signal.aborted || codeOf(error) === 'cancelled') return;
    app.toasts.show({
      kind: 'info',
      title: `No poster for “${item.title}”`,
      text: `${reasonOf(error)} Everything else was stored.`,
    });
  }
}
