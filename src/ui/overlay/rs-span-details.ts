import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { sharedInstrumentation } from '../../instrumentation/shared-instrumentation.ts';
import type { Span } from '../../instrumentation/span.ts';
import type { TimerSummary } from '../../instrumentation/timer-statistics.ts';
import { formatCount } from '../../shared/format-number.ts';
import { iconArrowLeft } from '../later-icons.ts';
import { controls } from '../styles/controls.ts';
import { formatMs } from './format-ms.ts';
import { OverlaySectionElement } from './overlay-section.ts';
import './rs-query-plan.ts';
import { sectionStyles } from './section-styles.ts';

const CALLS_SHOWN = 20;

/** The last calls of one name, and of a statement how SQLite answers it. Fires `rs-close` to go back. */
@customElement('rs-span-details')
export class RsSpanDetails extends OverlaySectionElement {
  static override styles = [
    controls,
    sectionStyles,
    css`
      .head {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        margin-inline-start: calc(-1 * var(--space-2));
      }

      .head h3 {
        margin: 0;
        font-family: var(--font-mono);
        overflow-wrap: anywhere;
      }

      .split td,
      .split th {
        border-bottom: 0;
      }

      .facts td {
        padding-top: 0;
        color: var(--text-muted);
        text-align: start;
        white-space: normal;
        overflow-wrap: anywhere;
      }

      .failed {
        color: var(--danger);
      }
    `,
  ];

  @property() name = '';
  @property({ attribute: false }) summary: TimerSummary | undefined;

  #calls: readonly Span[] = [];
  #now = 0;

  protected override look(): void {
    this.#calls = sharedInstrumentation()?.recent(this.name, CALLS_SHOWN) ?? [];
    this.#now = performance.now();
  }

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  protected override render(): TemplateResult {
    return html`
      <div class="head">
        <button class="button quiet icon" type="button" aria-label="Back to all spans" @click=${() => this.dispatchEvent(new Event('rs-close'))}>${iconArrowLeft}</button>
        <h3>${this.name}</h3>
      </div>
      ${this.#renderSummary()} ${this.#renderWork()}
      ${this.name.startsWith('sql.') ? html`<rs-query-plan .app=${this.app} .statement=${this.name}></rs-query-plan>` : nothing}
      <section>
        <h3>Last calls</h3>
        ${this.#calls.length === 0 ? html`<p class="muted">None since the last reset.</p>` : this.#renderCalls()}
      </section>
    `;
  }

  #renderSummary(): unknown {
    if (this.summary === undefined) return nothing;
    const { count, failures, p50, p95, p99, max, parts } = this.summary;
    return html`<dl class="tiles">
      ${tile('Count', formatCount(count))} ${failures > 0 ? tile('Failed', formatCount(failures)) : nothing}
      ${tile('p50', formatMs(p50), 'ms')} ${tile('p95', formatMs(p95), 'ms')} ${tile('p99', formatMs(p99), 'ms')}
      ${tile('Longest', formatMs(max), 'ms')}
      ${
        parts === null
          ? nothing
          : html`${tile('Queue', formatMs(parts.queue / count), 'ms each')}
            ${tile('Execution', formatMs(parts.execution / count), 'ms each')}
            ${tile('Transfer', formatMs(parts.transfer / count), 'ms each')}`
      }
    </dl>`;
  }

  /** What a statement had SQLite do, of the last call that tells. */
  #renderWork(): unknown {
    const work = this.#calls.find(({ properties }) => typeof properties?.steps === 'number')?.properties;
    if (work === undefined) return nothing;
    return html`<section>
      <h3>Work of the last call</h3>
      <dl class="tiles">
      ${tile('Steps', formatCount(Number(work.steps)))}
      ${tile('Rows scanned', formatCount(Number(work.scanned ?? 0)))}
      ${tile('Sorts', formatCount(Number(work.sorts ?? 0)))}
      </dl>
    </section>`;
  }

  #renderCalls(): TemplateResult {
    const hasParts = this.#calls.some(({ parts }) => parts !== undefined);
    return html`<table>
      <thead>
        <tr>
          <th scope="col">Ended</th><th scope="col">Thread</th><th scope="col">ms</th>
          ${hasParts ? html`<th scope="col">Queue</th><th scope="col">Exec.</th><th scope="col">Transfer</th>` : nothing}
        </tr>
      </thead>
      <tbody>${this.#calls.map((call) => this.#renderCall(call, hasParts))}</tbody>
    </table>`;
  }

  #renderCall(call: Span, hasParts: boolean): TemplateResult {
    const { start, duration, thread = 'page', parts, failed, total } = call;
    const facts = factsOf(call);
    const ago = Math.max(0, this.#now - start - duration) / 1000;
    const part = (ms: number | undefined) => html`<td>${ms === undefined ? '–' : formatMs(ms)}</td>`;
    return html`<tr class=${facts === '' ? '' : 'split'}>
        <td>${ago.toFixed(0)} s ago</td><td>${thread}</td>
        <td>${failed ? html`<span class="failed">failed, </span>` : nothing}${formatMs(total ?? duration)}</td>
        ${hasParts ? html`${part(parts?.queue)}${part(parts?.execution)}${part(parts?.transfer)}` : nothing}
      </tr>
      ${facts === '' ? nothing : html`<tr class="facts"><td colspan=${hasParts ? 6 : 3}>${facts}</td></tr>`}`;
  }
}

/** Never its secrets: the panel is for showing to others. */
function factsOf({ properties, count, longest }: Span): string {
  const facts = Object.entries(properties ?? {}).map(
    ([key, value]) => `${key} ${typeof value === 'number' ? formatCount(value) : value}`,
  );
  if (count !== undefined) facts.unshift(`${formatCount(count)} together`);
  if (longest !== undefined) facts.push(`longest ${formatMs(longest)} ms`);
  return facts.join(' · ');
}

function tile(name: string, value: string, unit = ''): TemplateResult {
  return html`<div><dt>${name}</dt><dd>${value}<small> ${unit}</small></dd></div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-span-details': RsSpanDetails;
  }
}
