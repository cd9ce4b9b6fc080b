import type { ProviderFacts } from '../../shared/metadata/provider-facts.ts';

/**
 * What OpenSubtitles.com is. Interface and limits (5 requests a second; downloads a day by account, 20 of a free one):
 * https://opensubtitles.stoplight.io/docs/opensubtitles-api. The files themselves come from its website.
 */
export const openSubtitlesFacts: ProviderFacts = {
  id: 'opensubtitles',
  name: 'OpenSubtitles',
  description:
    'Subtitles of films and episodes in many languages; a free account has some 20 downloads a day.',
  homepage: 'https://www.opensubtitles.com',
  kinds: [],
  keyless: false,
  keyFields: ['key', 'username', 'password'],
  keyPage: 'https://www.opensubtitles.com/en/consumers',
  apiBase: 'https://api.opensubtitles.com/api/v1',
  hosts: ['www.opensubtitles.com', 'vip-api.opensubtitles.com'],
  limit: { requests: 5, perMs: 1000, concurrent: 2 },
  terms: {
    attribution: 'Subtitles from OpenSubtitles.com.',
    licence: 'OpenSubtitles terms of service',
    url: 'https://www.opensubtitles.com/en/tos',
  },
  access: {
    cors: 'Not documented: a test of the key shows whether this site may read its answers. The key and a token are sent as headers, user name and password once to log in.',
    referrerPolicy: 'no-referrer',
  },
};
