import { css, html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { FrameClock } from '../../app/performance/frame-clock.ts';
import { type LongFrame, LongFrames } from '../../app/performance/long-frames.ts';
import { framesPerSecond, type TimesSummary } from '../../app/performance/recent-times.ts';
import { type WebVital, webVitals } from '../../app/performance/web-vitals-meter.ts';
import { controls } from '../styles/controls.ts';
import { formatMs } from './format-ms.ts';
import { FrameStrip } from './frame-strip.ts';
import { overlayCost } from './overlay-cost.ts';
import { notAvailable, OverlaySectionElement } from './overlay-section.ts';
import { sectionStyles } from './section-styles.ts';

/** The strip is drawn once in so many frames: one that changes nothing costs the browser next to nothing. */
const DRAW_EVERY = 30;
const LONG_FRAMES_SHOWN = 8;
const VITALS: Readonly<Record<WebVital['name'], string>> = {
  INP: 'Interaction to next paint',
  LCP: 'Largest contentful paint',
  CLS: 'Cumulative layout shift',
};
const RATINGS = { good: 'good', 'needs-improvement': 'could be better', poor: 'poor' } as const;

/** How evenly the page draws: its frames, what held some of them up, and what a person felt. */
@customElement('rs-frames-section')
export class RsFramesSection extends OverlaySectionElement {
  static override styles = [
    controls,
    sectionStyles,
    css`
      figure {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-2);
        margin: 0;
      }

      canvas {
        width: 100%;
        height: 72px;
        border-radius: 4px;
        background: var(--surface-sunken);
        color: var(--accent);
        outline-color: var(--warning);
        column-rule-color: var(--danger);
        caret-color: var(--hairline);
      }

      figcaption {
        display: grid;
        grid-template-rows: 1fr 1fr 1fr;
        color: var(--text-muted);
        line-height: 1;
      }

      figcaption > :nth-child(n + 2) {
        align-self: center;
      }

      .tiles .good {
        color: var(--success);
      }

      .tiles .needs-improvement {
        color: var(--warning);
      }

      .tiles .poor {
        color: var(--danger);
      }

      .blame {
        width: 60%;
        overflow: hidden;
        text-align: start;
        text-overflow: ellipsis;
      }

      @container (max-width: 439px) {
        .blocked {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) clock!: FrameClock;
  @property({ attribute: false }) longFrames!: LongFrames;
  @query('canvas') private canvas!: HTMLCanvasElement;

  #strip: FrameStrip | undefined;
  #frames = 0;
  #times: TimesSummary | undefined;
  #fps = 0;
  #long: readonly LongFrame[] = [];
  #vitals: readonly WebVital[] = [];
  #endings: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const onScheme = () => this.#strip?.forgetColors();
    scheme.addEventListener('change', onScheme);
    // A moment later the page has the new theme.
    const endSettings = this.app.settings.subscribe(() => requestAnimationFrame(onScheme));
    this.clock.listeners.add(this.#onFrame);
    this.#endings = [() => scheme.removeEventListener('change', onScheme), endSettings];
    if (this.hasUpdated) this.#makeStrip();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#endings) end();
    this.clock.listeners.delete(this.#onFrame);
    this.#strip?.disconnect();
  }

  protected override firstUpdated(): void {
    this.#makeStrip();
  }

  protected override look(): void {
    this.#times = this.clock.times.summary();
    this.#fps = framesPerSecond(this.clock.times);
    this.#long = this.longFrames.value.slice(0, LONG_FRAMES_SHOWN);
    this.#vitals = webVitals();
  }

  protected override render(): TemplateResult {
    const { p50 = 0, p95 = 0, p99 = 0, max = 0 } = this.#times ?? {};
    return html`
      <section aria-label="Frames">
        <dl class="tiles">
          ${tile('Frames/s', this.#fps.toFixed(0), '')}
          ${tile('Median', formatMs(p50))} ${tile('p95', formatMs(p95))} ${tile('p99', formatMs(p99))}
          ${tile('Longest', formatMs(max))}
        </dl>
      </section>
      <figure>
        <canvas role="img" aria-label="The last frames: the higher, the longer"></canvas>
        <figcaption aria-hidden="true"><span>50 ms</span><span>33</span><span>17</span></figcaption>
      </figure>
      <section aria-label="What a person felt">
        <dl class="tiles">${this.#vitals.map((vital) => vitalTile(vital))}</dl>
      </section>
      <section>
        <h3>Long frames</h3>
        ${this.#renderLongFrames()}
      </section>
      ${this.#renderCost()}
    `;
  }

  #renderLongFrames(): TemplateResult {
    if (!LongFrames.isAvailable) return notAvailable();
    if (this.#long.length === 0) return html`<p class="muted">None of more than 50 ms so far.</p>`;
    return html`<table>
      <thead>
        <tr><th scope="col">At</th><th scope="col">Took</th><th scope="col" class="blocked">Blocked</th><th scope="col" class="blame">Because of</th></tr>
      </thead>
      <tbody>
        ${this.#long.map(
          ({ start, duration, blocking, blame }) => html`<tr>
            <td>${(start / 1000).toFixed(1)} s</td><td>${formatMs(duration)} ms</td><td class="blocked">${formatMs(blocking)} ms</td>
            <td class="blame" title=${blame}>${blame}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #renderCost(): TemplateResult {
    const { mean, p95 } = overlayCost.summary();
    return html`<p class="muted">
      This panel’s own scripts: ${formatMs(mean)} ms a frame on average, ${formatMs(p95)} at p95.
    </p>`;
  }

  readonly #onFrame = (): void => {
    this.#frames++;
    if (this.#frames % DRAW_EVERY === 0) overlayCost.time(() => this.#strip?.draw(this.clock.times));
  };

  #makeStrip(): void {
    this.#strip = new FrameStrip(this.canvas);
  }
}

function tile(name: string, value: string, unit = ' ms'): TemplateResult {
  return html`<div><dt>${name}</dt><dd>${value}<small>${unit}</small></dd></div>`;
}

function vitalTile({ name, value, rating, isAvailable }: WebVital): TemplateResult {
  return html`<div>
    <dt><abbr title=${VITALS[name]}>${name}</abbr></dt>
    ${
      value === undefined || rating === undefined
        ? html`<dd><small>${isAvailable ? 'none yet' : 'not available here'}</small></dd>`
        : html`<dd>
            ${name === 'CLS' ? value.toFixed(3) : html`${formatMs(value)}<small> ms</small>`}
            <small class=${rating}>${RATINGS[rating]}</small>
          </dd>`
    }
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-frames-section': RsFramesSection;
  }
}
