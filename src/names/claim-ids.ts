import { claim, type Segment } from './segment.ts';

const BRACKETED =
  /[[{(]\s*(tmdb|themoviedb|tvdb|thetvdb|imdb|anidb|anilist|tvmaze)(?:id)?\d?\s*[-=:_ ]\s*(tt\d{5,10}|\d{1,10})\s*[\]})]/g;
const IMDB = /(?<![a-z0-9])tt\d{7,10}(?![a-z0-9])/g;
const CHECKSUM = /[[(]([0-9a-f]{8})[\])]/g;
const ONLY_DIGITS = /^\d+$/;
const DOMAIN =
  '(?:com|org|net|info|tv|me|to|cc|eu|io|ru|in|nu|biz|se|pl|ws|li|lol|pm|re|co|uk|us|vip|art|sbs|xyz|mx|site|fun|club|cloud|live|link|pro|space|top|online|life|wtf|app|tk|la|ag|is|ph|vc|ms|cx|fi|gg|am|si|ro|hu|fr|de|es|it|nl)';
/** "[ www.example.org ]", "example.org - " in front, "www.example.org" anywhere. */
const WEBSITE = new RegExp(
  `[[(【]\\s*(?:www[. ])?[a-z0-9-]{2,40}\\.${DOMAIN}\\s*[\\])】]|^[a-z0-9-]{2,40}\\.${DOMAIN}(?=\\s-\\s)|(?:^|(?<=[\\s_]))w{2,4}[. ][a-z0-9-]{2,40}[. ][a-z]{2,6}(?:\\.[a-z]{2})?(?![a-z])`,
  'g',
);
const ALIAS: Readonly<Record<string, string>> = { themoviedb: 'tmdb', thetvdb: 'tvdb' };

/** Marks ids of databases, a checksum, and addresses of websites. Returns the ids by provider. */
export function claimIds(segment: Segment): Record<string, string> {
  const hasBracket = /[[({【]/.test(segment.lower);
  const bracketed = hasBracket ? bracketedIds(segment) : {};
  const ids = { ...loneImdbId(segment), ...bracketed };
  if (hasBracket) claimChecksum(segment);
  for (const match of segment.lower.matchAll(WEBSITE))
    claim(segment, 'ignored', match.index, match.index + match[0].length, match[0]);
  return ids;
}

/** "{tmdb-603}", "[imdbid=tt0133093]": of each provider the first. */
function bracketedIds(segment: Segment): Record<string, string> {
  const ids: Record<string, string> = {};
  for (const match of segment.lower.matchAll(BRACKETED)) {
    const [whole, name = '', value = ''] = match;
    const provider = ALIAS[name] ?? name;
    if (claim(segment, 'id', match.index, match.index + whole.length, `${provider} ${value}`))
      ids[provider] ??= value;
  }
  return ids;
}

/** "tt0133093" anywhere. */
function loneImdbId(segment: Segment): Record<string, string> {
  const ids: Record<string, string> = {};
  for (const match of segment.lower.includes('tt') ? segment.lower.matchAll(IMDB) : []) {
    if (claim(segment, 'id', match.index, match.index + match[0].length, `imdb ${match[0]}`))
      ids.imdb ??= match[0];
  }
  return ids;
}

/** "[0A1B2C3D]"; eight digits that are a date are none. */
function claimChecksum(segment: Segment): void {
  for (const match of segment.lower.matchAll(CHECKSUM)) {
    const sum = match[1] ?? '';
    if (ONLY_DIGITS.test(sum) && /^(?:19|20)\d\d(?:0\d|1[0-2])/.test(sum)) continue;
    claim(segment, 'checksum', match.index, match.index + match[0].length, sum.toUpperCase());
  }
}
