import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { App } from '../../app/app.ts';
import { ObserveController } from '../../app/observe-controller.ts';
import { FrameClock } from '../../app/performance/frame-clock.ts';
import { LongFrames } from '../../app/performance/long-frames.ts';
import type { OverlaySection, OverlayState, OverlayStore } from '../../app/performance/overlay-store.ts';
import { OVERLAY_SECTIONS } from '../../app/performance/overlay-store.ts';
import { framesPerSecond, type TimesSummary } from '../../app/performance/recent-times.ts';
import type { ExportOptions } from '../../instrumentation/redaction.ts';
import { sharedInstrumentation } from '../../instrumentation/shared-instrumentation.ts';
import { arrowStep, followDrag } from '../follow-drag.ts';
import { iconClose } from '../icons.ts';
import { controls } from '../styles/controls.ts';
import { overlayCost } from './overlay-cost.ts';
import { OverlayElement } from './overlay-element.ts';
import { OverlayFrame } from './overlay-frame.ts';
import { iconCollapse, iconExpand, iconGrip, iconPause, iconPlay } from './overlay-icons.ts';
import { overlayStyles } from './overlay-styles.ts';
import './rs-cache-section.ts';
import './rs-frames-section.ts';
import './rs-memory-section.ts';
import './rs-overlay-actions.ts';
import type { RsOverlayActions } from './rs-overlay-actions.ts';
import './rs-performance-report.ts';
import './rs-spans-section.ts';
import './rs-tuning-section.ts';
import './rs-workers-section.ts';

/** ms between two looks at what was measured: showing changed figures is the dearest part of the overlay. */
const TICK_MS = 1000;

const TITLES: Readonly<Record<OverlaySection, string>> = {
  frames: 'Frames',
  spans: 'Spans',
  workers: 'Workers',
  memory: 'Memory',
  cache: 'Cache',
  tuning: 'Tuning',
};

/**
 * Where time and memory go, live, over the page. Fires `rs-close` when it is to be closed. A modal dialog
 * lies over it and leaves it visible beside itself.
 */
@customElement('rs-perf-overlay')
export class RsPerfOverlay extends OverlayElement {
  static override styles = [controls, overlayStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) store!: OverlayStore;
  @property({ type: Boolean, reflect: true }) collapsed = false;
  @state() private tick = 0;
  /** What the report that is shown is to include; null while none is. */
  @state() private report: ExportOptions | null = null;
  @query('[aria-selected=true]') private tab!: HTMLElement | null;
  @query('rs-overlay-actions') private actions!: RsOverlayActions | null;

  readonly #clock = new FrameClock();
  readonly #longFrames = new LongFrames();
  readonly #frame = new OverlayFrame(this, () => this.store);
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    new ObserveController(this, () => [this.store]);
    this.addEventListener('keydown', (event) => this.#onKeyDown(event));
    this.#clock.listeners.add(() => overlayCost.endFrame());
  }

  /** What the overlay's own scripts took in each of the last 600 frames while it was not paused, in ms. */
  get frameCost(): TimesSummary {
    return overlayCost.summary();
  }

  /** The frames' own times, over the same 600, in ms. */
  get frameTimes(): TimesSummary {
    return this.#clock.times.summary();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = 'dialog';
    this.ariaLabel = 'Performance';
    this.popover = 'manual';
    this.showPopover();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#run(false);
  }

  override focus(): void {
    (this.tab ?? this.renderRoot.querySelector('button'))?.focus({ preventScroll: true });
  }

  protected override willUpdate(): void {
    const { isPaused, isCollapsed } = this.store.value;
    this.collapsed = isCollapsed;
    this.#run(!isPaused);
  }

  protected override render(): TemplateResult {
    const { isCollapsed, isPaused } = this.store.value;
    return html`
      <div class="head" @pointerdown=${this.#onDrag}>
        <button class="button quiet icon grip" type="button" aria-label=${this.#frame.isSheet ? 'Height of the panel: arrow keys' : 'Place of the panel: arrow keys'} @keydown=${this.#onGripKey}>${iconGrip}</button>
        <h2>Performance</h2>
        <span class="fps">${isPaused ? 'paused' : `${framesPerSecond(this.#clock.times).toFixed(0)} fps`}</span>
        <button class="button quiet icon" type="button" aria-label=${isPaused ? 'Go on' : 'Pause'} @click=${() => this.#change({ isPaused: !isPaused })}>${isPaused ? iconPlay : iconPause}</button>
        <button class="button quiet icon" type="button" aria-label="Collapse" aria-pressed=${isCollapsed} @click=${() => this.#change({ isCollapsed: !isCollapsed })}>${isCollapsed ? iconExpand : iconCollapse}</button>
        <button class="button quiet icon" type="button" aria-label="Close" @click=${this.#close}>${iconClose}</button>
      </div>
      ${isCollapsed ? nothing : this.#renderPanel()}
    `;
  }

  #renderPanel(): TemplateResult {
    const { section } = this.store.value;
    return html`
      <div class="tabs" role="tablist" aria-label="Sections" @keydown=${this.#onTabKey}>
        ${OVERLAY_SECTIONS.map(
          (name) => html`<button
            class="tab"
            type="button"
            role="tab"
            id=${name}
            aria-selected=${name === section}
            aria-controls="section"
            tabindex=${name === section ? 0 : -1}
            @click=${() => this.#choose(name)}
          >${TITLES[name]}</button>`,
        )}
      </div>
      <div class="body" id="section" role="tabpanel" tabindex="0" aria-labelledby=${section}>
        ${
          this.report === null
            ? this.#renderSection(section)
            : html`<rs-performance-report .app=${this.app} .options=${this.report} @rs-close=${this.#closeReport}></rs-performance-report>`
        }
      </div>
      <rs-overlay-actions .app=${this.app} @rs-reset=${this.#reset} @rs-report=${this.#openReport} @rs-options=${() => this.report && this.#openReport()}></rs-overlay-actions>
      <button class="resize" type="button" aria-label="Size of the panel: arrow keys" @pointerdown=${this.#onResize} @keydown=${this.#onResizeKey}></button>
    `;
  }

  #renderSection(section: OverlaySection): TemplateResult {
    const { app, tick } = this;
    switch (section) {
      case 'frames':
        return html`<rs-frames-section .app=${app} .tick=${tick} .clock=${this.#clock} .longFrames=${this.#longFrames}></rs-frames-section>`;
      case 'spans':
        return html`<rs-spans-section .app=${app} .tick=${tick}></rs-spans-section>`;
      case 'workers':
        return html`<rs-workers-section .app=${app} .tick=${tick}></rs-workers-section>`;
      case 'memory':
        return html`<rs-memory-section .app=${app} .tick=${tick}></rs-memory-section>`;
      case 'cache':
        return html`<rs-cache-section .app=${app} .tick=${tick}></rs-cache-section>`;
      case 'tuning':
        return html`<rs-tuning-section .app=${app} .tick=${tick}></rs-tuning-section>`;
    }
  }

  /** Begins or ends to measure and to look. */
  #run(isRunning: boolean): void {
    if (isRunning === (this.#timer !== undefined)) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (!isRunning) {
      this.#clock.stop();
      this.#longFrames.stop();
      return;
    }
    this.#timer = setInterval(() => {
      if (!document.hidden) this.tick++;
    }, TICK_MS);
    this.#clock.start();
    this.#longFrames.start();
  }

  #change(changes: Partial<OverlayState>): void {
    this.store.change(changes);
  }

  #choose(section: OverlaySection): void {
    this.report = null;
    this.#change({ section });
  }

  readonly #close = (): void => {
    this.dispatchEvent(new Event('rs-close'));
  };

  readonly #reset = (): void => {
    sharedInstrumentation()?.reset();
    this.#clock.times.clear();
    this.#longFrames.clear();
    overlayCost.clear();
    this.tick++;
  };

  readonly #openReport = (): void => {
    this.report = this.actions?.options ?? {};
  };

  readonly #closeReport = (): void => {
    this.report = null;
    this.tab?.focus({ preventScroll: true });
  };

  readonly #onDrag = (event: PointerEvent): void => {
    const [target] = event.composedPath();
    const isButton = target instanceof Element && target.closest('button:not(.grip)') !== null;
    if (!isButton) followDrag(event, this.#drag('move'));
  };

  readonly #onResize = (event: PointerEvent): void => followDrag(event, this.#drag('resize'));

  readonly #onGripKey = (event: KeyboardEvent): void => this.#onHandleKey(event, 'move');

  readonly #onResizeKey = (event: KeyboardEvent): void => this.#onHandleKey(event, 'resize');

  #onHandleKey(event: KeyboardEvent, what: 'move' | 'resize'): void {
    const step = arrowStep(event);
    if (step === undefined) return;
    event.preventDefault();
    const { move, end } = this.#drag(what);
    move(...step);
    end();
  }

  #drag(what: 'move' | 'resize') {
    return {
      move: (dx: number, dy: number) => this.#frame[what](dx, dy),
      end: () => this.#frame.end(),
    };
  }

  readonly #onTabKey = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const count = OVERLAY_SECTIONS.length;
    const next = (OVERLAY_SECTIONS.indexOf(this.store.value.section) + step + count) % count;
    this.#choose(OVERLAY_SECTIONS[next] ?? 'frames');
    void this.updateComplete.then(() => this.tab?.focus());
  };

  /** Keys that were pressed in it are its own: neither the list nor the page behind it hears of them. */
  #onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    if (this.report !== null) this.#closeReport();
    else if (!this.renderRoot.querySelector('rs-spans-section')?.back()) this.#close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-perf-overlay': RsPerfOverlay;
  }
}
