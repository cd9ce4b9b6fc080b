import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatCount, formatThings } from '../../../shared/format-number.ts';
import { iconTable } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';

/** A column of a chart. */
export interface ChartColumn {
  /** What is counted in it: "1994", "March 2026". */
  readonly name: string;
  readonly count: number;
  /** The list of what is counted. */
  readonly href: string;
}

/** A mark below some columns. */
export interface ChartMark {
  readonly text: string;
  /** Columns it stands below. */
  readonly columns: number;
  /** The list of all that is counted in them, and what to call it. */
  readonly link?: { readonly href: string; readonly name: string };
}

/** Marks are told from columns: the arrows go through columns only. */
const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowLeft: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** Counts side by side as columns; each leads to its list. The same figures can be shown as a table. */
@customElement('rs-column-chart')
export class RsColumnChart extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        min-width: 0;
      }

      header {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        height: 32px;
      }

      h2 {
        margin: 0;
        font-size: var(--size-2);
        font-weight: 600;
        white-space: nowrap;
      }

      .told {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        color: var(--text-muted);
        font-variant-numeric: tabular-nums;
        text-align: end;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .told strong {
        color: var(--text);
        font-weight: 600;
      }

      .switch {
        align-self: center;
        width: 32px;
        min-height: 32px;
        margin-inline-end: calc(-1 * var(--space-2));
        color: var(--text-muted);
      }

      .switch[aria-pressed='true'] {
        color: var(--accent);
      }

      .chart {
        display: flex;
        flex-direction: column;
        height: var(--chart-height, 176px);
      }

      ol {
        display: flex;
        margin: 0;
        padding: 0;
        list-style: none;
      }

      .plot {
        flex: 1;
        align-items: stretch;
        min-height: 0;
        border-bottom: 1px solid var(--line-control);
      }

      .plot li {
        display: flex;
        flex: 1 1 0;
        min-width: 0;
      }

      .plot a {
        display: flex;
        flex: 1;
        align-items: flex-end;
        padding-inline: clamp(0px, 6%, 3px);
        border-radius: 3px 3px 0 0;
      }

      .plot i {
        flex: 1;
        height: max(2px, calc(var(--share) * 100%));
        border-radius: 2px 2px 0 0;
        background: color-mix(in oklab, var(--accent) 72%, var(--surface-raised));
      }

      .wide .plot a {
        padding-inline: clamp(1px, 12%, 10px);
      }

      .wide .plot i {
        border-radius: 4px 4px 0 0;
      }

      .plot a:hover {
        background: var(--surface-hover);
      }

      .plot a:hover i,
      .plot a:focus-visible i {
        background: var(--accent);
      }

      .plot a:focus-visible {
        outline-offset: 0;
      }

      .marks {
        flex: none;
        height: 24px;
        align-items: center;
        color: var(--text-muted);
        font-size: var(--size-0);
        font-variant-numeric: tabular-nums;
      }

      .marks li {
        flex: var(--columns) 1 0;
        min-width: 0;
        overflow: hidden;
        text-align: center;
        white-space: nowrap;
      }

      :host([marks-at-start]) .marks li {
        text-align: start;
      }

      .marks a {
        display: block;
        padding: 4px 0;
        border-radius: 3px;
        color: inherit;
        text-decoration: none;
      }

      .marks a:hover {
        background: var(--surface-hover);
        color: var(--text);
      }

      .marks a:focus-visible {
        outline-offset: -2px;
      }

      .table {
        height: var(--chart-height, 176px);
        overflow: auto;
      }

      table {
        width: 100%;
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
      }

      th {
        position: sticky;
        top: 0;
        background: var(--surface-raised);
        color: var(--text-muted);
        font-weight: 500;
        text-align: start;
      }

      tbody th {
        position: static;
        color: var(--text);
        font-weight: 400;
      }

      th,
      td {
        padding: 4px 8px 4px 0;
        border-bottom: 1px solid var(--line);
      }

      th:last-child,
      td:last-child {
        padding-inline-end: 2px;
        text-align: end;
      }

      @media (pointer: coarse) {
        .switch {
          width: 44px;
        }
      }

      @media (forced-colors: active) {
        .plot i {
          background: LinkText;
        }
      }
    `,
  ];

  @property() heading = '';
  /** What a column is of: "Year". */
  @property() unit = '';
  @property({ attribute: false }) columns: readonly ChartColumn[] = [];
  @property({ attribute: false }) marks: readonly ChartMark[] = [];
  /** Whether marks stand at the first of their columns, instead of in their middle. */
  @property({ type: Boolean, attribute: 'marks-at-start', reflect: true }) marksAtStart = false;
  /** Shown where no column is pointed at. */
  @property({ attribute: false }) summary: unknown = nothing;
  /** A column that is pointed at or has the focus. */
  @state() private told: number | undefined;
  @state() private isTable = false;
  /** Place, among the columns that can be reached, of the one that Tab goes to. */
  @state() private current = Number.POSITIVE_INFINITY;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('columns')) this.told = undefined;
  }

  protected override render(): TemplateResult {
    const told = this.told === undefined ? undefined : this.columns[this.told];
    return html`<section aria-label=${this.heading}>
      <header>
        <h2>${this.heading}</h2>
        <span class="told" aria-hidden=${told ? 'true' : nothing}>
          ${told ? html`${told.name} · <strong>${formatThings(told.count, 'title')}</strong>` : this.summary}
        </span>
        <button
          class="button quiet icon switch"
          type="button"
          aria-pressed=${this.isTable}
          aria-label=${`${this.heading} as a table`}
          title="As a table"
          @click=${() => {
            this.isTable = !this.isTable;
          }}
        >
          ${iconTable}
        </button>
      </header>
      ${this.isTable ? this.#renderTable() : this.#renderChart()}
    </section>`;
  }

  #renderChart(): TemplateResult {
    const most = Math.max(1, ...this.columns.map(({ count }) => count));
    const reached = this.columns.flatMap(({ count }, at) => (count > 0 ? [at] : []));
    const tabbed = reached[Math.min(this.current, reached.length - 1)];
    return html`<div class=${this.columns.length <= 40 ? 'chart wide' : 'chart'}>
      <ol
        class="plot"
        @keydown=${(event: KeyboardEvent) => this.#onKeyDown(event, reached)}
        @pointerleave=${() => this.#tell(undefined)}
        @focusout=${() => this.#tell(undefined)}
      >
        ${this.columns.map(({ name, count, href }, at) =>
          count === 0
            ? html`<li aria-hidden="true" @pointerenter=${() => this.#tell(at)}></li>`
            : html`<li>
                <a
                  href=${href}
                  data-column=${at}
                  tabindex=${at === tabbed ? 0 : -1}
                  aria-label=${`${name}: ${formatThings(count, 'title')}`}
                  @pointerenter=${() => this.#tell(at)}
                  @focus=${() => this.#tell(at)}
                  ><i .style=${`--share: ${count / most}`}></i
                ></a>
              </li>`,
        )}
      </ol>
      <ol class="marks">
        ${this.marks.map(
          ({ text, columns, link }) =>
            html`<li .style=${`--columns: ${columns}`}>
              ${link ? html`<a href=${link.href} aria-label=${link.name}>${text}</a>` : text}
            </li>`,
        )}
      </ol>
    </div>`;
  }

  #renderTable(): TemplateResult {
    return html`<div class="table" tabindex="0" role="region" aria-label=${`${this.heading}, table`}>
      <table>
        <thead>
          <tr><th scope="col">${this.unit}</th><th scope="col">Titles</th></tr>
        </thead>
        <tbody>
          ${this.columns
            .filter(({ count }) => count > 0)
            .map(
              ({ name, count, href }) => html`<tr>
                <th scope="row">${name}</th>
                <td><a href=${href}>${formatCount(count)}<span class="visually-hidden"> ${count === 1 ? 'title' : 'titles'}, ${name}</span></a></td>
              </tr>`,
            )}
        </tbody>
      </table>
    </div>`;
  }

  #tell(at: number | undefined): void {
    this.told = at;
  }

  #onKeyDown(event: KeyboardEvent, reached: readonly number[]): void {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const { target } = event;
    const at = target instanceof HTMLElement ? reached.indexOf(Number(target.dataset.column)) : -1;
    const last = reached.length - 1;
    this.current = Math.max(0, Math.min(last, step(at, last)));
    const column = reached[this.current];
    this.renderRoot.querySelector<HTMLElement>(`[data-column="${column}"]`)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-column-chart': RsColumnChart;
  }
}
