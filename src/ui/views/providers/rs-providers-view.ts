import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { reasonOf } from '../../../app/error-facts.ts';
import { printRoute } from '../../../app/route.ts';
import type { ProviderState } from '../../../shared/metadata/provider-facts.ts';
import { renderReadFailure } from '../../elements/read-failure.ts';
import { iconSettings } from '../../icons.ts';
import { iconWarning } from '../../later-icons.ts';
import { MetadataToolsController, type ProviderTools } from '../../metadata-tools-controller.ts';
import { PollController } from '../../poll-controller.ts';
import { controls } from '../../styles/controls.ts';
import { page } from '../../styles/page.ts';
import { noteStyles } from '../settings/note-styles.ts';
import { providersViewStyles } from './providers-view-styles.ts';
import './rs-provider-card.ts';

/** How each metadata provider is doing, what it is asked for and what it asks to be shown; looked at every second. */
@customElement('rs-providers-view')
export class RsProvidersView extends LitElement {
  static override styles = [controls, page, noteStyles, providersViewStyles];

  @property({ attribute: false }) app!: App;
  @state() private states: readonly ProviderState[] | undefined;
  @state() private problem: string | undefined;

  readonly #tools = new MetadataToolsController(this, () => this.app);

  constructor() {
    super();
    new PollController(this, 1000, () => this.#look());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = 'Providers – Reelshelf';
  }

  protected override render(): TemplateResult {
    const load = this.#tools.state;
    return html`<div class="page">
      <div class="top">
        <slot name="menu"></slot><h1 tabindex="-1">Providers</h1>
        <a class="button" href=${printRoute({ page: 'settings', section: 'providers' })}>${iconSettings}Settings</a>
      </div>
      ${load.state === 'failed' ? renderReadFailure(load.error, this.#tools.load) : nothing}
      ${this.problem === undefined ? nothing : html`<p class="note warning" role="alert">${iconWarning}<span>${this.problem}</span></p>`}
      ${load.state === 'ready' && this.states !== undefined ? this.#renderCards(load.value, this.states) : nothing}
    </div>`;
  }

  /** In the order in which they are believed. */
  #renderCards({ facts, settings }: ProviderTools, states: readonly ProviderState[]): TemplateResult {
    const now = Date.now();
    const cards = settings.value.providers.map(({ id }) => {
      const known = facts.find((one) => one.id === id);
      const present = states.find((one) => one.id === id);
      if (known === undefined || present === undefined) return nothing;
      return html`<li><rs-provider-card .facts=${known} .providerState=${present} .now=${now}></rs-provider-card></li>`;
    });
    return html`<ul class="cards">${cards}</ul>`;
  }

  async #look(): Promise<void> {
    try {
      const { client } = await this.app.metadata();
      this.states = await client.call(({ metadata }) => metadata.states());
      this.problem = undefined;
    } catch (error) {
      // Facts that could not be had say so themselves.
      this.problem = this.#tools.state.state === 'ready' ? reasonOf(error) : undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-providers-view': RsProvidersView;
  }
}
