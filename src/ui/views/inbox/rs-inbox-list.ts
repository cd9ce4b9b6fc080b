import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { InboxModel } from '../../../app/inbox/inbox-model.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { formatShare } from '../../../shared/format-share.ts';
import type { InboxRow } from '../../../shared/match-inbox.ts';
import { iconAlert } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';

/** Of a row, in px: what is below the edge is arithmetic. */
const HEIGHT = 60;
/** Rows beyond each edge that are there before they are seen. */
const AHEAD = 6;

/** The titles of a list of the inbox, in its order; only those near the screen are elements. */
@customElement('rs-inbox-list')
export class RsInboxList extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        position: relative;
        overflow: hidden auto;
        overflow-anchor: none;
        overscroll-behavior: contain;
      }

      .all {
        position: relative;
      }

      .row {
        position: absolute;
        inset-inline: 0;
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 var(--space-3);
        align-content: center;
        height: 60px;
        padding: 0 var(--space-3);
        border-bottom: 1px solid var(--line);
        cursor: pointer;
      }

      .row:hover {
        background: var(--surface-hover);
      }

      .row[aria-selected='true'] {
        background: var(--accent-soft);
        box-shadow: inset 3px 0 0 var(--accent);
      }

      .title,
      .path {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .title {
        font-weight: 600;
      }

      .year {
        font-weight: 400;
      }

      .path {
        grid-column: 1 / -1;
        color: var(--text-muted);
        font-size: var(--size-0);
      }

      .mark {
        color: var(--text-muted);
        font-variant-numeric: tabular-nums;
      }

      .mark.failed,
      .mark.failed .icon {
        color: var(--danger);
      }

      .blank {
        width: 60%;
        height: 12px;
        border-radius: 4px;
        background: var(--skeleton);
      }
    `,
  ];

  @property({ attribute: false }) model!: InboxModel;
  @property() label = '';
  @state() private range = { first: 0, last: 20 };
  @query('.all') private all!: HTMLElement;

  readonly #resized = new ResizeObserver(() => this.#look());
  #shown: number | undefined;

  constructor() {
    super();
    new ObserveController(this, () => [this.model]);
    this.addEventListener('scroll', () => this.#look(), { passive: true });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override render(): TemplateResult {
    const { ids = [], chosen } = this.model.value;
    const { first, last } = this.range;
    const shown = ids.slice(first, last + 1).map((id, index) => ({ id, index: first + index }));
    const active = shown.some(({ id }) => id === chosen) ? `row-${chosen}` : nothing;
    return html`<div class="all" role="listbox" tabindex="0" aria-label=${this.label} aria-activedescendant=${active}>
      ${repeat(
        shown,
        ({ id }) => id,
        ({ id, index }) => this.#renderRow(id, index, ids.length, id === chosen),
      )}
    </div>`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const { ids = [], chosen } = this.model.value;
    // Not by an attribute: the page's policy takes no styles from those.
    this.all.style.height = `${ids.length * HEIGHT}px`;
    for (const row of this.all.querySelectorAll<HTMLElement>('.row'))
      row.style.top = `${Number(row.dataset.index) * HEIGHT}px`;
    if (chosen !== this.#shown) this.#reveal(chosen === undefined ? -1 : ids.indexOf(chosen));
    this.#shown = chosen;
    this.#look();
  }

  #renderRow(id: number, index: number, total: number, isChosen: boolean): TemplateResult {
    const row = this.model.row(id);
    return html`<div class="row" role="option" id="row-${id}" data-index=${index} aria-selected=${isChosen}
      aria-posinset=${index + 1} aria-setsize=${total} @click=${() => this.model.choose(id)}>
      ${row === undefined ? html`<div class="blank"></div>` : this.#renderWords(row)}
    </div>`;
  }

  #renderWords(row: InboxRow): TemplateResult {
    const { title, year, path } = row;
    const isFailed = row.outcome === 'failed' || this.model.message(row.id) !== undefined;
    return html`<span class="title">${title} <span class="year">${year}</span></span>
      <span class=${isFailed ? 'mark failed' : 'mark'}>${isFailed ? iconAlert : this.#mark(row)}</span>
      <span class="path" title=${path ?? nothing}>${tailOf(path)}</span>`;
  }

  #mark({ outcome, score }: InboxRow): string {
    return outcome === 'nothing' ? 'Nothing found' : formatShare(score);
  }

  /** What is scrolled to is worked out, and told. */
  #look(): void {
    const { ids = [] } = this.model.value;
    const first = Math.max(0, Math.floor(this.scrollTop / HEIGHT) - AHEAD);
    const last = Math.min(ids.length - 1, Math.ceil((this.scrollTop + this.clientHeight) / HEIGHT) + AHEAD);
    if (first === this.range.first && last === this.range.last) return;
    this.range = { first, last };
    this.model.ensure(first, last);
  }

  #reveal(index: number): void {
    if (index < 0) return;
    const top = index * HEIGHT;
    if (top < this.scrollTop) this.scrollTop = top;
    else if (top + HEIGHT > this.scrollTop + this.clientHeight)
      this.scrollTop = top + HEIGHT - this.clientHeight;
  }
}

/** The last parts of a path, which tell most. */
function tailOf(path: string | null): string {
  if (path === null) return 'No file';
  const parts = path.split('/');
  return parts.length <= 3 ? parts.join('/') : `…/${parts.slice(-3).join('/')}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-inbox-list': RsInboxList;
  }
}
