import type { ProviderFacts } from '../../shared/metadata/provider-facts.ts';

/** What OMDb is: https://www.omdbapi.com. Its limit a second is not published: this is ours. */
export const omdbFacts: ProviderFacts = {
  id: 'omdb',
  name: 'OMDb',
  description: 'Films and series by their IMDb id, in English, with ratings.',
  homepage: 'https://www.omdbapi.com',
  kinds: ['movie', 'series'],
  keyless: false,
  keyFields: ['key'],
  keyPage: 'https://www.omdbapi.com/apikey.aspx',
  apiBase: 'https://www.omdbapi.com',
  hosts: ['m.media-amazon.com', 'ia.media-imdb.com'],
  limit: { requests: 10, perMs: 1000, concurrent: 4 },
  dailyLimit: 1000,
  terms: {
    attribution: 'Data from OMDb (omdbapi.com), under CC BY-NC 4.0.',
    licence: 'CC BY-NC 4.0',
    url: 'https://www.omdbapi.com/legal.htm',
  },
  access: {
    cors: 'Answers every site. It takes its key as part of the address and in no other way, so servers on the way may log it.',
    referrerPolicy: 'no-referrer',
  },
};
