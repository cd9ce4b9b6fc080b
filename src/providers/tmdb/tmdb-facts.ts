import type { ProviderFacts } from '../../shared/metadata/provider-facts.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * What TMDB is. Limits: https://developer.themoviedb.org/docs/rate-limiting; terms, with the sentence to be shown and
 * the six months: https://www.themoviedb.org/api-terms-of-use.
 */
export const tmdbFacts: ProviderFacts = {
  id: 'tmdb',
  name: 'TMDB',
  description: 'Films and series with posters, casts and texts in many languages.',
  homepage: 'https://www.themoviedb.org',
  kinds: ['movie', 'series'],
  keyless: false,
  keyFields: ['key', 'alternativeKey'],
  keyPage: 'https://www.themoviedb.org/settings/api',
  apiBase: 'https://api.themoviedb.org/3',
  imageBase: 'https://image.tmdb.org/t/p',
  hosts: ['image.tmdb.org', 'api.tmdb.org'],
  limit: { requests: 40, perMs: 1000, concurrent: 8 },
  longestCacheMs: 180 * DAY,
  terms: {
    attribution:
      'This application uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved by TMDB.',
    licence: 'TMDB API terms of use',
    url: 'https://www.themoviedb.org/api-terms-of-use',
  },
  access: {
    cors: 'Answers every site. A read access token is sent as a header; an API key of 32 characters is part of the address.',
    referrerPolicy: 'no-referrer',
  },
};
