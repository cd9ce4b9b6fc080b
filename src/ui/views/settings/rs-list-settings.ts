import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { numberIn, SETTING_LIMITS } from '../../../app/settings.ts';
import { controls } from '../../styles/controls.ts';
import { settingsStyles } from './settings-styles.ts';

/** How lists and the database use this machine. */
@customElement('rs-list-settings')
export class RsListSettings extends LitElement {
  static override styles = [controls, settingsStyles];

  @property({ attribute: false }) app!: App;

  constructor() {
    super();
    new ObserveController(this, () => [this.app.settings, this.app.backend.status]);
  }

  protected override render(): TemplateResult {
    const { readers } = this.app.settings.value;
    const { recommendedReaders, recommendation } = this.app.backend.facts();
    const { min, max } = SETTING_LIMITS.readers;
    const choices = Array.from({ length: max - min + 1 }, (_, step) => min + step);
    return html`
      <h2>Speed</h2>
      <label class="row">
        <span>Reading workers <small>${recommendation}</small></span>
        <select class="field" @change=${this.#onReaders}>
          <option value="" ?selected=${readers === null}>Recommended (${recommendedReaders})</option>
          ${choices.map((count) => html`<option value=${count} ?selected=${readers === count}>${count}</option>`)}
        </select>
      </label>
      ${this.#renderNumber('pageSize', 'Titles read at once', 'Fewer answer sooner, more need fewer questions.')}
      ${this.#renderNumber('prefetchThreshold', 'Read ahead from', 'Titles before the end of what is loaded.')}
    `;
  }

  #renderNumber(name: 'pageSize' | 'prefetchThreshold', title: string, hint: string): TemplateResult {
    const { min, max } = SETTING_LIMITS[name];
    const onChange = (event: Event) => {
      const input = event.target as HTMLInputElement;
      const value = numberIn(name, input.valueAsNumber);
      if (value !== undefined) this.app.settings.change({ [name]: value });
      input.value = String(this.app.settings.value[name]);
    };
    return html`<label class="row">
      <span>${title} <small>${hint} ${min} to ${max}.</small></span>
      <input class="field" type="number" min=${min} max=${max} .value=${String(this.app.settings.value[name])} @change=${onChange} />
    </label>`;
  }

  readonly #onReaders = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.app.settings.change({ readers: value === '' ? null : (numberIn('readers', Number(value)) ?? null) });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-list-settings': RsListSettings;
  }
}
