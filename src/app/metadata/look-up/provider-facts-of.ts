import type { ProviderFacts } from '../../../shared/metadata/provider-facts.ts';
import type { ProviderId } from '../../../shared/metadata/provider-id.ts';
import type { App } from '../../app.ts';

/** What every provider is, by its id. */
export type FactsById = ReadonlyMap<ProviderId, ProviderFacts>;

let known: Promise<FactsById> | undefined;

/** Asks the metadata worker once; they do not change while the app runs. */
export function providerFactsOf(app: App): Promise<FactsById> {
  known ??= readFacts(app);
  known.catch(() => {
    known = undefined;
  });
  return known;
}

async function readFacts(app: App): Promise<FactsById> {
  const { client } = await app.metadata();
  const facts = await client.call(({ metadata }) => metadata.facts());
  return new Map(facts.map((fact) => [fact.id, fact]));
}
