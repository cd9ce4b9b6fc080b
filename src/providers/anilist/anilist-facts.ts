import type { ProviderFacts } from '../../shared/metadata/provider-facts.ts';

/**
 * What AniList is. Limit: https://docs.anilist.co/guide/rate-limiting says 90 a minute, and that it is 30 for the time
 * being, which is what its `X-RateLimit-Limit` says too; terms: https://docs.anilist.co/guide/terms-of-use. How long
 * an answer may be kept is not said, but gathering its data in bulk is forbidden: only what was looked up is kept.
 */
export const anilistFacts: ProviderFacts = {
  id: 'anilist',
  name: 'AniList',
  description: 'Anime, films and series, with English, Japanese and romanised titles.',
  homepage: 'https://anilist.co',
  kinds: ['movie', 'series'],
  onlyAnime: true,
  keyless: true,
  keyFields: [],
  apiBase: 'https://graphql.anilist.co',
  hosts: ['s4.anilist.co'],
  limit: { requests: 30, perMs: 60_000, concurrent: 2 },
  terms: {
    attribution: 'Anime data from AniList (anilist.co), for non-commercial use.',
    licence: 'AniList API terms of use',
    url: 'https://docs.anilist.co/guide/terms-of-use',
  },
  access: {
    cors: 'Answers every site; while it is down its answers look as if it did not. It refuses (403) who hides the site a question comes from, so it is told the address of this site, without the page.',
    // Not `no-referrer`: without one it answers 403.
    referrerPolicy: 'strict-origin-when-cross-origin',
  },
};
