import type { ProviderFacts } from '../../shared/metadata/provider-facts.ts';
import type { FactsById } from '../metadata/look-up/provider-facts-of.ts';
import type { ProviderNames } from './field-origin.ts';

/** What providers are called, as far as is known of them. */
export function providerNames(facts: FactsById | undefined): ProviderNames {
  return {
    name: (id) => facts?.get(id)?.name ?? id,
    ofAddress(url) {
      const host = URL.canParse(url) ? new URL(url).hostname : '';
      return [...(facts?.values() ?? [])].find((one) => hostsOf(one).includes(host))?.name;
    },
  };
}

function hostsOf({ apiBase, imageBase, hosts }: ProviderFacts): readonly string[] {
  const bases = [apiBase, ...(imageBase === undefined ? [] : [imageBase])];
  return [...hosts, ...bases.flatMap((base) => (URL.canParse(base) ? [new URL(base).hostname] : []))];
}
