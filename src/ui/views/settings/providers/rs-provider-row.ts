import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ProviderChoice } from '../../../../shared/metadata/metadata-settings.ts';
import type { ProviderFacts } from '../../../../shared/metadata/provider-facts.ts';
import type { ProviderSecrets } from '../../../../shared/metadata/provider-keys.ts';
import { iconArrowDown, iconArrowUp, iconGrip, iconKey } from '../../../later-icons.ts';
import type { ProviderTools } from '../../../metadata-tools-controller.ts';
import { MoveRowEvent } from '../../../move-row-event.ts';
import { controls } from '../../../styles/controls.ts';
import { switchStyles } from '../../../styles/switch.ts';
import { providerRowStyles } from './provider-row-styles.ts';
import './rs-provider-access.ts';

/** A provider in the order of all. Fires `rs-move`, and `rs-grab` with the pointer that pressed its handle. */
@customElement('rs-provider-row')
export class RsProviderRow extends LitElement {
  static override styles = [controls, switchStyles, providerRowStyles];

  @property({ attribute: false }) tools!: ProviderTools;
  @property({ attribute: false }) facts!: ProviderFacts;
  @property({ attribute: false }) choice!: ProviderChoice;
  /** What was entered for it. */
  @property({ attribute: false }) secrets: ProviderSecrets | undefined;
  @property({ type: Boolean }) first = false;
  @property({ type: Boolean }) last = false;

  /** The `data-control` of what has the focus. */
  get focusedControl(): string | undefined {
    const { activeElement } = this.renderRoot as ShadowRoot;
    return activeElement instanceof HTMLElement ? activeElement.dataset.control : undefined;
  }

  /** Gives the focus to one of its controls by `data-control`. */
  focusControl(control: string): void {
    const target = this.renderRoot.querySelector(`[data-control="${control}"]`);
    if (target instanceof HTMLElement) target.focus();
  }

  protected override render(): TemplateResult {
    const { name, description } = this.facts;
    return html`
      <button class="button quiet icon handle" type="button" data-control="handle" title="Drag to move, or Alt + ↑ ↓"
        aria-label=${`Move ${name} with Alt and the arrow keys`} @pointerdown=${this.#grab}>${iconGrip}</button>
      <div class="words">
        <h3>${name}${this.#renderTag()}</h3>
        <p>${description}</p>
      </div>
      <div class="actions">
        ${this.#renderMove(-1, 'Move up', iconArrowUp, this.first)}
        ${this.#renderMove(1, 'Move down', iconArrowDown, this.last)}
        <input class="switch" type="checkbox" role="switch" data-control="switch" aria-label=${`Ask ${name}`} .checked=${this.choice.enabled} @change=${this.#switch} />
      </div>
      <details>
        <summary>Set up<span class="visually-hidden"> ${name}</span></summary>
        <rs-provider-access .tools=${this.tools} .facts=${this.facts} .choice=${this.choice} .secrets=${this.secrets ?? {}}></rs-provider-access>
      </details>
    `;
  }

  #renderTag(): unknown {
    if (!this.choice.enabled) return html`<span class="tag">Off</span>`;
    const [needed] = this.facts.keyFields;
    if (needed === undefined) return html`<span class="tag">Needs no key</span>`;
    if (this.secrets?.[needed] !== undefined) return html`<span class="tag">${iconKey}Key entered</span>`;
    return this.facts.keyless ? nothing : html`<span class="tag needed">${iconKey}Needs a key</span>`;
  }

  /** One that cannot act just now keeps the focus that it may have. */
  #renderMove(by: -1 | 1, label: string, icon: TemplateResult, isOff: boolean): TemplateResult {
    return html`<button class="button quiet icon" type="button" data-control=${by === 1 ? 'down' : 'up'} title=${label}
      aria-label=${`${label}: ${this.facts.name}`} aria-disabled=${isOff ? 'true' : nothing}
      @click=${() => this.dispatchEvent(new MoveRowEvent(by))}>${icon}</button>`;
  }

  readonly #switch = (event: Event): void => {
    const { checked } = event.target as HTMLInputElement;
    this.tools.settings.changeProvider({ ...this.choice, enabled: checked });
  };

  readonly #grab = (event: PointerEvent): void => {
    this.dispatchEvent(new CustomEvent('rs-grab', { detail: event }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-provider-row': RsProviderRow;
  }
}
