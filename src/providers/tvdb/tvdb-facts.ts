import type { ProviderFacts } from '../../shared/metadata/provider-facts.ts';

/**
 * What TheTVDB is. Interface: https://thetvdb.github.io/v4-api/; terms: https://thetvdb.com/api-information. Its
 * limits are not published: these are ours. Keeping answers is welcome, without a longest time.
 */
export const tvdbFacts: ProviderFacts = {
  id: 'tvdb',
  name: 'TheTVDB',
  description: 'Series with every episode in its order, and films.',
  homepage: 'https://thetvdb.com',
  kinds: ['movie', 'series'],
  keyless: false,
  keyFields: ['key', 'alternativeKey', 'pin'],
  keyPage: 'https://thetvdb.com/dashboard/account/apikey',
  apiBase: 'https://api4.thetvdb.com/v4',
  imageBase: 'https://artworks.thetvdb.com',
  hosts: ['artworks.thetvdb.com'],
  limit: { requests: 20, perMs: 1000, concurrent: 4 },
  terms: {
    attribution: 'Metadata provided by TheTVDB. Please consider adding missing information or subscribing.',
    licence: 'TheTVDB API terms',
    url: 'https://thetvdb.com/api-information',
  },
  access: {
    cors: 'Answers every site. The key and the PIN are sent once to log in; then a token is sent as a header.',
    referrerPolicy: 'no-referrer',
  },
};
