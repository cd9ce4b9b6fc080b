import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { countItems } from '../../../app/library-list.ts';
import { conditionsOf, withConditions } from '../../../app/search/filter-edit.ts';
import { formatThings } from '../../../shared/format-number.ts';
import { criteriaKey, type ItemCriteria } from '../../../shared/item-criteria.ts';
import { conditionLabel } from '../../../shared/query-language/condition-label.ts';
import { iconClose, iconSearch } from '../../icons.ts';
import { mediaTypeName } from '../../media-type-name.ts';
import { centred } from '../../styles/centred.ts';
import { controls } from '../../styles/controls.ts';

/** One thing that could be left out. */
interface Relief {
  readonly label: string;
  readonly criteria: ItemCriteria;
  /** Titles there would be; absent while it is not known. */
  readonly total?: number;
}

/** ms before counting begins. */
const PAUSE = 300;

/** Conditions for which it is counted what leaving them out would give. */
const MOST_COUNTED = 6;

/** Nothing was found: what was searched for, and what each condition costs. */
@customElement('rs-no-results')
export class RsNoResults extends LitElement {
  static override styles = [
    controls,
    centred,
    css`
      :host {
        gap: var(--space-3);
      }

      .sign .icon {
        width: 32px;
        height: 32px;
        color: var(--text-muted);
      }

      h2 {
        max-width: 40ch;
        margin: 0;
        font-size: var(--size-3);
        font-weight: 600;
        overflow-wrap: anywhere;
        text-wrap: balance;
      }

      p {
        max-width: 52ch;
        margin: 0;
        color: var(--text-muted);
        text-wrap: pretty;
      }

      ul {
        display: grid;
        gap: var(--space-2);
        margin: var(--space-2) 0 0;
        padding: 0;
        list-style: none;
      }

      li .button {
        justify-content: space-between;
        width: min(360px, calc(100vw - 2 * var(--space-4)));
        border-color: var(--line);
      }

      .words {
        flex: 1;
        overflow: hidden;
        text-align: start;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .count {
        min-width: 9ch;
        color: var(--text-muted);
        font-weight: 400;
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) criteria!: ItemCriteria;
  @state() private reliefs: readonly Relief[] = [];
  #asked = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('criteria')) return;
    const before = changed.get('criteria');
    if (before !== undefined && criteriaKey(before) === criteriaKey(this.criteria)) return;
    this.reliefs = reliefsOf(this.criteria);
    void this.#count();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asked += 1;
  }

  protected override render(): TemplateResult {
    const { text } = this.criteria;
    return html`
      <div class="sign">${iconSearch}</div>
      <h2 role="status">${text === undefined ? 'No title fits these filters' : `Nothing found for “${short(text)}”`}</h2>
      ${
        text === undefined
          ? nothing
          : html`<p>Titles, original titles, people, file names and overviews were searched; near spellings too.</p>`
      }
      ${this.reliefs.length > 1 ? this.#renderReliefs() : nothing}
      <div class="actions">
        <button class="button" type="button" @click=${() => this.app.search.clear()}>
          Clear all${this.#everything}
        </button>
      </div>
    `;
  }

  #renderReliefs(): TemplateResult {
    return html`<ul aria-label="Leave out a condition">
      ${this.reliefs.map(
        ({ label, criteria, total }) => html`<li>
          <button class="button" type="button" aria-label=${`Without ${label}`} @click=${() => this.app.search.apply(criteria)}>
            ${iconClose}<span class="words">${label}</span>
            <span class="count">${total === undefined ? '' : formatThings(total, 'title')}</span>
          </button>
        </li>`,
      )}
    </ul>`;
  }

  get #everything(): string {
    const { isKnown, libraries } = this.app.libraries.value;
    if (!isKnown) return '';
    const { libraryId } = this.criteria;
    const shown = libraries.filter(({ id }) => libraryId === undefined || id === libraryId);
    return ` and show ${formatThings(
      shown.reduce((sum, library) => sum + countItems(library), 0),
      'title',
    )}`;
  }

  /** One after the other: whoever types on is answered first. */
  async #count(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    if (this.reliefs.length < 2) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    for (const [at, relief] of this.reliefs.slice(0, MOST_COUNTED).entries()) {
      if (asked !== this.#asked) return;
      const page = await this.app.backend.search.facets(relief.criteria).catch(() => undefined);
      if (asked !== this.#asked) return;
      if (page !== undefined) this.reliefs = this.reliefs.with(at, { ...relief, total: page.total });
    }
  }
}

/** Each condition, and the criteria without it. */
function reliefsOf(criteria: ItemCriteria): readonly Relief[] {
  const { text, mediaType, filter, ...rest } = criteria;
  const conditions = conditionsOf(filter);
  const all: Relief[] = conditions.map((condition, at) => ({
    label: conditionLabel(condition),
    criteria: withConditions(criteria, conditions.toSpliced(at, 1)),
  }));
  const others = { ...rest, ...(filter === undefined ? {} : { filter }) };
  if (mediaType !== undefined)
    all.unshift({
      label: `Type: ${mediaTypeName(mediaType)}`,
      criteria: { ...others, ...(text === undefined ? {} : { text }) },
    });
  if (text !== undefined)
    all.unshift({
      label: `“${short(text)}”`,
      criteria: { ...others, ...(mediaType === undefined ? {} : { mediaType }) },
    });
  return all;
}

/** A text that was pasted may be as long as a book. */
function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-no-results': RsNoResults;
  }
}
