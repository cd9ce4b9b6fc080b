import type { Reply } from '../shared/reply.ts';
import type { EpisodeNeighbours, SeasonSummary, SeriesEpisode } from '../shared/series-episodes.ts';

/** Reading the episodes of series, those too that there is no file of. Answered by any reader. */
export interface EpisodesApi {
  /**
   * The seasons of a series by number, specials last, then what has no season. Empty for what is no series.
   * @param today YYYY-MM-DD: what airs later is not missing
   */
  seasons(seriesId: number, today: string): Promise<Reply<readonly SeasonSummary[]>>;
  /** The episodes of one season, by number. */
  season(seriesId: number, season: number | null, today: string): Promise<Reply<readonly SeriesEpisode[]>>;
  /** What is before and after an episode, among those that are in the library; specials stay among themselves. */
  neighbours(itemId: number): Promise<Reply<EpisodeNeighbours>>;
}
