import type { ProviderFacts } from '../../shared/metadata/provider-facts.ts';

/**
 * What Wikidata is. Access: https://www.wikidata.org/w/api.php?action=help (`origin=*`); manners:
 * https://www.mediawiki.org/wiki/API:Etiquette.
 */
export const wikidataFacts: ProviderFacts = {
  id: 'wikidata',
  name: 'Wikidata',
  description:
    'Facts and ids of films and series in every language, with summaries from Wikipedia; needs no key.',
  homepage: 'https://www.wikidata.org',
  kinds: ['movie', 'series'],
  keyless: true,
  keyFields: [],
  apiBase: 'https://www.wikidata.org/w/api.php',
  hosts: ['*.wikipedia.org', 'upload.wikimedia.org', 'thumb.wikimedia.org'],
  // Nobody says how many; this many in parallel disturb nobody.
  limit: { requests: 20, perMs: 1000, concurrent: 3 },
  terms: {
    attribution: 'Facts from Wikidata (CC0). Summaries from Wikipedia, licensed by CC BY-SA 4.0.',
    licence: 'CC0 and CC BY-SA 4.0',
    url: 'https://www.wikidata.org/wiki/Wikidata:Licensing',
  },
  access: { cors: 'Answers every site that asks without logging in.', referrerPolicy: 'origin' },
};
