import type { EpisodeDetails, SeasonDetails } from '../../../shared/metadata/title-details.ts';
import type { Statements } from '../engine/connection.ts';
import { artworkRepository } from '../repositories/artwork-repository.ts';
import { externalIdRepository } from '../repositories/external-id-repository.ts';
import { setItemText } from '../repositories/import-merge-repository.ts';
import { ownFields } from '../repositories/own-field-repository.ts';
import { listedEpisode, seriesEpisodeRepository } from '../repositories/series-episode-repository.ts';
import { MATCHED_SOURCES } from './apply-details.ts';
import { creditsOfDetails } from './details-item.ts';
import { PeopleDirectory } from './people-directory.ts';
import { type CreditsOfItem, storeCredits } from './store-credits.ts';

/** What providers say of the seasons of a series. */
export interface SeriesFill {
  /** All seasons they know; episodes are not looked at. */
  readonly known: readonly SeasonDetails[];
  /** Those whose episodes were asked for. */
  readonly seasons: readonly SeasonDetails[];
}

/** How episodes are filled. */
export interface FillOptions {
  /** `person`: episodes that were filled before are filled anew; `score`: only those that wait. */
  readonly chosenBy: 'person' | 'score';
  /** It is another series than it was taken for: what was listed before, and ids and pictures of episodes, go. */
  readonly isOther: boolean;
  /** ms since the epoch. */
  readonly now: number;
}

/**
 * Notes what providers list of a series, and puts what they say of an episode into the items of it that wait. Those that
 * a person has decided on stay as they are. Returns ids of people who may have no part in anything any more.
 */
export function fillSeries(
  statements: Statements,
  seriesId: number,
  { known, seasons }: SeriesFill,
  { chosenBy, isOther, now }: FillOptions,
  directory = new PeopleDirectory(false),
): number[] {
  const listed = seriesEpisodeRepository(statements);
  if (isOther) listed.deleteAll(seriesId);
  for (const { season, title } of known) listed.putSeason(seriesId, { season, title, listedAt: null });
  const also = chosenBy === 'person' ? 'matched' : 'pending';
  const credits: CreditsOfItem[] = [];
  for (const { season, title, episodes } of seasons) {
    listed.putSeason(seriesId, { season, title, listedAt: now });
    if (episodes.length > 0) listed.deleteSeason(seriesId, season);
    for (const details of episodes) {
      const episode = { ...details, season };
      listed.putListed(seriesId, listedEpisode(episode));
      for (const id of listed.fill(seriesId, episode, also, now)) {
        fillItem(statements, id, episode, isOther);
        const parts = creditsOfDetails(episode.credits);
        if (parts.length > 0) credits.push({ id, credits: parts });
      }
    }
  }
  const isTheirs = ({ id }: CreditsOfItem) => !ownFields(statements, id).has('credits');
  return storeCredits(statements, credits.filter(isTheirs), now, directory);
}

function fillItem(
  statements: Statements,
  id: number,
  { overview, externalIds }: EpisodeDetails,
  isOther: boolean,
): void {
  const text = overview?.trim() ?? '';
  if (text !== '' && !ownFields(statements, id).has('description')) setItemText(statements, id, text);
  const ids = externalIdRepository(statements);
  if (isOther) {
    for (const source of MATCHED_SOURCES) ids.deleteOfSource(id, source);
    artworkRepository(statements).deleteOfType(id, 'thumbnail');
  }
  for (const [source, externalId] of Object.entries(externalIds))
    if (source !== '' && externalId !== '') ids.add(id, source, externalId);
}
