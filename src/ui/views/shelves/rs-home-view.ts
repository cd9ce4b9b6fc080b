import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../../app/app.ts';
import { countItems } from '../../../app/library-list.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { HOME_ROUTE, printRoute } from '../../../app/route.ts';
import {
  type HomeModel,
  homeModel,
  pinnedLists,
  type ReadableSearch,
} from '../../../app/shelves/home-model.ts';
import { DEFAULT_CRITERIA } from '../../../shared/item-criteria.ts';
import { renderReadFailure } from '../../elements/read-failure.ts';
import { LazyElementController } from '../../lazy-element-controller.ts';
import { controls } from '../../styles/controls.ts';
import { page } from '../../styles/page.ts';
import type { ShelfTitle } from './rs-title-shelf.ts';
import './rs-title-shelf.ts';

/** What to go on with, what is new, what was watched, favourites and smart lists, each as a row of posters. */
@customElement('rs-home-view')
export class RsHomeView extends LitElement {
  static override styles = [
    controls,
    page,
    css`
      .page {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-4);
        max-width: none;
      }

      .waiting {
        padding: 0;
      }

      .top {
        margin: 0;
      }

      .hint {
        margin: 0;
        color: var(--text-muted);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;

  readonly #lazy = new LazyElementController(this);
  #stop: (() => void) | undefined;

  constructor() {
    super();
    new ObserveController(this, () => [this.#home, this.app.savedSearches, this.app.libraries]);
  }

  get #home(): HomeModel {
    return homeModel(this.app);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.#home.follow();
    if (!this.app.savedSearches.value.isKnown) void this.app.savedSearches.refresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  protected override updated(_changed: PropertyValues<this>): void {
    document.title = 'Home – Reelshelf';
  }

  protected override render(): TemplateResult {
    const { error, shelves } = this.#home.value;
    return html`<div class="page">
      <div class="top"><slot name="menu"></slot><h1 tabindex="-1">Home</h1></div>
      ${error === undefined || shelves !== undefined ? nothing : renderReadFailure(error, () => this.#home.refresh())}
      ${this.#isEmpty ? this.#renderEmpty() : this.#renderShelves()}
    </div>`;
  }

  get #isEmpty(): boolean {
    const { isKnown, libraries } = this.app.libraries.value;
    const { shelves } = this.#home.value;
    if (!isKnown || libraries.some((library) => countItems(library) > 0)) return false;
    return shelves === undefined || shelves.added.length === 0;
  }

  #renderEmpty(): unknown {
    return this.#lazy.show(
      'rs-empty-library',
      () => import('../library/rs-empty-library.ts'),
      () => html`<rs-empty-library .app=${this.app} .route=${HOME_ROUTE}></rs-empty-library>`,
    );
  }

  #renderShelves(): TemplateResult {
    const { shelves, lists } = this.#home.value;
    if (shelves === undefined) return this.#renderWaiting();
    const titlesOf = (ids: readonly number[]) =>
      ids.flatMap((id): ShelfTitle[] => {
        const row = shelves.rows.get(id);
        return row ? [{ row }] : [];
      });
    const begun = shelves.begun.flatMap((title): ShelfTitle[] => {
      const row = shelves.rows.get(title.id);
      return row ? [{ row, begun: title }] : [];
    });
    const added = printRoute({
      page: 'library',
      criteria: { ...DEFAULT_CRITERIA, sort: 'added', descending: true },
    });
    const { isKnown, searches } = this.app.savedSearches.value;
    const pinned = pinnedLists(searches);
    return html`
      ${this.#own('Continue watching', '#/recent/begun', begun)}
      ${this.#own('Recently added', added, titlesOf(shelves.added))}
      ${this.#own('Recently watched', '#/recent/watched', titlesOf(shelves.watched))}
      ${this.#own('Favourites', '#/favourites', titlesOf(shelves.favourites))}
      ${repeat(
        pinned,
        ({ id }) => id,
        (search) => this.#renderList(search, lists.get(search.id)),
      )}
      ${shelves.begun.length + shelves.watched.length + shelves.favourites.length === 0 ? html`<p class="hint">What you begin to watch, have watched or mark as a favourite gets a row here.</p>` : nothing}
      ${isKnown && pinned.length === 0 ? html`<p class="hint">A <a href="#/searches">saved search</a> that is pinned to the side bar has a row here as well.</p>` : nothing}
    `;
  }

  #renderList(
    { name, criteria }: ReadableSearch,
    found: ReturnType<HomeModel['value']['lists']['get']>,
  ): TemplateResult {
    const href = printRoute({ page: 'library', criteria: criteria.criteria });
    const titles = found === null ? [] : found?.rows.map((row) => ({ row }));
    const empty = found === null ? 'This list could not be read.' : 'Nothing is in this list just now.';
    return this.#shelf(name, href, titles, empty);
  }

  /** Other elements than those that will be there: nothing moves when they come. */
  #renderWaiting(): TemplateResult {
    const shelf = this.#shelf('', '', undefined, '');
    return html`<div class="page waiting" role="status" aria-label="Loading">${shelf}${shelf}${shelf}</div>`;
  }

  /** What nothing stands on yet is not there. */
  #own(name: string, href: string, titles: readonly ShelfTitle[]): unknown {
    return titles.length === 0 ? nothing : this.#shelf(name, href, titles, '');
  }

  #shelf(
    name: string,
    href: string,
    titles: readonly ShelfTitle[] | undefined,
    empty: string,
  ): TemplateResult {
    return html`<rs-title-shelf .app=${this.app} .title=${name} .href=${href} .titles=${titles} .empty=${empty}></rs-title-shelf>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-home-view': RsHomeView;
  }
}
