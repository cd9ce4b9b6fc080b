import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { countItems } from '../../../app/library-list.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { printRoute, type Route } from '../../../app/route.ts';
import { formatCount } from '../../../shared/format-number.ts';
import { DEFAULT_CRITERIA } from '../../../shared/item-criteria.ts';
import type { Library } from '../../../shared/library.ts';
import {
  iconDashboard,
  iconFileUp,
  iconFolderPlus,
  iconHistory,
  iconJobs,
  iconLayers,
  iconPanel,
  iconPlus,
  iconSettings,
} from '../../icons.ts';
import '../../elements/rs-color-dot.ts';
import { LazyElementController } from '../../lazy-element-controller.ts';
import { controls } from '../../styles/controls.ts';
import { placeStyles } from './place-styles.ts';
import { sideBarStyles } from './side-bar-styles.ts';

/** Pages that belong to a place of the side bar. */
const PART_OF: Readonly<Partial<Record<Route['page'], Route['page']>>> = {
  jobs: 'job',
  settings: 'providers',
};

/** The places of the app: libraries with their counts, jobs, settings. */
@customElement('rs-side-bar')
export class RsSideBar extends LitElement {
  static override styles = [controls, placeStyles, sideBarStyles];

  @property({ attribute: false }) app!: App;
  /** Icons only. */
  @property({ type: Boolean, reflect: true }) narrow = false;
  /** Shown over the page: cannot be made narrow. */
  @property({ type: Boolean }) overlay = false;

  readonly #lazy = new LazyElementController(this);

  constructor() {
    super();
    new ObserveController(this, () => [
      this.app.libraries,
      this.app.savedSearches,
      this.app.router,
      this.app.jobs,
    ]);
  }

  protected override render(): TemplateResult {
    return html`
      <header class="brand">
        <img src="./icons/icon.svg" width="24" height="24" alt="" />
        <span class="text">Reelshelf</span>
      </header>
      <nav aria-label="Main">
        ${this.#renderShelves()}${this.#renderLibraries()}${this.#renderSmartLists()}${this.#renderInbox()}
        <ul class="places">
          ${this.#renderPlace({ page: 'dashboard' }, 'Dashboard', iconDashboard)}
          ${this.#renderPlace({ page: 'jobs' }, 'Jobs', iconJobs, this.#renderJobCount())}
          ${this.#renderPlace({ page: 'history' }, 'History', iconHistory)}
          ${this.#renderPlace({ page: 'settings' }, 'Settings', iconSettings)}
        </ul>
      </nav>
      <div class="foot">
        ${
          this.overlay
            ? nothing
            : html`<button
                class="button quiet icon"
                type="button"
                aria-label=${this.narrow ? 'Widen the side bar' : 'Narrow the side bar'}
                aria-expanded=${!this.narrow}
                @click=${() => this.app.settings.change({ narrowSideBar: !this.narrow })}
              >
                ${iconPanel}
              </button>`
        }
        ${this.#lazy.show(
          'rs-side-tools',
          () => import('./rs-side-tools.ts'),
          () =>
            html`<rs-side-tools class="text" .app=${this.app} @rs-performance=${this.#openPerformance}></rs-side-tools>`,
        )}
      </div>
    `;
  }

  /** What the first screen does without; its room is kept. */
  #renderShelves(): TemplateResult {
    return html`<div class="shelves">${this.#lazy.show(
      'rs-shelf-places',
      () => import('../shelves/rs-shelf-places.ts'),
      () => html`<rs-shelf-places .app=${this.app} .narrow=${this.narrow}></rs-shelf-places>`,
    )}</div>`;
  }

  #renderLibraries(): TemplateResult {
    const { libraries } = this.app.libraries.value;
    const total = libraries.reduce((sum, library) => sum + (library.isActive ? countItems(library) : 0), 0);
    return html`
      <h2 class="text" id="libraries"><a href="#/libraries" aria-current=${['libraries', 'bin'].includes(this.app.router.value.page) ? 'page' : nothing}>Libraries</a></h2>
      <ul class="libraries" aria-labelledby="libraries">
        ${this.#renderEntry(this.#listRoute(undefined), 'All titles', iconLayers, total)}
        ${libraries.map((library) => this.#renderLibrary(library))}
      </ul>
      <ul class="places">
        ${this.#renderAction('import', 'Import', iconFileUp, 'Import a catalogue')}
        ${this.#renderAction('add-folder', 'Add a folder', iconFolderPlus)}
        ${this.#renderAction('library', 'New library', iconPlus)}
      </ul>
    `;
  }

  /** A dialog that is opened from here. */
  #renderAction(
    kind: 'import' | 'add-folder' | 'library',
    name: string,
    icon: TemplateResult,
    title = name,
  ): TemplateResult {
    return html`<li>
      <button class="place" type="button" title=${this.narrow ? title : nothing} @click=${() => this.app.dialog.set({ kind })}>
        ${icon}<span class="text">${name}</span>
      </button>
    </li>`;
  }

  #renderSmartLists(): unknown {
    if (!this.app.savedSearches.value.isKnown) return nothing;
    return this.#lazy.show(
      'rs-smart-lists',
      () => import('../saved-searches/rs-smart-lists.ts'),
      () => html`<rs-smart-lists .app=${this.app} .narrow=${this.narrow}></rs-smart-lists>`,
    );
  }

  /** Looked for behind the first rows, as smart lists are. */
  #renderInbox(): unknown {
    if (!this.app.savedSearches.value.isKnown) return nothing;
    return this.#lazy.show(
      'rs-inbox-entry',
      () => import('../inbox/rs-inbox-entry.ts'),
      () => html`<rs-inbox-entry .app=${this.app} .narrow=${this.narrow}></rs-inbox-entry>`,
    );
  }

  #renderLibrary(library: Library): TemplateResult {
    const dot = html`<rs-color-dot .name=${library.name} .color=${library.color}></rs-color-dot>`;
    return this.#renderEntry(this.#listRoute(library.id), library.name, dot, countItems(library));
  }

  #renderEntry(route: Route, name: string, icon: TemplateResult, count: number): TemplateResult {
    return this.#renderPlace(
      route,
      name,
      icon,
      html`<span class="count text">${formatCount(count)}<span class="visually-hidden"> ${count === 1 ? 'title' : 'titles'}</span></span>`,
    );
  }

  #renderPlace(route: Route, name: string, icon: TemplateResult, more: unknown = nothing): TemplateResult {
    return html`<li>
      <a
        class="place"
        href=${printRoute(route)}
        title=${name}
        aria-label=${this.narrow ? name : nothing}
        aria-current=${this.#isCurrent(route) ? 'page' : nothing}
      >
        ${icon}<span class="name text">${name}</span>${more}
      </a>
    </li>`;
  }

  #renderJobCount(): unknown {
    const running = this.app.jobs.value.length;
    return running === 0
      ? nothing
      : html`<span class="badge">${running}<span class="visually-hidden"> running</span></span>`;
  }

  /** From the drawer it would open behind it, and out of reach. */
  readonly #openPerformance = (): void => {
    this.closest('dialog')?.close();
    this.app.overlay.set(true);
  };

  /** A library is shown in the order the present list has, unless that is how well its titles match. */
  #listRoute(libraryId: number | undefined): Route {
    const shown = this.app.router.value;
    const { criteria } = shown.page === 'library' ? shown : this.app.list.model;
    const { text, sort, descending } = criteria;
    const isByMatch = text !== undefined && sort === 'relevance';
    const order = isByMatch ? DEFAULT_CRITERIA : { sort, descending };
    return { page: 'library', criteria: { ...(libraryId === undefined ? {} : { libraryId }), ...order } };
  }

  #isCurrent(route: Route): boolean {
    const shown = this.app.router.value;
    if (route.page === 'library' && shown.page === 'library') {
      const isSmartList = this.app.savedSearches.find(shown.criteria)?.isPinned === true;
      return !isSmartList && route.criteria.libraryId === shown.criteria.libraryId;
    }
    return route.page === shown.page || shown.page === PART_OF[route.page];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-side-bar': RsSideBar;
  }
}
