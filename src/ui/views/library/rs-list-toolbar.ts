import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { POSTER_SIZES, type PosterSize } from '../../../app/list/grid-geometry.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import type { LibraryRoute, ListView } from '../../../app/route.ts';
import { DENSITIES, type Density } from '../../../app/settings.ts';
import { ITEM_SORTS, type ItemCriteria, type ItemSort } from '../../../shared/item-criteria.ts';
import type { MediaType } from '../../../shared/media-type.ts';
import '../../elements/rs-segmented.ts';
import type { ChooseEvent, Segment } from '../../elements/rs-segmented.ts';
import { iconGrid } from '../../icons.ts';
import {
  iconAscending,
  iconCheck,
  iconDescending,
  iconRowsComfortable,
  iconRowsCompact,
  iconShuffle,
  iconTable,
} from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { listToolbarStyles } from './list-toolbar-styles.ts';

const SORT_NAMES: Readonly<Record<ItemSort, string>> = {
  relevance: 'Relevance',
  title: 'Title',
  year: 'Year',
  rating: 'Rating',
  added: 'Added',
  runtime: 'Duration',
  watched: 'Last watched',
  random: 'Random',
};

const TYPES: readonly (Segment & { readonly value: MediaType | '' })[] = [
  { value: '', label: 'All' },
  { value: 'movie', label: 'Films' },
  { value: 'series', label: 'Series' },
  { value: 'episode', label: 'Episodes' },
  { value: 'video', label: 'Videos' },
];

const VIEWS: readonly Segment[] = [
  { value: 'grid', label: 'Posters', icon: iconGrid },
  { value: 'table', label: 'Table', icon: iconTable },
];

const SIZE_NAMES: Readonly<Record<PosterSize, readonly [letter: string, name: string]>> = {
  small: ['S', 'Small posters'],
  medium: ['M', 'Medium posters'],
  large: ['L', 'Large posters'],
  huge: ['XL', 'Extra large posters'],
};

const SIZES: readonly Segment[] = POSTER_SIZES.map((value) => {
  const [letter, label] = SIZE_NAMES[value];
  return { value, label, icon: html`${letter}` };
});

const ROW_DENSITIES: readonly Segment[] = [
  { value: 'comfortable', label: 'Comfortable rows', icon: iconRowsComfortable },
  { value: 'compact', label: 'Compact rows', icon: iconRowsCompact },
];

/** What the list shows and how: type, order, posters or table. */
@customElement('rs-list-toolbar')
export class RsListToolbar extends LitElement {
  static override styles = [controls, listToolbarStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) route!: LibraryRoute;
  /** The view in use: the route's or the settings'. */
  @property() view: ListView = 'grid';

  constructor() {
    super();
    new ObserveController(this, () => [this.app.settings]);
  }

  /** Nothing is selected before the rows are there. The view shows the bar once it is known. */
  protected override firstUpdated(): void {
    void this.app.list.shown.then(() => import('../selection/rs-selection-bar.ts')).catch(() => undefined);
  }

  protected override render(): TemplateResult {
    const { criteria } = this.route;
    return html`
      <rs-segmented
        class="types"
        label="Type"
        .segments=${TYPES}
        .value=${criteria.mediaType ?? ''}
        @rs-choose=${({ value }: ChooseEvent) => this.#chooseType(value)}
      ></rs-segmented>
      <select class="field types-menu" aria-label="Type" @change=${this.#onType}>
        ${TYPES.map(({ value, label }) => html`<option value=${value} .selected=${value === (criteria.mediaType ?? '')}>${label}</option>`)}
      </select>
      <div class="order">
        <select class="field" aria-label="Sort by" @change=${this.#onSort}>
          ${ITEM_SORTS.map((sort) => html`<option value=${sort} .selected=${sort === criteria.sort}>${SORT_NAMES[sort]}</option>`)}
        </select>
        ${criteria.sort === 'random' ? this.#renderShuffle() : this.#renderDirection(criteria)}
      </div>
      <rs-segmented
        label="View"
        .segments=${VIEWS}
        .value=${this.view}
        @rs-choose=${({ value }: ChooseEvent) => this.#chooseView(value === 'table' ? 'table' : 'grid')}
      ></rs-segmented>
      ${this.#renderLook()}
      <button class="button icon select" type="button" aria-label="Select titles" title="Select titles" @click=${this.#select}>${iconCheck}</button>
    `;
  }

  #renderShuffle(): TemplateResult {
    return html`<button
      class="button icon"
      type="button"
      aria-label="Shuffle again"
      title="Shuffle again"
      @click=${() => this.#go({ ...this.route.criteria, seed: anySeed() })}
    >
      ${iconShuffle}
    </button>`;
  }

  #renderDirection(criteria: ItemCriteria): TemplateResult {
    return html`<button
          class="button icon"
          type="button"
          ?disabled=${criteria.sort === 'relevance'}
          aria-label=${criteria.descending ? 'Descending; turn round' : 'Ascending; turn round'}
          title=${criteria.descending ? 'Descending' : 'Ascending'}
          @click=${() => this.#go({ ...criteria, descending: !criteria.descending })}
        >
          ${criteria.descending ? iconDescending : iconAscending}
        </button>`;
  }

  #renderLook(): TemplateResult {
    const { posterSize, density } = this.app.settings.value;
    return this.view === 'grid'
      ? html`<rs-segmented
          class="look"
          label="Poster size"
          .segments=${SIZES}
          .value=${posterSize}
          @rs-choose=${({ value }: ChooseEvent) => this.#chooseSize(value)}
        ></rs-segmented>`
      : html`<rs-segmented
          class="look rows"
          label="Row height"
          .segments=${ROW_DENSITIES}
          .value=${density}
          @rs-choose=${({ value }: ChooseEvent) => this.#chooseDensity(value)}
        ></rs-segmented>`;
  }

  #chooseType(value: string): void {
    const { mediaType: _, ...rest } = this.route.criteria;
    const mediaType = TYPES.find((type) => type.value === value)?.value || undefined;
    this.#go(mediaType === undefined ? rest : { ...rest, mediaType });
  }

  #chooseView(view: ListView): void {
    const { at: _at, view: _view, ...rest } = this.route;
    this.app.settings.change({ view });
    this.app.router.replace(rest);
  }

  #chooseSize(value: string): void {
    const posterSize = POSTER_SIZES.find((size) => size === value);
    if (posterSize) this.app.settings.change({ posterSize });
  }

  #chooseDensity(value: string): void {
    const density: Density | undefined = DENSITIES.find((known) => known === value);
    if (density) this.app.settings.change({ density });
  }

  /** Titles begin at A; of everything else people look for the most first. */
  readonly #onSort = (event: Event): void => {
    const sort = ITEM_SORTS.find((known) => known === (event.target as HTMLSelectElement).value) ?? 'title';
    const { seed: _, ...criteria } = this.route.criteria;
    const isUpwards = sort === 'title' || sort === 'relevance' || sort === 'random';
    this.#go({
      ...criteria,
      sort,
      descending: !isUpwards,
      ...(sort === 'random' ? { seed: anySeed() } : {}),
    });
  };

  readonly #onType = (event: Event): void => {
    this.#chooseType((event.target as HTMLSelectElement).value);
  };

  /** Heard by the bar of the selection. */
  readonly #select = (): void => {
    this.dispatchEvent(new Event('rs-select-begin', { bubbles: true, composed: true }));
  };

  #go(criteria: ItemCriteria): void {
    const { view } = this.route;
    this.app.router.go({ page: 'library', criteria, ...(view === undefined ? {} : { view }) });
  }
}

/** One of the random orders; 0 would not be told in the address. */
function anySeed(): number {
  return 1 + Math.floor(Math.random() * 0xffff_fffe);
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-list-toolbar': RsListToolbar;
  }
}
