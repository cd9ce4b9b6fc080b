import type { ProviderFacts } from '../../shared/metadata/provider-facts.ts';

/** What TVMaze is. Limits, licence and CORS: https://www.tvmaze.com/api. */
export const tvmazeFacts: ProviderFacts = {
  id: 'tvmaze',
  name: 'TVMaze',
  description: 'Series with seasons, episodes, casts and pictures, in English; needs no key.',
  homepage: 'https://www.tvmaze.com',
  kinds: ['series'],
  keyless: true,
  keyFields: [],
  apiBase: 'https://api.tvmaze.com',
  hosts: ['static.tvmaze.com'],
  limit: { requests: 20, perMs: 10_000, concurrent: 4 },
  terms: {
    attribution: 'Series data by TVMaze.com, licensed by CC BY-SA 4.0.',
    licence: 'CC BY-SA 4.0',
    url: 'https://creativecommons.org/licenses/by-sa/4.0/',
  },
  access: { cors: 'Answers every site.', referrerPolicy: 'no-referrer' },
};
