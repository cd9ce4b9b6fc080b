import type { CacheSettings } from '../../shared/cache/cache-settings.ts';
import type { MetadataSettings, ProviderChoice } from '../../shared/metadata/metadata-settings.ts';
import type { ProviderId } from '../../shared/metadata/provider-id.ts';
import { LocalValue } from './local-value.ts';
import { parseMetadataSettings, printMetadataSettings } from './parse-metadata-settings.ts';

/** How providers are asked: kept in local storage, the same in every tab. */
export class MetadataSettingsStore extends LocalValue<MetadataSettings> {
  readonly #languages: readonly string[];

  /**
   * @param key name under which they are stored, with the app's prefix
   * @param languages those of the browser, BCP 47
   */
  constructor(
    storage: Storage,
    key: string,
    tabs?: Pick<EventTarget, 'addEventListener'>,
    languages: readonly string[] = navigator.languages,
  ) {
    const parse = (text: string | null) => parseMetadataSettings(text, languages);
    super(storage, key, { parse, print: printMetadataSettings }, tabs);
    this.#languages = languages;
  }

  /** Changes some settings and keeps them. */
  change(changes: Partial<MetadataSettings>): void {
    this.write((present) => ({ ...present, ...changes }));
  }

  /** Changes some settings of the cache. */
  changeCache(changes: Partial<CacheSettings>): void {
    this.write((present) => ({ ...present, cache: { ...present.cache, ...changes } }));
  }

  /** Replaces a provider's choices where it stands. */
  changeProvider(choice: ProviderChoice): void {
    this.write((present) => ({
      ...present,
      providers: present.providers.map((other) => (other.id === choice.id ? choice : other)),
    }));
  }

  /** Moves a provider to a position from 0 on. */
  moveProvider(id: ProviderId, to: number): void {
    this.write((present) => {
      const moved = present.providers.filter((choice) => choice.id === id);
      const others = present.providers.filter((choice) => choice.id !== id);
      return { ...present, providers: others.toSpliced(to, 0, ...moved) };
    });
  }

  /** Brings back the settings of how providers are asked, or of the cache, that hold where nothing was chosen. */
  reset(part: 'providers' | 'cache'): void {
    const defaults = parseMetadataSettings(null, this.#languages);
    this.write((present) =>
      part === 'cache' ? { ...present, cache: defaults.cache } : { ...defaults, cache: present.cache },
    );
  }
}
