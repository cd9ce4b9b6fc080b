import { claim, type Segment } from './segment.ts';

const BRACKETED =
  /[[{(]\s*(tmdb|themoviedb|tvdb|thetvdb|imdb|anidb|anilist|tvmaze)(?:id)?\d?\s*[-=:_ ]\s*(tt\d{5,10}|\d{1,10})\s*[\]})]/g;
const IMDB = /(?<![a-z0-9])tt\d{7,10}(?![a-z0-9])/g;
const CHECKSUM = /[[(]([0-9a-f]{8})[\])]/g;
const ONLY_DIGITS = /^\d+$/;
const WEBSITE =
  /[[(【]\s*(?:www[. ])?[a-z0-9-]{2,40}\.(?:com|org|net|info|tv|me|to|cc|eu|io|ru|in|nu|biz|se|pl|ws|li|lol|pm|re|co|uk|us)\s*[\])】]|^[a-z0-9-]{2,40}\.(?:com|org|net|tv|info|vip|art)(?=\s-\s)|(?:^|(?<=[\s_]))www[. ][a-z0-9-]{2,40}[. ][a-z]{2,5}(?:\.[a-z]{2})?(?![a-z])/g;
const ALIAS: Readonly<Record<string, string>> = { themoviedb: 'tmdb', thetvdb: 'tvdb' };

/** Marks ids of databases, a checksum, and addresses of websites. Returns the ids by provider. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a list of cases in the order of their precedence.
export function claimIds(segment: Segment): Record<string, string> {
  const ids: Record<string, string> = {};
  const { lower } = segment;
  const hasBracket = /[[({【]/.test(lower);
  for (const match of hasBracket ? lower.matchAll(BRACKETED) : []) {
    const [whole, name = '', value = ''] = match;
    const provider = ALIAS[name] ?? name;
    if (claim(segment, 'id', match.index, match.index + whole.length, `${provider} ${value}`))
      ids[provider] ??= value;
  }
  for (const match of lower.includes('tt') ? lower.matchAll(IMDB) : []) {
    if (claim(segment, 'id', match.index, match.index + match[0].length, `imdb ${match[0]}`))
      ids.imdb ??= match[0];
  }
  for (const match of hasBracket ? lower.matchAll(CHECKSUM) : []) {
    if (ONLY_DIGITS.test(match[1] ?? '') && /^(?:19|20)\d\d(?:0\d|1[0-2])/.test(match[1] ?? '')) continue;
    claim(segment, 'checksum', match.index, match.index + match[0].length, (match[1] ?? '').toUpperCase());
  }
  for (const match of lower.matchAll(WEBSITE)) {
    claim(segment, 'ignored', match.index, match.index + match[0].length, match[0]);
  }
  return ids;
}
