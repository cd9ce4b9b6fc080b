import type { ProviderChoice } from '../../shared/metadata/metadata-settings.ts';
import type { ProviderFacts } from '../../shared/metadata/provider-facts.ts';
import { isOwnMachine, isPrivateHost } from '../../shared/private-host.ts';
import type { ProviderRequest } from '../provider-http.ts';

/** The bases a person may set of their own. */
export type ProviderBases = Pick<ProviderChoice, 'apiBase' | 'imageBase'>;

/**
 * The one list of addresses a provider may be asked at: the hosts of its facts and those of the bases a person has
 * set. Only https; http for this machine, and for hosts of a network at home that a person has set.
 */
export class AllowedAddresses {
  readonly #base: string;
  readonly #hosts: ReadonlySet<string>;
  readonly #chosen: ReadonlySet<string>;

  constructor(facts: ProviderFacts, bases: ProviderBases = {}) {
    this.#base = (bases.apiBase || facts.apiBase).replace(/\/+$/, '');
    this.#chosen = hostsOf([bases.apiBase, bases.imageBase]);
    this.#hosts = new Set([
      ...hostsOf([facts.apiBase, facts.imageBase, ...facts.hosts.map((host) => `https://${host}`)]),
      ...this.#chosen,
    ]);
  }

  /** The address of a request, or null when it is not one the provider may be asked at. */
  resolve({ path, query = {} }: Pick<ProviderRequest, 'path' | 'query'>): URL | null {
    const beneath = path === '' ? this.#base : `${this.#base}/${path.replace(/^\/+/, '')}`;
    const address = /^https?:\/\//i.test(path) ? path : beneath;
    if (!URL.canParse(address)) return null;
    const url = new URL(address);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, String(value));
    return this.allows(url) ? url : null;
  }

  /** Whether the provider may be asked there: also where a redirect has led to. */
  allows(url: URL): boolean {
    if (url.username !== '' || url.password !== '' || !this.#knows(url.host)) return false;
    if (url.protocol === 'https:') return true;
    if (url.protocol !== 'http:') return false;
    return isOwnMachine(url.hostname) || (this.#chosen.has(url.host) && isPrivateHost(url.hostname));
  }

  /** A host of the list, or one beneath `*.wikipedia.org`. */
  #knows(host: string): boolean {
    return this.#hosts.has(host) || this.#hosts.has(host.replace(/^[^.]+/, '*'));
  }
}

/** With their ports, where those are not the usual ones. */
function hostsOf(addresses: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(
    addresses
      .filter((address) => address !== undefined && URL.canParse(address))
      .map((address) => new URL(address as string).host),
  );
}
