import { isObject } from '../../shared/is-object.ts';
import type { TitleCandidate } from '../../shared/metadata/title-candidate.ts';
import type {
  EpisodeDetails,
  SeasonDetails,
  SubtitleOffer,
  TitleDetails,
} from '../../shared/metadata/title-details.ts';

// What was kept may have been written by another device, or damaged: a look at what everything else relies on.

/** What a search or a find answered. */
export function areCandidates(value: unknown): value is readonly TitleCandidate[] {
  return areObjects(
    value,
    (one) => isObject(one.ref) && areTexts(one.title) && isList(one.alternativeTitles),
  );
}

/** What is known of a title. */
export function areDetails(value: unknown): value is TitleDetails {
  if (!isObject(value) || !isObject(value.ref) || !areTexts(value.title)) return false;
  const { alternativeTitles, genres, keywords, credits, images, seasons, translations } = value;
  return [alternativeTitles, genres, keywords, credits, images, seasons, translations].every(isList);
}

/** What is known of a season, with its episodes. */
export function isSeason(value: unknown): value is SeasonDetails {
  return isObject(value) && typeof value.season === 'number' && areObjects(value.episodes, isEpisode);
}

/** What is known of an episode. */
export function isEpisode(value: unknown): value is EpisodeDetails {
  return isObject(value) && typeof value.season === 'number' && typeof value.episode === 'number';
}

/** Subtitles that can be fetched. */
export function areOffers(value: unknown): value is readonly SubtitleOffer[] {
  return areObjects(value, ({ fileId, language }) => areTexts(fileId, language));
}

function areObjects(value: unknown, check: (object: Readonly<Record<string, unknown>>) => boolean): boolean {
  return isList(value) && value.every((one) => isObject(one) && check(one));
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function areTexts(...values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string');
}
