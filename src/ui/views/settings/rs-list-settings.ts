import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { numberIn, SETTING_LIMITS } from '../../../app/settings.ts';
import { thisMachine } from '../../../app/this-machine.ts';
import { formatCount } from '../../../shared/format-number.ts';
import { batchSize } from '../../../shared/tuning/batch-size.ts';
import { networkConcurrency } from '../../../shared/tuning/network-concurrency.ts';
import { poolSize, SOLE_READER } from '../../../shared/tuning/pool-size.ts';
import type { Tuned } from '../../../shared/tuning/tuned.ts';
import { iconGauge } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { settingsStyles } from './settings-styles.ts';

/** The settings that are as recommended unless a person chooses, and what may be chosen. */
const CHOICES = {
  readers: [1, 2, 3, 4, 5, 6, 7, 8],
  networkConcurrency: [1, 2, 4, 6, 8, 12, 16, 24, 32],
  batchSize: [100, 200, 500, 1000, 2000, 5000, 10_000],
} as const;

type TunedName = keyof typeof CHOICES;

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
    const chosen = this.app.settings.value;
    const machine = thisMachine();
    const { isSole } = this.app.backend.facts();
    const anImport = batchSize(Number.POSITIVE_INFINITY, chosen.batchSize);
    return html`
      <h2>Speed</h2>
      ${this.#renderTuned('readers', 'Reading workers', isSole ? SOLE_READER : poolSize(machine, chosen.readers))}
      ${this.#renderTuned('networkConcurrency', 'Requests at once', networkConcurrency(machine, chosen.networkConcurrency), { note: ' Of all providers together; each may allow fewer.' })}
      ${this.#renderTuned('batchSize', 'Titles stored at once', anImport, { qualifier: 'up to ' })}
      ${this.#renderNumber('pageSize', 'Titles read at once', 'Fewer answer sooner, more need fewer questions.')}
      ${this.#renderNumber('prefetchThreshold', 'Read ahead from', 'Titles before the end of what is loaded.')}
      <div class="row">
        <span>How fast it is here <small>Times the app with made-up titles, beside the figures it is built to reach.</small></span>
        <a class="button" href="#/measure">${iconGauge}Measure this machine</a>
      </div>
      <div class="row">
        <span>Performance panel <small>Where time and memory go, live. Shift + Alt + P opens and closes it anywhere.</small></span>
        <button class="button" type="button" @click=${() => this.app.overlay.set(true)}>${iconGauge}Open</button>
      </div>
    `;
  }

  #renderTuned(
    name: TunedName,
    title: string,
    { recommended, reason }: Tuned,
    { qualifier = '', note = '' }: { readonly qualifier?: string; readonly note?: string } = {},
  ): TemplateResult {
    const chosen = this.app.settings.value[name];
    // A choice of another version may not be among those of this one.
    const choices = new Set<number>(CHOICES[name]);
    if (chosen !== null) choices.add(chosen);
    const onChange = (event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      this.app.settings.change({ [name]: value === '' ? null : (numberIn(name, Number(value)) ?? null) });
    };
    return html`<label class="row">
      <span>${title} <small>${reason}${note}</small></span>
      <select class="field" @change=${onChange}>
        <option value="" .selected=${chosen === null}>Recommended (${qualifier}${formatCount(recommended)})</option>
        ${[...choices]
          .sort((a, b) => a - b)
          .map(
            (count) =>
              html`<option value=${count} .selected=${chosen === count}>${formatCount(count)}</option>`,
          )}
      </select>
    </label>`;
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
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-list-settings': RsListSettings;
  }
}
