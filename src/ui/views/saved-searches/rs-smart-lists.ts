import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../../app/app.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { printRoute, type Route } from '../../../app/route.ts';
import type { ItemCriteria } from '../../../shared/item-criteria.ts';
import type { SavedSearch } from '../../../shared/saved-search.ts';
import { iconBookmark, iconSaveSearch, iconSmartList, iconWarning } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { placeStyles } from '../app/place-styles.ts';

const SAVE = 'Save as a smart list…';

/** The side bar's section of pinned searches, with the way to all saved ones. */
@customElement('rs-smart-lists')
export class RsSmartLists extends LitElement {
  static override styles = [
    controls,
    placeStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }

      .place .warning {
        display: contents;
        color: var(--warning);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** Icons only. */
  @property({ type: Boolean, reflect: true }) narrow = false;

  constructor() {
    super();
    new ObserveController(this, () => [this.app.savedSearches, this.app.router]);
  }

  protected override render(): TemplateResult {
    const pinned = this.app.savedSearches.value.searches.filter(({ isPinned }) => isPinned);
    const isPage = this.app.router.value.page === 'searches';
    return html`
      <h2 class="text" id="heading">Smart lists</h2>
      <ul aria-labelledby="heading">
        ${repeat(
          pinned,
          ({ id }) => id,
          (search) => this.#renderSearch(search),
        )}
        ${this.#renderPlace({ page: 'searches' }, 'Saved searches', iconBookmark, isPage)}
        ${this.#renderSave()}
      </ul>
    `;
  }

  /** For a list that is none of the saved ones, and not simply a whole library. */
  #renderSave(): unknown {
    const { router, savedSearches, dialog } = this.app;
    const route = router.value;
    if (route.page !== 'library' || isWhole(route.criteria) || savedSearches.find(route.criteria))
      return nothing;
    const { criteria } = route;
    return html`<li>
      <button class="place" type="button" title=${this.narrow ? SAVE : nothing} aria-label=${this.narrow ? SAVE : nothing}
        @click=${() => dialog.set({ kind: 'save-search', criteria })}>
        ${iconSaveSearch}<span class="name text">${SAVE}</span>
      </button>
    </li>`;
  }

  #renderSearch(search: SavedSearch): TemplateResult {
    const { name, criteria } = search;
    if (criteria.ok) {
      const route: Route = { page: 'library', criteria: criteria.criteria };
      return this.#renderPlace(route, name, iconSmartList, this.#current?.id === search.id);
    }
    // It selects nothing; where it is listed stands what can be done about it.
    const icon = html`<span class="warning">${iconWarning}</span>`;
    return this.#renderPlace({ page: 'searches' }, name, icon, false, criteria.message);
  }

  /** The pinned search whose list is shown. */
  get #current(): SavedSearch | undefined {
    const route = this.app.router.value;
    return route.page === 'library' ? this.app.savedSearches.find(route.criteria) : undefined;
  }

  #renderPlace(
    route: Route,
    name: string,
    icon: TemplateResult,
    isCurrent: boolean,
    fault?: string,
  ): TemplateResult {
    return html`<li>
      <a
        class="place"
        href=${printRoute(route)}
        title=${fault === undefined ? name : `${name}: ${fault}`}
        aria-label=${this.narrow ? name : nothing}
        aria-current=${isCurrent ? 'page' : nothing}
      >
        ${icon}<span class="name text">${name}</span>
        ${fault === undefined ? nothing : html`<span class="visually-hidden">(cannot be read)</span>`}
      </a>
    </li>`;
  }
}

function isWhole({ text, filter, mediaType }: ItemCriteria): boolean {
  return text === undefined && filter === undefined && mediaType === undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-smart-lists': RsSmartLists;
  }
}
