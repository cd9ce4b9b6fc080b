import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { reasonOf } from '../../../../app/error-facts.ts';
import { checkSecret } from '../../../../app/metadata/parse-provider-keys.ts';
import { checkServiceAddress } from '../../../../app/metadata/service-address.ts';
import type { ProviderChoice } from '../../../../shared/metadata/metadata-settings.ts';
import type { ProviderFacts, ProviderKeyField } from '../../../../shared/metadata/provider-facts.ts';
import type { ProviderSecrets } from '../../../../shared/metadata/provider-keys.ts';
import type { ProviderTools } from '../../../metadata-tools-controller.ts';
import { controls } from '../../../styles/controls.ts';
import { noteStyles } from '../note-styles.ts';
import '../rs-checked-field.ts';
import type { TextEvent } from '../rs-checked-field.ts';
import { rowStyles } from '../settings-styles.ts';
import { type TestOutcome, testNote } from '../test-note.ts';
import { keyHint, keyLabel } from './key-labels.ts';

/** Keys and addresses of a provider, and a test of them. */
@customElement('rs-provider-access')
export class RsProviderAccess extends LitElement {
  static override styles = [
    controls,
    rowStyles,
    noteStyles,
    css`
      :host {
        display: block;
        padding-bottom: var(--space-2);
      }

      summary {
        width: fit-content;
        min-height: 24px;
        cursor: pointer;
      }

      p {
        margin: var(--space-2) 0 0;
      }
    `,
  ];

  @property({ attribute: false }) tools!: ProviderTools;
  @property({ attribute: false }) facts!: ProviderFacts;
  @property({ attribute: false }) choice!: ProviderChoice;
  @property({ attribute: false }) secrets: ProviderSecrets = {};
  @state() private outcome: TestOutcome | undefined;

  protected override render(): TemplateResult {
    const { keyFields, keyPage, name } = this.facts;
    return html`
      ${keyFields.map((field) => this.#renderKey(field))}
      ${
        keyPage === undefined
          ? nothing
          : html`<p><a href=${keyPage} target="_blank" rel="noopener noreferrer">Where to get a key for ${name}</a></p>`
      }
      <div class="row">
        <span>Test <small>Asks ${name} something small, with what is entered here.</small></span>
        <button class="button" type="button" aria-label=${`Test ${name}`} aria-disabled=${this.outcome === 'running' ? 'true' : nothing} @click=${this.#test}>Test</button>
      </div>
      <div role="status">${testNote(this.outcome)}</div>
      <details>
        <summary>Advanced<span class="visually-hidden">: addresses of ${name}</span></summary>
        ${this.#renderBase('apiBase', 'Address', `Another address that answers as ${name} does, where its own cannot be reached.`)}
        ${this.facts.imageBase === undefined ? nothing : this.#renderBase('imageBase', 'Address of pictures', '')}
      </details>
    `;
  }

  #renderKey(field: ProviderKeyField): TemplateResult {
    return html`<rs-checked-field
      kind=${field === 'username' ? 'text' : 'secret'}
      label=${keyLabel(this.facts.id, field)}
      hint=${keyHint(this.facts, field)}
      .value=${this.secrets[field] ?? ''}
      .check=${(text: string) => checkSecret(field, text)}
      @rs-text=${({ text }: TextEvent) => this.#keepKey(field, text)}
    ></rs-checked-field>`;
  }

  #renderBase(name: 'apiBase' | 'imageBase', label: string, hint: string): TemplateResult {
    const chosen = this.choice[name];
    return html`<rs-checked-field
      kind="url"
      label=${label}
      hint=${hint}
      placeholder=${this.facts[name] ?? ''}
      .value=${chosen ?? ''}
      .check=${(text: string) => (text.trim() === '' ? { ok: true, value: '' } : checkServiceAddress(text))}
      @rs-text=${({ text }: TextEvent) => this.#keepBase(name, text)}
    >
      <button class="button" type="button" ?disabled=${chosen === undefined} aria-label=${`Reset ${label} of ${this.facts.name}`} @click=${() => this.#keepBase(name, '')}>Reset</button>
    </rs-checked-field>`;
  }

  #keepKey(field: ProviderKeyField, text: string): void {
    this.outcome = undefined;
    this.tools.keys.change(this.facts.id, { ...this.tools.keys.value[this.facts.id], [field]: text });
  }

  #keepBase(name: 'apiBase' | 'imageBase', text: string): void {
    this.outcome = undefined;
    const { [name]: _before, ...rest } = this.choice;
    const address = checkServiceAddress(text);
    const isOwn = !address.ok || address.value === this.facts[name];
    this.tools.settings.changeProvider(isOwn ? rest : { ...rest, [name]: address.value });
  }

  readonly #test = async (): Promise<void> => {
    if (this.outcome === 'running') return;
    this.outcome = 'running';
    try {
      this.outcome = await this.tools.client.call(({ metadata }) => metadata.test(this.facts.id));
    } catch (error) {
      this.outcome = { ok: false, message: reasonOf(error) };
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-provider-access': RsProviderAccess;
  }
}
