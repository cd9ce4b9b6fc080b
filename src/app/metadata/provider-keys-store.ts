import type { ProviderId } from '../../shared/metadata/provider-id.ts';
import type { ProviderKeys, ProviderSecrets } from '../../shared/metadata/provider-keys.ts';
import { LocalValue } from './local-value.ts';
import { parseProviderKeys, parseSecrets, printProviderKeys } from './parse-provider-keys.ts';

/** What a person entered for each provider: kept in local storage, apart from all other settings. */
export class ProviderKeysStore extends LocalValue<ProviderKeys> {
  /** @param key name under which they are stored, with the app's prefix */
  constructor(storage: Storage, key: string, tabs?: Pick<EventTarget, 'addEventListener'>) {
    super(storage, key, { parse: parseProviderKeys, print: printProviderKeys }, tabs);
  }

  /** Keeps what was entered for a provider in place of what was there; empty fields are left out. */
  change(provider: ProviderId, secrets: ProviderSecrets): void {
    const entered = parseSecrets(secrets);
    this.write(({ [provider]: _before, ...others }) =>
      Object.keys(entered).length === 0 ? others : { ...others, [provider]: entered },
    );
  }

  /** So that no log or export that walks over everything takes the keys along. */
  toJSON(): object {
    return {};
  }
}
