import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CacheSettings } from '../../../../shared/cache/cache-settings.ts';
import { PROVIDER_IDS, QUERY_TYPES, type QueryType } from '../../../../shared/metadata/provider-id.ts';
import type { ProviderTools } from '../../../metadata-tools-controller.ts';
import { controls } from '../../../styles/controls.ts';
import { cacheTimesStyles } from './cache-times-styles.ts';
import './rs-time-row.ts';
import type { MinutesEvent } from './rs-time-row.ts';

const TYPE_NAMES: Readonly<Record<QueryType, string>> = {
  search: 'Searches',
  find: 'Finding by id',
  movie: 'Films',
  series: 'Series',
  season: 'Seasons',
  episode: 'Episodes',
  person: 'People',
  company: 'Companies',
  subtitles: 'Subtitles',
};

type Times = Readonly<Partial<Record<string, number>>>;

/** How long answers of one kind or of one provider count as new. */
@customElement('rs-cache-times')
export class RsCacheTimes extends LitElement {
  static override styles = [controls, cacheTimesStyles];

  @property({ attribute: false }) tools!: ProviderTools;
  @property({ attribute: false }) cache!: CacheSettings;

  protected override render(): TemplateResult {
    const { ttlByType, ttlByProvider } = this.cache;
    const types = QUERY_TYPES.map((id) => ({ id, name: TYPE_NAMES[id] }));
    const providers = PROVIDER_IDS.map((id) => ({ id, name: this.#providerName(id) }));
    return html`
      ${this.#renderTable('Other times for kinds of questions', '', types, ttlByType, (times) =>
        this.tools.settings.changeCache({ ttlByType: times }),
      )}
      ${this.#renderTable(
        'Other times for providers',
        'They hold for the kinds of questions that have no other time themselves.',
        providers,
        ttlByProvider,
        (times) => this.tools.settings.changeCache({ ttlByProvider: times }),
      )}
    `;
  }

  #providerName(id: string): string {
    return this.tools.facts.find((facts) => facts.id === id)?.name ?? id;
  }

  #renderTable(
    title: string,
    hint: string,
    entries: readonly { readonly id: string; readonly name: string }[],
    times: Times,
    change: (times: Times) => void,
  ): TemplateResult {
    const count = Object.keys(times).length;
    const onChange = (id: string, minutes: number | null) => {
      const { [id]: _before, ...others } = times;
      change(minutes === null ? others : { ...others, [id]: minutes });
    };
    return html`<details>
      <summary>${title} <small>${count === 0 ? 'none' : count}</small></summary>
      <p>${hint}</p>
      <div class="rows">
        ${entries.map(
          ({ id, name }) =>
            html`<rs-time-row .name=${name} .minutes=${times[id] ?? null} .byDefault=${this.cache.ttlMinutes} @rs-minutes=${({ minutes }: MinutesEvent) => onChange(id, minutes)}></rs-time-row>`,
        )}
      </div>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-cache-times': RsCacheTimes;
  }
}
