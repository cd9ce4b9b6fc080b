import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../../../app/app.ts';
import type { ProviderChoice } from '../../../../shared/metadata/metadata-settings.ts';
import type { ProviderId } from '../../../../shared/metadata/provider-id.ts';
import { renderReadFailure } from '../../../elements/read-failure.ts';
import { MetadataToolsController, type ProviderTools } from '../../../metadata-tools-controller.ts';
import type { MoveRowEvent } from '../../../move-row-event.ts';
import { dragRow } from '../../../row-drag.ts';
import { controls } from '../../../styles/controls.ts';
import { movableList } from '../../../styles/movable-rows.ts';
import { noteStyles } from '../note-styles.ts';
import { sectionStyles } from '../section-styles.ts';
import { settingsStyles } from '../settings-styles.ts';
import { unsavedNote } from '../unsaved-note.ts';
import './rs-asking-settings.ts';
import './rs-provider-row.ts';
import type { RsProviderRow } from './rs-provider-row.ts';

/** Which providers are asked, in what order, with which keys, and how. */
@customElement('rs-provider-settings')
export class RsProviderSettings extends LitElement {
  static override styles = [controls, settingsStyles, noteStyles, movableList, sectionStyles];

  @property({ attribute: false }) app!: App;
  /** What a screen reader is to hear of a move. */
  @state() private news = '';

  readonly #tools = new MetadataToolsController(this, () => this.app);

  protected override render(): unknown {
    const load = this.#tools.state;
    if (load.state === 'loading') return nothing;
    if (load.state === 'failed') return renderReadFailure(load.error, this.#tools.load);
    return this.#renderReady(load.value);
  }

  #renderReady(tools: ProviderTools): TemplateResult {
    const { providers } = tools.settings.value;
    return html`
      <h2 tabindex="-1">Providers</h2>
      <p class="intro">Where facts and pictures of titles come from. All that are on are asked at once; where they differ, the upper one is believed. Keys stay in this browser: no export, log or report has them. <a href="#/providers">How each is doing</a></p>
      ${unsavedNote(tools.settings.unsaved.value || tools.keys.unsaved.value)}
      <ol>
        ${repeat(
          providers,
          ({ id }) => id,
          (choice, index) => this.#renderRow(tools, choice, index),
        )}
      </ol>
      <p class="visually-hidden" role="status">${this.news}</p>
      <rs-asking-settings .tools=${tools}></rs-asking-settings>
      <div class="ends">
        <button class="button" type="button" @click=${() => this.#reset(tools)}>Reset to defaults</button>
      </div>
    `;
  }

  #renderRow(tools: ProviderTools, choice: ProviderChoice, index: number): unknown {
    const facts = tools.facts.find(({ id }) => id === choice.id);
    if (facts === undefined) return nothing;
    return html`<li @keydown=${(event: KeyboardEvent) => this.#onKey(event, tools, choice.id)}>
      <rs-provider-row
        .tools=${tools}
        .facts=${facts}
        .choice=${choice}
        .secrets=${tools.keys.value[choice.id]}
        ?first=${index === 0}
        ?last=${index === tools.settings.value.providers.length - 1}
        @rs-move=${(event: MoveRowEvent) => this.#moveBy(tools, choice.id, event.by)}
        @rs-grab=${({ detail }: CustomEvent<PointerEvent>) => this.#drag(detail, tools, choice.id)}
      ></rs-provider-row>
    </li>`;
  }

  #onKey(event: KeyboardEvent, tools: ProviderTools, id: ProviderId): void {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0 || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#moveBy(tools, id, by);
  }

  #moveBy(tools: ProviderTools, id: ProviderId, by: -1 | 1): void {
    const to = placeOf(tools, id) + by;
    if (to >= 0 && to < tools.settings.value.providers.length) void this.#moveTo(tools, id, to);
  }

  /** A row that is moved in the page loses the focus: it gets it back. */
  async #moveTo(tools: ProviderTools, id: ProviderId, to: number): Promise<void> {
    const row = this.#rows.find(({ facts }) => facts.id === id);
    const control = row?.focusedControl;
    tools.settings.moveProvider(id, to);
    this.news = `${row?.facts.name} is now ${to + 1} of ${tools.settings.value.providers.length}`;
    await this.updateComplete;
    if (control !== undefined) row?.focusControl(control);
  }

  #drag(event: PointerEvent, tools: ProviderTools, id: ProviderId): void {
    const rows = [...this.renderRoot.querySelectorAll('li')];
    const from = this.#rows.findIndex(({ facts }) => facts.id === id);
    dragRow(event, rows, from, (to) => void this.#moveTo(tools, id, to));
  }

  get #rows(): RsProviderRow[] {
    return [...this.renderRoot.querySelectorAll('rs-provider-row')];
  }

  #reset(tools: ProviderTools): void {
    this.app.dialog.set({
      kind: 'confirm',
      heading: 'Reset provider settings?',
      text: 'Order, switches, addresses, languages, region, retries and timeout become what they were at first. Keys and the settings of the cache stay.',
      action: 'Reset',
      run: () => tools.settings.reset('providers'),
    });
  }
}

function placeOf({ settings }: ProviderTools, wanted: ProviderId): number {
  return settings.value.providers.findIndex(({ id }) => id === wanted);
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-provider-settings': RsProviderSettings;
  }
}
