import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { codeOf, reasonOf } from '../../../app/error-facts.ts';
import { messageFor } from '../../../app/error-message.ts';
import {
  type MachineMeasurement,
  type MeasurementState,
  machineMeasurement,
} from '../../../app/measure/machine-measurement.ts';
import type { MeasureProgress, ScrollStage } from '../../../app/measure/measurement-run.ts';
import { bytesNeeded } from '../../../app/measure/refusal.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { formatCount } from '../../../shared/format-number.ts';
import { formatSize } from '../../../shared/format-size.ts';
import '../../elements/rs-message.ts';
import '../../elements/rs-segmented.ts';
import type { ChooseEvent } from '../../elements/rs-segmented.ts';
import { iconArrowLeft, iconGauge, iconWarning } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { page } from '../../styles/page.ts';
import { progressBar } from '../../styles/progress-bar.ts';
import { measureStyles } from './measure-styles.ts';
import './rs-measure-result.ts';
import './rs-measure-table.ts';
import './rs-scroll-stage.ts';
import type { RsScrollStage } from './rs-scroll-stage.ts';

const NUMBERS = [10_000, 100_000];
const CALM = matchMedia('(prefers-reduced-motion: reduce)');

const LEFT = html`<p class="muted">The made-up titles could not be removed now; the next start of Reelshelf does it.</p>`;

/** Measures this machine with a library of made-up titles, which it removes again. */
@customElement('rs-measure-view')
export class RsMeasureView extends LitElement {
  static override styles = [
    controls,
    page,
    progressBar,
    measureStyles,
    css`
      :host {
        height: 100%;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private items = NUMBERS[0] ?? 0;
  /** The library that is being scrolled. */
  @state() private stagedId: number | undefined;
  @query('rs-scroll-stage') private stageElement!: RsScrollStage | null;

  @query('h1') private heading!: HTMLElement;
  #shown: MeasurementState['state'] | undefined;
  #hadFocus = false;

  readonly #stage: ScrollStage = {
    measureFrames: (libraryId, signal, onFraction) => this.#measureFrames(libraryId, signal, onFraction),
  };

  constructor() {
    super();
    new ObserveController(this, () => [this.#measurement]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#measurement.stage = this.#stage;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#measurement.stage === this.#stage) this.#measurement.stage = undefined;
  }

  /** What had the focus goes with its state: the heading takes it, and the next button is one step on. */
  protected override updated(): void {
    const { state: now } = this.#measurement.value;
    const hasChanged = this.#shown !== undefined && now !== this.#shown;
    this.#shown = now;
    if (hasChanged && this.#hadFocus) this.heading.focus({ preventScroll: true });
  }

  protected override willUpdate(): void {
    this.#hadFocus = this.shadowRoot?.activeElement != null;
  }

  protected override render(): TemplateResult {
    const { stagedId } = this;
    return html`<div class=${stagedId === undefined ? 'page' : 'page staged'}>
      <div class="top">
        <slot name="menu"></slot>
        <button class="button quiet icon back" type="button" aria-label="Back" @click=${() => this.app.router.back({ page: 'settings' })}>${iconArrowLeft}</button>
        <h1 tabindex="-1">Measure this machine</h1>
      </div>
      ${this.#renderState()}
      ${
        stagedId === undefined
          ? nothing
          : html`<rs-scroll-stage .app=${this.app} .libraryId=${stagedId}></rs-scroll-stage>`
      }
    </div>`;
  }

  #renderState(): TemplateResult {
    const current = this.#measurement.value;
    switch (current.state) {
      case 'idle':
        return this.#renderChoice();
      case 'running':
        return this.#renderRunning(current.progress, current.isCancelling);
      case 'done':
        return html`<rs-measure-result .app=${this.app} .report=${current.report} @rs-again=${() => this.#measurement.reset()}></rs-measure-result>`;
      case 'failed':
        return html`${this.#renderFailure(current.error, current.isCleanedUp)}${this.#renderChoice()}`;
    }
  }

  #renderChoice(): TemplateResult {
    return html`<p class="lead">Makes a library of made-up titles beside yours, times what Reelshelf does with it, and removes it again. The titles are scrolled past for some seconds, faster than anyone reads. Nothing of your own library is looked at, and nothing leaves this device.</p>
    <section class="card" aria-label="Start">
      <div class="bar">
        <rs-segmented
          label="Number of titles"
          .segments=${NUMBERS.map((number) => ({ value: String(number), label: `${formatCount(number)} titles` }))}
          .value=${String(this.items)}
          @rs-choose=${({ value }: ChooseEvent) => {
            this.items = Number(value);
          }}
        ></rs-segmented>
        <button class="button primary" type="button" @click=${() => this.#measurement.start(this.items)}>${iconGauge}Measure</button>
      </div>
      <p class="muted">Needs ${formatSize(bytesNeeded(this.items))} of free space and ${this.items > 10_000 ? 'a minute or more' : 'about half a minute'}. Leave the tab in front and the machine alone meanwhile.</p>
    </section>`;
  }

  #renderRunning(
    { step, fraction, figures, leftOut }: MeasureProgress,
    isCancelling: boolean,
  ): TemplateResult {
    const text = isCancelling ? 'Cancelling: removing the titles again' : step;
    return html`
      <section class="card" aria-label="Progress">
        <div class="bar">
          <strong role="status">${text}</strong>
          <button class="button" type="button" ?disabled=${isCancelling} @click=${() => this.#measurement.cancel()}>Cancel</button>
        </div>
        <progress aria-label="Measuring" max="1" .value=${fraction}></progress>
      </section>
      ${
        this.stagedId === undefined
          ? html`<rs-measure-table .figures=${figures} .leftOut=${leftOut}></rs-measure-table>`
          : nothing
      }
    `;
  }

  #renderFailure(error: unknown, isCleanedUp: boolean): TemplateResult {
    const code = codeOf(error);
    if (code === 'internal' || code === 'worker-died')
      return html`<section class="card"><rs-message .error=${error}></rs-message>${isCleanedUp ? nothing : LEFT}</section>`;
    const isCancelled = code === 'cancelled';
    const reason = isCancelled ? nothing : html`<p>${reasonOf(error)}</p>`;
    return html`<section class="card" role="status">
      <h2>${isCancelled ? nothing : iconWarning}${isCancelled ? 'Cancelled' : messageFor(code).title}</h2>
      ${reason}
      ${isCleanedUp ? nothing : LEFT}
      ${isCleanedUp && isCancelled ? html`<p class="muted">The made-up titles have been removed.</p>` : nothing}
    </section>`;
  }

  get #measurement(): MachineMeasurement {
    return machineMeasurement(this.app);
  }

  async #measureFrames(
    libraryId: number,
    signal: AbortSignal,
    onFraction: (fraction: number) => void,
  ): Promise<readonly number[] | string> {
    if (CALM.matches) return 'This device asks for little motion.';
    if (document.visibilityState === 'hidden') return 'The tab was in the background.';
    this.stagedId = libraryId;
    try {
      await this.updateComplete;
      return (await this.stageElement?.measure(signal, onFraction)) ?? 'The page was left meanwhile.';
    } finally {
      this.stagedId = undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-measure-view': RsMeasureView;
  }
}
