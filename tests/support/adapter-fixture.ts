import { MetadataAdapter } from '../../src/providers/adapter/metadata-adapter.ts';
import type { HttpEnvironment } from '../../src/providers/http/http-environment.ts';
import type { MetadataProvider } from '../../src/providers/metadata-provider.ts';
import type { AnswerSource, KeptAnswer } from '../../src/shared/cache/answer-source.ts';
import type { CacheQuery } from '../../src/shared/cache/cache-entry.ts';
import {
  DEFAULT_METADATA_SETTINGS,
  type MetadataSettings,
} from '../../src/shared/metadata/metadata-settings.ts';
import type { ProviderFacts } from '../../src/shared/metadata/provider-facts.ts';
import type { ProviderId } from '../../src/shared/metadata/provider-id.ts';
import type { ProviderKeys } from '../../src/shared/metadata/provider-keys.ts';
import { factsOf } from './provider-fixture.ts';

/** Keeps nothing; `asked` is what was asked of it. */
export class PassThrough implements AnswerSource {
  readonly asked: CacheQuery[] = [];

  async answer(...[query, ask, options]: Parameters<AnswerSource['answer']>): Promise<KeptAnswer> {
    this.asked.push(query);
    const signal = options?.signal ?? new AbortController().signal;
    const value = structuredClone(await ask(signal));
    return { value, from: 'network', ageMs: 0, refreshing: false, error: null };
  }
}

/** A provider that is made up of what a test gives; keyless unless it says otherwise. */
export function providerOf(
  id: ProviderId,
  methods: Omit<Partial<MetadataProvider>, 'facts'>,
  facts: Partial<ProviderFacts> = {},
): MetadataProvider {
  return {
    facts: factsOf('https://api.example.org', { id, name: id.toUpperCase(), keyless: true, ...facts }),
    test: async () => undefined,
    ...methods,
  };
}

/** What an adapter is made with. */
export interface AdapterFixture {
  readonly settings?: Partial<MetadataSettings>;
  readonly keys?: ProviderKeys;
  readonly environment?: HttpEnvironment;
}

/** An adapter over these, in this order, without retries. */
export function adapterOf(providers: readonly MetadataProvider[], fixture: AdapterFixture = {}) {
  const source = new PassThrough();
  const adapter = new MetadataAdapter({
    providers: Object.fromEntries(providers.map((provider) => [provider.facts.id, provider])),
    source,
    settings: {
      ...DEFAULT_METADATA_SETTINGS,
      retries: 0,
      providers: providers.map(({ facts }) => ({ id: facts.id, enabled: true })),
      ...fixture.settings,
    },
    keys: fixture.keys ?? {},
    ...(fixture.environment ? { environment: fixture.environment } : {}),
  });
  return { adapter, source };
}
