import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { spanRows } from '../../app/performance/span-rows.ts';
import { sharedInstrumentation } from '../../instrumentation/shared-instrumentation.ts';
import type { TimerSummary } from '../../instrumentation/timer-statistics.ts';
import { TRACK_COLORS, type Track } from '../../instrumentation/track.ts';
import { formatCount } from '../../shared/format-number.ts';
import { controls } from '../styles/controls.ts';
import { formatMs } from './format-ms.ts';
import { notAvailable, OverlaySectionElement } from './overlay-section.ts';
import './rs-span-details.ts';
import { sectionStyles } from './section-styles.ts';
import { chartStyles, partsBar, sparkline } from './small-charts.ts';

/** So many are looked at each time, unless the person wants all. */
const ROWS_SHOWN = 20;
const TRACKS = Object.keys(TRACK_COLORS) as Track[];

/** Everything that was timed, the largest total first; a name leads to its last calls. */
@customElement('rs-spans-section')
export class RsSpansSection extends OverlaySectionElement {
  static override styles = [
    controls,
    sectionStyles,
    chartStyles,
    css`
      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2);
      }

      .legend {
        display: flex;
        gap: var(--space-3);
        margin: 0;
        padding: 0;
        color: var(--text-muted);
        list-style: none;
      }

      .legend span {
        display: inline-block;
        width: 8px;
        height: 8px;
        margin-inline-end: 5px;
        border-radius: 2px;
      }

      .name {
        display: block;
        width: 100%;
        min-height: 24px;
        padding: 0;
        border: 0;
        background: none;
        text-align: start;
        overflow-wrap: anywhere;
        cursor: pointer;
      }

      .name:hover {
        color: var(--accent);
      }

      .name + .bar {
        margin-top: 2px;
      }

      .number {
        width: 58px;
      }

      .minute {
        width: 88px;
      }

      .minute .spark {
        margin-inline-start: auto;
      }

      tbody tr:hover {
        background: var(--surface-hover);
      }

      @container (max-width: 519px) {
        .p50,
        .minute {
          display: none;
        }

        .number {
          width: 50px;
        }
      }

      @container (max-width: 359px) {
        .max {
          display: none;
        }

        th,
        td {
          padding-inline: var(--space-1);
        }
      }
    `,
  ];

  @state() private track: Track | null = null;
  /** The name whose calls are shown. */
  @state() private opened: string | null = null;
  @state() private showsAll = false;
  @query('tbody') private body!: HTMLElement | null;

  #timers: readonly TimerSummary[] = [];
  #shown: readonly string[] = [];
  /** The row to go back to. */
  #returnTo: string | null = null;

  /** Goes back to the table; false when it was there already. */
  back(): boolean {
    if (this.opened === null) return false;
    this.#returnTo = this.opened;
    this.opened = null;
    return true;
  }

  protected override look(): void {
    this.#timers = sharedInstrumentation()?.timers() ?? [];
  }

  protected override render(): unknown {
    if (this.opened === null) return this.#renderTable();
    return html`<rs-span-details
      .app=${this.app}
      .tick=${this.tick}
      .name=${this.opened}
      .summary=${this.#timers.find(({ name }) => name === this.opened)}
      @rs-close=${this.back}
    ></rs-span-details>`;
  }

  protected override updated(): void {
    if (this.#returnTo === null || this.opened !== null) return;
    const button = this.renderRoot.querySelector<HTMLElement>(`[data-name="${CSS.escape(this.#returnTo)}"]`);
    this.#returnTo = null;
    button?.focus();
  }

  #renderTable(): TemplateResult {
    const isHeld = this.body?.matches(':hover, :focus-within') ?? false;
    const all = spanRows(this.#timers, this.track, isHeld ? this.#shown : []);
    const rows = this.showsAll ? all : all.slice(0, ROWS_SHOWN);
    this.#shown = rows.map(({ name }) => name);
    const largest = Math.max(0, ...rows.map(({ total }) => total));
    return html`
      <div class="top">
        <label>Track
          <select class="field" @change=${this.#onTrack}>
            <option value="">All</option>
            ${TRACKS.map((track) => html`<option value=${track} .selected=${track === this.track}>${track}</option>`)}
          </select>
        </label>
        <ul class="legend" aria-label="Colours of the bars">
          <li><span class="queue"></span>queue</li>
          <li><span class="execution"></span>execution</li>
          <li><span class="transfer"></span>transfer</li>
        </ul>
      </div>
      ${rows.length === 0 ? this.#renderNothing() : this.#renderRows(rows, largest)}
      ${rows.length < all.length ? html`<button class="button quiet" type="button" @click=${this.#showAll}>Show all ${all.length}</button>` : nothing}
      <p class="muted">
        Times in ms. Tracks in DevTools’ Performance panel:
        ${sharedInstrumentation()?.hasTracks ? 'shown under “Reelshelf”' : notAvailable()}.
      </p>
    `;
  }

  #renderRows(rows: readonly TimerSummary[], largest: number): TemplateResult {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">Span</th><th scope="col" class="number">Count</th><th scope="col" class="number p50">p50</th>
          <th scope="col" class="number">p95</th><th scope="col" class="number max">Longest</th>
          <th scope="col" class="number">Total</th><th scope="col" class="minute">Last minute</th>
        </tr>
      </thead>
      <tbody>
        ${repeat(
          rows,
          ({ name }) => name,
          (row) => this.#renderRow(row, largest),
        )}
      </tbody>
    </table>`;
  }

  #renderRow(
    { name, count, p50, p95, max, total, parts, perSecond }: TimerSummary,
    largest: number,
  ): TemplateResult {
    return html`<tr>
      <th scope="row">
        <button class="name" type="button" data-name=${name} @click=${() => this.#open(name)}>${name}</button>
        ${partsBar(parts, total, largest)}
      </th>
      <td>${formatCount(count)}</td><td class="p50">${formatMs(p50)}</td><td>${formatMs(p95)}</td>
      <td class="max">${formatMs(max)}</td><td>${formatMs(total)}</td>
      <td class="minute">${sparkline(perSecond)}</td>
    </tr>`;
  }

  #renderNothing(): TemplateResult {
    const text = this.app.settings.value.recordTimes
      ? 'Nothing was timed yet.'
      : 'Times are not being recorded: “Record” begins.';
    return html`<p class="muted">${text}</p>`;
  }

  #open(name: string): void {
    this.opened = name;
  }

  readonly #showAll = (): void => {
    this.showsAll = true;
  };

  readonly #onTrack = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.track = TRACKS.find((track) => track === value) ?? null;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-spans-section': RsSpansSection;
  }
}
