import { css, html, LitElement, nothing, type PropertyValues, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { LatestCall } from '../../../app/latest-call.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { isFacetOn, toggleFacet } from '../../../app/search/facet-conditions.ts';
import { tagColors } from '../../../app/tags/tag-colors.ts';
import { FACET_FIELDS, type FacetField, type Facets, type FacetValue } from '../../../rpc/search-api.ts';
import { formatCount } from '../../../shared/format-number.ts';
import { criteriaKey, type ItemCriteria } from '../../../shared/item-criteria.ts';
import '../../elements/rs-color-dot.ts';
import { controls } from '../../styles/controls.ts';
import { findType, TYPE_NAMES } from './condition-names.ts';

/** Values shown of a field before it is opened. */
const FEW = 6;

const FIELD_NAMES: Readonly<Record<FacetField, string>> = {
  type: 'Type',
  genre: 'Genre',
  decade: 'Decade',
  rating: 'Rating',
  resolution: 'Resolution',
  keyword: 'Keyword',
  tag: 'Tag',
  collection: 'Collection',
  watched: 'Watched',
};

/**
 * The present result counted by what its titles are; a click narrows it to them. Counts of the result
 * before stay, dimmed, until the new ones are there.
 */
@customElement('rs-facets')
export class RsFacets extends LitElement {
  static override styles = [
    controls,
    css`
      section {
        margin-bottom: var(--space-4);
      }

      h3 {
        margin: 0 0 var(--space-1);
        color: var(--text-muted);
        font-size: var(--size-1);
        font-weight: 500;
      }

      .value {
        position: relative;
        display: flex;
        align-items: center;
        gap: var(--space-2);
        width: 100%;
        min-height: 28px;
        padding: 0 var(--space-2);
        border: 0;
        border-radius: var(--radius);
        background: none;
        text-align: start;
        cursor: pointer;
      }

      @media (pointer: coarse) {
        .value {
          min-height: 44px;
        }
      }

      .value:hover {
        background: var(--surface-hover);
      }

      .value[aria-pressed='true'] {
        background: var(--accent-soft);
        font-weight: 600;
      }

      .value:focus-visible {
        outline-offset: -2px;
      }

      .name {
        flex: 1;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .count {
        color: var(--text-muted);
        font-weight: 400;
        font-variant-numeric: tabular-nums;
      }

      /* How much of the result it is. */
      .share {
        flex: none;
        width: 40px;
        height: 4px;
        fill: var(--line-control);
        opacity: 0.7;
      }

      .share .whole {
        fill: var(--line);
      }

      .old .count,
      .old .share {
        opacity: 0.4;
        transition: opacity var(--motion-quick) 120ms;
      }

      .more {
        min-height: 28px;
        padding: 0 var(--space-2);
        color: var(--accent);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) criteria!: ItemCriteria;
  @state() private facets: Facets | undefined;
  @state() private isOld = true;
  @state() private opened: ReadonlySet<FacetField> = new Set();
  readonly #latest = new LatestCall();
  #asked = 0;
  #endModel: (() => void) | undefined;
  #endChanges: (() => void) | undefined;

  constructor() {
    super();
    new ObserveController(this, () => [tagColors(this.app)]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endModel = this.app.list.model.subscribe(({ type }) => {
      if (type === 'refreshed') void this.#count();
    });
    // The list is not read anew for these, but what is counted beside it is another.
    this.#endChanges = this.app.backend.onChange(({ keepsLists }) => {
      if (keepsLists) void this.#count();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endModel?.();
    this.#endChanges?.();
    this.#asked += 1;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('criteria')) return;
    const before = changed.get('criteria');
    if (before === undefined || criteriaKey(before) !== criteriaKey(this.criteria)) void this.#count();
  }

  protected override render(): unknown {
    const { facets } = this;
    if (facets === undefined) return nothing;
    return html`<div class=${this.isOld ? 'old' : ''} aria-busy=${this.isOld}>
      ${FACET_FIELDS.map((field) => this.#renderField(field, facets.fields[field] ?? [], facets.total))}
    </div>`;
  }

  #renderField(field: FacetField, values: readonly FacetValue[], total: number): unknown {
    if (values.length === 0) return nothing;
    const isOpen = this.opened.has(field);
    const shown = isOpen ? values : values.slice(0, FEW);
    return html`<section aria-labelledby=${field}>
      <h3 id=${field}>${FIELD_NAMES[field]}</h3>
      ${shown.map((value) => this.#renderValue(field, value, total))}
      ${
        values.length > FEW
          ? html`<button class="button quiet more" type="button" aria-expanded=${isOpen} @click=${() => this.#open(field, !isOpen)}>
              ${isOpen ? 'Fewer' : `${values.length - FEW} more`}
            </button>`
          : nothing
      }
    </section>`;
  }

  #renderValue(field: FacetField, { value, count }: FacetValue, total: number): TemplateResult {
    return html`<button
      class="value"
      type="button"
      aria-pressed=${isFacetOn(this.criteria, field, value)}
      @click=${() => this.app.search.apply(toggleFacet(this.criteria, field, value))}
    >
      ${field === 'tag' ? this.#renderColor(value) : nothing}
      <span class="name">${valueName(field, value)}</span>
      <span class="count">${formatCount(count)}</span>
      ${shareBar(total > 0 ? count / total : 0)}
    </button>`;
  }

  #renderColor(tag: string): unknown {
    const color = tagColors(this.app).of(tag);
    return color === undefined ? nothing : html`<rs-color-dot .color=${color}></rs-color-dot>`;
  }

  #open(field: FacetField, isOpen: boolean): void {
    const opened = new Set(this.opened);
    if (isOpen) opened.add(field);
    else opened.delete(field);
    this.opened = opened;
  }

  /** After the first rows, which are waited for by somebody; only the newest question counts. */
  async #count(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    this.isOld = true;
    await this.app.list.shown;
    if (asked !== this.#asked) return;
    const { search } = this.app.backend;
    const facets = await this.#latest
      .run((signal) => search.facets(this.criteria, signal))
      .catch(() => undefined);
    if (asked !== this.#asked || facets === undefined) return;
    this.facets = facets;
    this.isOld = false;
  }
}

/** Drawn by attributes: the page's policy allows no styles beside its sheets. */
function shareBar(share: number): TemplateResult {
  const part = svg`<rect class="whole" width="40" height="4" rx="2" /><rect width=${Math.max(2, 40 * Math.min(1, share))} height="4" rx="2" />`;
  return html`<svg class="share" viewBox="0 0 40 4" aria-hidden="true">${part}</svg>`;
}

function valueName(field: FacetField, value: string): string {
  if (field === 'type') {
    const type = findType(value);
    return type === undefined ? value : TYPE_NAMES[type];
  }
  if (field === 'decade') return `${value}s`;
  if (field === 'rating')
    return Number(value) >= 9 ? `${value} and over` : `${value} to ${Number(value) + 1}`;
  if (field === 'watched') return value === 'yes' ? 'Watched' : 'Not watched';
  return value;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-facets': RsFacets;
  }
}
