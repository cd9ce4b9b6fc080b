import type { ArtworkType } from '../../../shared/artwork.ts';
import type { ItemDetail } from '../../../shared/media-item.ts';
import type { MergedDetails } from '../../../shared/metadata/title-details.ts';
import type { App } from '../../app.ts';
import { codeOf, reasonOf } from '../../error-facts.ts';
import { backdropOf, chosenDetails, type DetailField, posterOf } from './detail-fields.ts';
import { fillEpisodes } from './fill-episodes.ts';

/**
 * Puts the chosen fields into the item and tells of it, with Undo. Pictures and the episodes of a series are fetched
 * behind that: what cannot be had is a message, and nothing else is lost.
 */
export async function applyChosen(
  app: App,
  item: ItemDetail,
  details: MergedDetails,
  chosen: ReadonlySet<DetailField>,
): Promise<void> {
  const { writes } = await app.metadata();
  const actId = await writes.apply(item.id, chosenDetails(item, details, chosen));
  const rest = new AbortController();
  const episodes = fillEpisodes(app, item, details, actId, rest.signal);
  const undo = async () => {
    rest.abort();
    // What was about to be written is written by then, or will not be.
    await episodes;
    (await app.edits()).undo(actId);
  };
  app.toasts.show({
    kind: 'success',
    title: `“${chosen.has('title') ? details.title : item.title}” updated`,
    action: { label: 'Undo', run: () => void undo().catch((error: unknown) => app.toasts.showError(error)) },
  });
  if (!chosen.has('poster')) return;
  const [poster, backdrop] = [posterOf(details), backdropOf(details)];
  if (poster !== null) void takePicture(app, item, { type: 'poster', url: poster.url }, rest.signal);
  if (backdrop !== null) void takePicture(app, item, { type: 'fanart', url: backdrop.url }, rest.signal);
}

async function takePicture(
  app: App,
  item: ItemDetail,
  { type, url }: { readonly type: ArtworkType; readonly url: string },
  signal: AbortSignal,
): Promise<void> {
  try {
    const { client, writes } = await app.metadata();
    const stored = await client.ask(({ artwork }, id) => artwork.store(url, type, id), { signal });
    if (!signal.aborted) await writes.setArtwork(item.id, [stored]);
  } catch (error) {
    if (signal.aborted || codeOf(error) === 'cancelled') return;
    app.toasts.show({
      kind: 'info',
      title: `No ${type === 'poster' ? 'poster' : 'backdrop'} for “${item.title}”`,
      text: `${reasonOf(error)} Everything else was stored.`,
    });
  }
}
