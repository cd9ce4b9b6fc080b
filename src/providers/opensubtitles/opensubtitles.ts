import type { SubtitleFile, SubtitleOffer } from '../../shared/metadata/title-details.ts';
import { expectList, expectObject, unexpectedAnswer } from '../fields/expect-object.ts';
import { type JsonObject, lineAt, objectAt, urlAt, wholeAt } from '../fields/json-fields.ts';
import type { MetadataProvider, ProviderContext } from '../metadata-provider.ts';
import { ProviderError } from '../provider-error.ts';
import { askLoggedIn, askOpenSubtitles, forgetLogin, loginOf } from './ask-opensubtitles.ts';
import { openSubtitlesFacts } from './opensubtitles-facts.ts';
import { subtitleOffers, subtitleSearches } from './opensubtitles-offers.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * OpenSubtitles.com, REST version 1: https://opensubtitles.stoplight.io/docs/opensubtitles-api. Searching takes the key
 * alone; downloading counts against the account when one is entered, else against the address of this network.
 */
export const opensubtitles: MetadataProvider = {
  facts: openSubtitlesFacts,

  async subtitles(query, context) {
    const searches = subtitleSearches(query);
    if (searches.length === 0)
      throw new ProviderError(
        'opensubtitles',
        'unsupported',
        'OpenSubtitles needs a title, an IMDb or TMDB id, or the hash of the file.',
      );
    for (const search of searches) {
      const body = await askOpenSubtitles(context, { path: '/subtitles', query: search });
      const offers = body === null ? [] : subtitleOffers(expectList(openSubtitlesFacts, body, 'data'));
      if (offers.length > 0) return offers;
    }
    return [];
  },

  async downloadSubtitle(offer, context) {
    if (!/^[1-9]\d{0,14}$/.test(offer.fileId)) throw noSuchFile();
    const body = await askLoggedIn(context, {
      path: '/download',
      method: 'POST',
      body: { file_id: Number(offer.fileId), sub_format: 'srt' },
      // The day's downloads are used up, or there is no such file.
      acceptStatus: [406],
    });
    if (body === null) throw noSuchFile();
    const link = urlAt(body, 'link');
    if (link === null) throw withoutLink(body);
    return fetched(offer, body, link, context);
  },

  async test(context) {
    forgetLogin(context);
    if (loginOf(context) === null) {
      // The list of languages is given without a key, and so says nothing of it.
      const query = { imdb_id: 133093, languages: 'en' };
      const body = await askOpenSubtitles(context, { path: '/subtitles', query });
      expectList(openSubtitlesFacts, expectObject(openSubtitlesFacts, body), 'data');
      return;
    }
    const body = expectObject(openSubtitlesFacts, await askLoggedIn(context, { path: '/infos/user' }));
    if (Object.keys(objectAt(body, 'data')).length === 0) throw unexpectedAnswer(openSubtitlesFacts);
  },
};

async function fetched(
  offer: SubtitleOffer,
  body: JsonObject,
  link: string,
  { http }: ProviderContext,
): Promise<SubtitleFile> {
  // Without the key: the address says all, and is at another host.
  const text = await http.text({ path: link });
  if (text === null) throw noSuchFile();
  const name = lineAt(body, 'file_name') ?? offer.fileName ?? `${offer.fileId}.srt`;
  const remaining = wholeAt(body, 'remaining');
  return { fileName: name.split(/[\\/]/).at(-1) || `${offer.fileId}.srt`, text, remaining };
}

/** Why there is no address to fetch a file at. */
function withoutLink(body: JsonObject): ProviderError {
  const message = lineAt(body, 'message');
  if (message === null) return unexpectedAnswer(openSubtitlesFacts);
  const reset = Date.parse(lineAt(body, 'reset_time_utc') ?? '');
  const isUsedUp = 'remaining' in body || !Number.isNaN(reset) || /quota|allowed/i.test(message);
  if (!isUsedUp) return noSuchFile();
  const now = Date.now();
  const retryAt = reset > now && reset < now + 2 * DAY ? reset : now + DAY;
  const text = 'The day’s downloads from OpenSubtitles are used up.';
  return new ProviderError('opensubtitles', 'rate-limited', text, { status: 406, retryAt });
}

function noSuchFile(): ProviderError {
  return new ProviderError('opensubtitles', 'not-found', 'OpenSubtitles no longer has these subtitles.');
}
