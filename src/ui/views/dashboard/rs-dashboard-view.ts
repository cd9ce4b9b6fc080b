import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { createDashboardModel, type DashboardModel } from '../../../app/dashboard/dashboard-model.ts';
import { named, WITHOUT_RATING, WITHOUT_YEAR } from '../../../app/dashboard/figure-filters.ts';
import { listAddress, personListAddress } from '../../../app/dashboard/figure-links.ts';
import { JobHistory } from '../../../app/jobs/job-history.ts';
import { countItems } from '../../../app/library-list.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { printRoute } from '../../../app/route.ts';
import { formatCount } from '../../../shared/format-number.ts';
import { DEFAULT_CRITERIA } from '../../../shared/item-criteria.ts';
import type { CountedPerson, LibraryFigures } from '../../../shared/library-figures.ts';
import { renderReadFailure } from '../../elements/read-failure.ts';
import { formatMoment } from '../../format-moment.ts';
import { LazyElementController } from '../../lazy-element-controller.ts';
import { controls } from '../../styles/controls.ts';
import { page } from '../../styles/page.ts';
import { type Bar, barList } from './bar-list.ts';
import { completeness } from './completeness.ts';
import { dashboardStyles } from './dashboard-styles.ts';
import { addedChart, ratingChart, yearChart } from './figure-columns.ts';
import { recentJobs } from './recent-jobs.ts';
import './rs-column-chart.ts';
import { totals } from './totals.ts';

/** Years are shown one by one where there is room for them. */
const narrow = matchMedia('(max-width: 640px)');

/** What a library, or all of them, come to: numbers and charts that lead to the lists behind them. */
@customElement('rs-dashboard-view')
export class RsDashboardView extends LitElement {
  static override styles = [controls, page, dashboardStyles];

  @property({ attribute: false }) app!: App;
  /** Absent: all libraries. */
  @property({ attribute: false }) libraryId: number | undefined;

  readonly #lazy = new LazyElementController(this);
  #model: DashboardModel | undefined;
  #history: JobHistory | undefined;

  constructor() {
    super();
    new ObserveController(this, () => [this.#figures, this.#jobs, this.app.libraries]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#figures.show(this.libraryId ?? null);
    this.#figures.watch();
    this.#jobs.watch();
    narrow.addEventListener('change', this.#onWidth);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#figures.rest();
    this.#jobs.rest();
    narrow.removeEventListener('change', this.#onWidth);
  }

  get #figures(): DashboardModel {
    this.#model ??= createDashboardModel(this.app.backend);
    return this.#model;
  }

  get #jobs(): JobHistory {
    this.#history ??= new JobHistory(this.app.backend);
    return this.#history;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('libraryId')) this.#figures.show(this.libraryId ?? null);
  }

  protected override render(): TemplateResult {
    const { figures, isFresh } = this.#figures.value;
    return html`<div class="page dashboard" aria-busy=${!isFresh}>
      <div class="top">
        <slot name="menu"></slot>
        <h1 tabindex="-1">Dashboard</h1>
        ${this.#renderNote()}
        ${this.#renderLibraries()}
      </div>
      ${this.#isEmpty(figures) ? this.#renderEmpty() : figures ? this.#renderFigures(figures) : this.#renderWaiting()}
    </div>`;
  }

  #renderNote(): TemplateResult {
    const { figures, countedAt, isFresh, error } = this.#figures.value;
    if (isFresh && figures?.isProvisional)
      return html`<span class="note" role="status">More titles are on their way</span>`;
    if (isFresh || countedAt === undefined) return html`<span class="note" role="status"></span>`;
    if (error !== undefined)
      return html`<span class="note" role="status">As of ${formatMoment(countedAt)}; it could not be counted anew</span>`;
    return html`<span class="note late">As of ${formatMoment(countedAt)}, counting anew…</span>`;
  }

  #renderLibraries(): TemplateResult {
    const { libraries } = this.app.libraries.value;
    return html`<select class="field" aria-label="Library" @change=${this.#onLibrary}>
      <option value="" .selected=${this.libraryId === undefined}>All libraries</option>
      ${libraries.map(({ id, name }) => html`<option value=${id} .selected=${id === this.libraryId}>${name}</option>`)}
    </select>`;
  }

  /** Known from counters before anything is counted; but those of a first load are kept at its end only. */
  #isEmpty(figures: LibraryFigures | undefined): boolean {
    const { isKnown, libraries } = this.app.libraries.value;
    if (figures !== undefined && this.#figures.value.isFresh) return figures.total === 0;
    if (!isKnown) return false;
    const shown = this.libraryId === undefined ? libraries : [this.app.libraries.find(this.libraryId)];
    return shown.every((library) => library === undefined || countItems(library) === 0);
  }

  #renderEmpty(): unknown {
    const { libraryId } = this;
    const criteria = { ...DEFAULT_CRITERIA, ...(libraryId === undefined ? {} : { libraryId }) };
    return this.#lazy.show(
      'rs-empty-library',
      () => import('../library/rs-empty-library.ts'),
      () => html`<rs-empty-library
        .app=${this.app}
        .route=${{ page: 'library', criteria }}
        .library=${this.app.libraries.find(libraryId)}
      ></rs-empty-library>`,
    );
  }

  #renderWaiting(): TemplateResult {
    const { error } = this.#figures.value;
    if (error !== undefined) return renderReadFailure(error, () => this.#figures.recount());
    return html`<div class="skeleton" aria-label="Counting…" role="status">
      <div class="card sums"></div>
      <div class="cards">
        ${['years', 'genres', 'parts', 'ratings', 'people', 'people', 'names', 'added', 'lately'].map((name) => html`<div class="card ${name}"></div>`)}
      </div>
    </div>`;
  }

  #renderFigures(figures: LibraryFigures): TemplateResult {
    const library = this.libraryId ?? null;
    const years = yearChart(figures, library, narrow.matches);
    const ratings = ratingChart(figures, library);
    const added = addedChart(figures, library);
    return html`
      <div class="card sums">${totals(figures, library)}</div>
      <div class="cards">
        <rs-column-chart class="card years" heading="Years" unit="Year" .columns=${years.columns} .marks=${years.marks}
          .summary=${this.#without(figures.withoutYear, 'without a year', listAddress(library, { filter: WITHOUT_YEAR }))}
        ></rs-column-chart>
        <div class="card genres">${barList('Genres', this.#names('genre', figures.genres), 'No genres are known yet.')}</div>
        <div class="card parts">${completeness(figures, library)}</div>
        <rs-column-chart class="card ratings" heading="Ratings" unit="Rating" .columns=${ratings.columns} .marks=${ratings.marks}
          .summary=${this.#without(figures.withoutRating, 'not rated', listAddress(library, { filter: WITHOUT_RATING }))}
        ></rs-column-chart>
        <div class="card people">${barList('Directors', this.#people('director', figures.directors), 'No directors are known yet.')}</div>
        <div class="card people">${barList('Actors', this.#people('actor', figures.actors), 'No actors are known yet.')}</div>
        <div class="card names">${barList('Resolution', this.#names('resolution', figures.resolutions), 'No file has been read yet.')}</div>
        <rs-column-chart class="card added" marks-at-start heading=${figures.added.unit === 'week' ? 'Added by week' : 'Added by month'}
          unit=${figures.added.unit === 'week' ? 'Week' : 'Month'} .columns=${added.columns} .marks=${added.marks}
        ></rs-column-chart>
        <div class="card lately">${this.#jobs.error === undefined ? recentJobs(this.#jobs.value, library) : renderReadFailure(this.#jobs.error, () => this.#jobs.reload())}</div>
      </div>
    `;
  }

  #without(count: number, words: string, href: string): unknown {
    return count === 0 ? nothing : html`<a href=${href}>${formatCount(count)} ${words}</a>`;
  }

  #names(field: 'genre' | 'resolution', values: LibraryFigures['genres']): readonly Bar[] {
    const library = this.libraryId ?? null;
    return values.map(({ name, count }) => ({
      name,
      count,
      href: listAddress(library, { filter: named(field, name) }),
    }));
  }

  #people(role: string, people: readonly CountedPerson[]): readonly Bar[] {
    return people.map((person) => ({
      name: person.name,
      count: person.count,
      href: personListAddress(this.libraryId ?? null, person, role),
      page: printRoute({ page: 'person', id: person.id }),
    }));
  }

  readonly #onLibrary = ({ target }: Event): void => {
    const libraryId = Number((target as HTMLSelectElement).value);
    this.app.router.replace({ page: 'dashboard', ...(libraryId > 0 ? { libraryId } : {}) });
  };

  readonly #onWidth = (): void => this.requestUpdate();
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-dashboard-view': RsDashboardView;
  }
}
