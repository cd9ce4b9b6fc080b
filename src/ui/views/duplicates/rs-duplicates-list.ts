import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../../app/app.ts';
import type { ShownGroup } from '../../../app/duplicates/duplicate-groups.ts';
import type { Duplicates } from '../../../app/duplicates/duplicates.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { reasonsOf } from '../../../shared/duplicates/duplicate-report.ts';
import type { ItemRow } from '../../../shared/media-item.ts';
import '../../elements/rs-poster-cover.ts';
import { controls } from '../../styles/controls.ts';
import { REASON_WORDS } from './reason-words.ts';

/** Of a row, in px: what is below the edge is arithmetic. */
const HEIGHT = 84;
/** Rows beyond each edge that are there before they are seen. */
const AHEAD = 6;

/** The groups of titles that may be one; only those near the screen are elements. */
@customElement('rs-duplicates-list')
export class RsDuplicatesList extends LitElement {
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
        grid-template-columns: 44px minmax(0, 1fr) auto;
        gap: 0 var(--space-3);
        align-items: center;
        height: 84px;
        padding: 0 var(--space-4);
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

      .title {
        font-weight: 600;
      }

      .title {
        display: flex;
        gap: var(--space-1);
      }

      .name,
      .why {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .year,
      .why {
        color: var(--text-muted);
        font-weight: 400;
      }

      .why {
        margin-top: 2px;
        font-size: var(--size-1);
      }

      .count {
        min-width: 26px;
        padding: 2px 7px;
        border-radius: 12px;
        background: var(--surface-pressed);
        font-size: var(--size-1);
        font-variant-numeric: tabular-nums;
        text-align: center;
      }

      .blank {
        width: 60%;
        height: 12px;
        border-radius: 4px;
        background: var(--skeleton);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) model!: Duplicates;
  @state() private range = { first: 0, last: 20 };
  @query('.all') private all!: HTMLElement;

  readonly #resized = new ResizeObserver(() => this.#look());
  #shown: string | undefined;

  constructor() {
    super();
    new ObserveController(this, () => [this.model, this.app.posters]);
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
    const { groups, chosen } = this.model.value;
    const { first, last } = this.range;
    const shown = groups.slice(first, last + 1).map((group, index) => ({ group, index: first + index }));
    const at = shown.find(({ group }) => group.key === chosen?.key)?.index;
    return html`<div class="all" role="listbox" tabindex="0" aria-label="Groups" aria-activedescendant=${at === undefined ? nothing : `row-${at}`}>
      ${repeat(
        shown,
        ({ group }) => group.key,
        ({ group, index }) => this.#renderRow(group, index, groups.length, index === at),
      )}
    </div>`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const { groups, chosen } = this.model.value;
    // Not by an attribute: the page's policy takes no styles from those.
    this.all.style.height = `${groups.length * HEIGHT}px`;
    for (const row of this.all.querySelectorAll<HTMLElement>('.row'))
      row.style.top = `${Number(row.dataset.index) * HEIGHT}px`;
    if (chosen?.key !== this.#shown) this.#reveal(groups.findIndex(({ key }) => key === chosen?.key));
    this.#shown = chosen?.key;
    this.#look();
  }

  #renderRow(group: ShownGroup, index: number, total: number, isChosen: boolean): TemplateResult {
    const row = this.model.row(group.ids[0] ?? 0);
    return html`<div class="row" role="option" id="row-${index}" data-index=${index} aria-selected=${isChosen}
      aria-posinset=${index + 1} aria-setsize=${total} @click=${() => this.model.choose(group)}>
      ${row === undefined ? html`<span></span><div class="blank"></div>` : this.#renderWords(group, row)}
    </div>`;
  }

  #renderWords({ reasons, ids }: ShownGroup, row: ItemRow): TemplateResult {
    const why = reasonsOf(reasons).map((reason) => REASON_WORDS[reason]);
    return html`<rs-poster-cover aria-hidden="true" .title=${row.seriesTitle ?? row.title} .year=${row.year} .poster=${row.poster} .pictures=${this.app.posters.value} .width=${44}></rs-poster-cover>
      <div><div class="title"><span class="name">${nameOf(row)}</span> <span class="year">${row.year}</span></div><div class="why">${why.join(' · ')}</div></div>
      <span class="count" aria-label="${ids.length} titles">${ids.length}</span>`;
  }

  /** What is scrolled to is worked out, and told. */
  #look(): void {
    const { groups } = this.model.value;
    const first = Math.max(0, Math.floor(this.scrollTop / HEIGHT) - AHEAD);
    const last = Math.min(
      groups.length - 1,
      Math.ceil((this.scrollTop + this.clientHeight) / HEIGHT) + AHEAD,
    );
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

function nameOf({ title, seriesTitle, season, episode }: ItemRow): string {
  return seriesTitle === null ? title : `${seriesTitle} ${season ?? '?'}×${episode ?? '?'} ${title}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-duplicates-list': RsDuplicatesList;
  }
}
