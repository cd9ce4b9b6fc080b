import { css, html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Diagnostics } from '../../app/backend.ts';
import { type WorkerUse, workerUse } from '../../app/performance/busy-time.ts';
import { sharedInstrumentation } from '../../instrumentation/shared-instrumentation.ts';
import { formatCount } from '../../shared/format-number.ts';
import { controls } from '../styles/controls.ts';
import { OverlaySectionElement } from './overlay-section.ts';
import { sectionStyles } from './section-styles.ts';
import { chartStyles, shareBar, sparkline } from './small-charts.ts';

type PoolFacts = ReturnType<Diagnostics['pool']>;

/** ms that are looked back at. */
const WINDOW_MS = 5000;
/** ms by which workers' spans come late. */
const LATE_MS = 500;
/** Looks at the queue that are shown: half a minute. */
const QUEUE_KEPT = 60;

/** How busy the workers are, and what waits for them. */
@customElement('rs-workers-section')
export class RsWorkersSection extends OverlaySectionElement {
  static override styles = [
    controls,
    sectionStyles,
    chartStyles,
    css`
      .bar {
        height: 8px;
      }

      .thread {
        width: 26%;
      }

      .last {
        text-align: start;
      }

      .number {
        width: 15%;
      }

      dd .spark {
        display: inline-block;
        margin-inline-end: var(--space-2);
        vertical-align: middle;
      }
    `,
  ];

  #use: readonly WorkerUse[] = [];
  #pool: PoolFacts | undefined;
  #waiting: readonly number[] = Array.from({ length: QUEUE_KEPT }, () => 0);

  protected override look(): void {
    this.#pool = this.app.backend.diagnostics.pool();
    this.#waiting = [...this.#waiting.slice(1), this.#pool.waiting];
    const to = performance.now() - LATE_MS;
    const from = to - WINDOW_MS;
    const spans = sharedInstrumentation()?.since(from) ?? [];
    this.#use = workerUse(spans, this.#pool.threads, from, to);
  }

  protected override render(): TemplateResult {
    const { waiting = 0, deaths = 0 } = this.#pool ?? {};
    return html`
      <table>
        <thead>
          <tr><th scope="col" class="thread">Worker</th><th scope="col" class="last">Last 5 seconds</th><th scope="col" class="number">Busy</th><th scope="col" class="number">Spans</th></tr>
        </thead>
        <tbody>
          ${this.#use.map(
            ({ thread, share, spans }) => html`<tr>
              <th scope="row">${thread}</th><td>${shareBar(share)}</td><td>${(share * 100).toFixed(0)} %</td><td>${formatCount(spans)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
      <dl class="rows">
        <dt>Reads that wait for a reader</dt><dd>${sparkline(this.#waiting)}${formatCount(waiting)}</dd>
        <dt>Workers that died and were started again</dt><dd>${formatCount(deaths)}</dd>
      </dl>
      <p class="muted">
        Busy is the time in which a worker was in anything that is recorded, counted once where spans overlap.
        ${this.app.settings.value.recordTimes ? '' : 'Nothing is being recorded now.'}
      </p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-workers-section': RsWorkersSection;
  }
}
