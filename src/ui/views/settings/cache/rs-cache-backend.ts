import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { reasonOf } from '../../../../app/error-facts.ts';
import { checkServiceAddress } from '../../../../app/metadata/service-address.ts';
import {
  CACHE_BACKENDS,
  type CacheBackendKind,
  type CacheSettings,
} from '../../../../shared/cache/cache-settings.ts';
import type { ProviderTools } from '../../../metadata-tools-controller.ts';
import { controls } from '../../../styles/controls.ts';
import { noteStyles } from '../note-styles.ts';
import '../rs-checked-field.ts';
import type { TextEvent } from '../rs-checked-field.ts';
import { rowStyles } from '../settings-styles.ts';
import { type TestOutcome, testNote } from '../test-note.ts';
import { BACKEND_NAMES } from './backend-names.ts';

const MEANINGS: Readonly<Record<CacheBackendKind, string>> = {
  indexeddb: 'The browser’s own database. Quick, and right for most.',
  database: 'The library’s database alone.',
  disk: 'Files of this site. Suits many large answers.',
  redis: 'A server of yours over HTTP (Webdis), so that several devices share what they keep.',
};

/** Where answers are kept. */
@customElement('rs-cache-backend')
export class RsCacheBackend extends LitElement {
  static override styles = [
    controls,
    rowStyles,
    noteStyles,
    css`
      :host {
        display: block;
      }

      fieldset {
        display: grid;
        gap: var(--space-2);
        margin: 0;
        padding: var(--space-3) 0;
        border: 0;
      }

      legend {
        padding: 0 0 var(--space-1);
        font-weight: 500;
      }

      legend small {
        display: block;
        max-width: 60ch;
        color: var(--text-muted);
        font-size: var(--size-1);
        font-weight: 400;
      }

      fieldset label {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 var(--space-2);
        align-items: start;
        width: fit-content;
        min-height: 24px;
      }

      fieldset input {
        width: 16px;
        height: 16px;
        margin: 1px 0 0;
        accent-color: var(--accent);
      }

      fieldset label small {
        display: block;
        color: var(--text-muted);
        font-size: inherit;
      }
    `,
  ];

  @property({ attribute: false }) tools!: ProviderTools;
  @property({ attribute: false }) cache!: CacheSettings;
  @state() private outcome: TestOutcome | undefined;

  protected override render(): TemplateResult {
    const { backend } = this.cache;
    return html`
      <fieldset>
        <legend>Where answers are kept <small>The library’s database lies beneath each of the others: what one of them lacks is found there.</small></legend>
        ${CACHE_BACKENDS.map(
          (kind) => html`<label>
            <input type="radio" name="backend" .checked=${kind === backend} @change=${() => this.tools.settings.changeCache({ backend: kind })} />
            <span>${BACKEND_NAMES[kind]} <small>${MEANINGS[kind]}</small></span>
          </label>`,
        )}
      </fieldset>
      ${backend === 'redis' || this.cache.redisUrl !== null ? this.#renderRedis() : nothing}
    `;
  }

  #renderRedis(): TemplateResult {
    return html`<rs-checked-field
        kind="url"
        label="Address of the Redis server"
        hint="Of a Webdis-compatible server, such as http://localhost:7379. Without one the database is used."
        .value=${this.cache.redisUrl ?? ''}
        .check=${(text: string) => (text.trim() === '' ? { ok: true, value: '' } : checkServiceAddress(text))}
        @rs-text=${({ text }: TextEvent) => this.#keep(text)}
      >
        <button class="button" type="button" aria-label="Test the Redis server" ?disabled=${this.cache.redisUrl === null} @click=${this.#test}>Test</button>
      </rs-checked-field>
      <div role="status">${testNote(this.outcome)}</div>`;
  }

  #keep(text: string): void {
    this.outcome = undefined;
    const address = checkServiceAddress(text);
    this.tools.settings.changeCache({ redisUrl: address.ok ? address.value : null });
  }

  readonly #test = async (): Promise<void> => {
    const { redisUrl } = this.cache;
    if (redisUrl === null || this.outcome === 'running') return;
    this.outcome = 'running';
    try {
      this.outcome = await this.tools.client.call(({ cache }) => cache.testRedis(redisUrl));
    } catch (error) {
      this.outcome = { ok: false, message: reasonOf(error) };
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-cache-backend': RsCacheBackend;
  }
}
