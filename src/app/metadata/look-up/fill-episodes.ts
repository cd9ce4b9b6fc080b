import type { ItemDetail } from '../../../shared/media-item.ts';
import { isAnotherTitle } from '../../../shared/metadata/is-another-title.ts';
import { seasonsToAsk } from '../../../shared/metadata/seasons-to-ask.ts';
import type { MergedDetails } from '../../../shared/metadata/title-details.ts';
import type { App } from '../../app.ts';
import { codeOf, reasonOf } from '../../error-facts.ts';
import { localDay } from '../../local-day.ts';
import { askSeasons } from '../ask-seasons.ts';

/**
 * Lists the seasons of a series that a person has chosen, and fills its episodes. Never rejects: what goes wrong is
 * told.
 */
export async function fillEpisodes(
  app: App,
  item: ItemDetail,
  details: MergedDetails,
  actId: number,
  signal: AbortSignal,
): Promise<void> {
  if (details.ref.kind !== 'series') return;
  const refs = details.refs.length > 0 ? details.refs : [details.ref];
  const isOther = isAnotherTitle(item.metadataSources, refs);
  try {
    const { client, writes, episodes } = await app.metadata();
    const there = await episodes.seasons(item.id, localDay());
    const own = there.flatMap(({ season, there: count }) => (season !== null && count > 0 ? [season] : []));
    const wanted = [...own, ...seasonsToAsk(details.seasons, own)];
    const { seasons, problems } = await askSeasons(client, refs, wanted, signal);
    if (signal.aborted) return;
    const [problem] = problems;
    if (seasons.length === 0 && problem !== undefined) throw problem;
    const known = details.seasons.map((season) => ({ ...season, episodes: [] }));
    await writes.fillEpisodes(item.id, { known, seasons, isOther, actId });
  } catch (error) {
    if (signal.aborted || codeOf(error) === 'cancelled') return;
    app.toasts.show({
      kind: 'info',
      title: `No episodes for “${item.title}”`,
      text: `${reasonOf(error)} Everything else was stored.`,
    });
  }
}
