import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { filteredList, withLists } from '../../../app/filtered-list.ts';
import { LoadController } from '../../../app/load-controller.ts';
import { unpackCompany } from '../../../app/people/unpack-detail.ts';
import { countYears, yearsText } from '../../../app/people/work-groups.ts';
import { HOME_ROUTE } from '../../../app/route.ts';
import { formatCount, formatThings } from '../../../shared/format-number.ts';
import type { ItemCondition } from '../../../shared/item-filter.ts';
import type { CompanyDetail } from '../../../shared/people.ts';
import { BackController } from '../../back-controller.ts';
import { ChangesController } from '../../changes-controller.ts';
import { renderPageFailure } from '../../elements/read-failure.ts';
import { iconArrowLeft } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { page } from '../../styles/page.ts';
import { SummaryController } from './summary-controller.ts';
import { worksStyles } from './works-styles.ts';
import { renderWorksSummary } from './works-summary-view.ts';
import { renderWorkGroup, renderYearBars, WORKS_STEP } from './works-view.ts';

/** A company: its titles by year, and who had a part in the most of them. */
@customElement('rs-company-view')
export class RsCompanyView extends LitElement {
  static override styles = [controls, page, worksStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) companyId = 0;
  @state() private shown = WORKS_STEP;

  readonly #way = new BackController(this, () => this.app, HOME_ROUTE);
  readonly #company = new LoadController<number, CompanyDetail>(
    this,
    () => this.companyId,
    async (id) => unpackCompany(await withLists(this.app.backend.people.company(id))),
  );
  readonly #summary = new SummaryController(
    this,
    () => this.app,
    () => (this.#company.state.state === 'ready' ? this.companyId : undefined),
    (id, requestId) => this.app.backend.people.companySummary(id, requestId),
  );

  constructor() {
    super();
    new ChangesController(
      this,
      () => this.app,
      () => {
        void this.#company.reload();
        this.#summary.reload();
      },
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('companyId')) this.shown = WORKS_STEP;
  }

  protected override updated(): void {
    const { state: load } = this.#company;
    if (load.state === 'ready') document.title = `${load.value.name} – Reelshelf`;
    // That of the page before would stay.
    else if (load.state === 'failed') document.title = 'Company – Reelshelf';
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      <div class="top"><slot name="menu"></slot><button class="button quiet back" type="button" @click=${this.#way.back}>${iconArrowLeft}Back</button></div>
      ${this.#renderBody()}
    </div>`;
  }

  #renderBody(): TemplateResult {
    const load = this.#company.state;
    switch (load.state) {
      case 'loading':
        return html`<div class="loading" aria-busy="true"><div class="line wide"></div><div class="line"></div></div>`;
      case 'failed':
        return renderPageFailure(load.error, () => this.#company.reload(), {
          name: 'Back',
          go: this.#way.back,
        });
      case 'ready':
        return this.#renderCompany(load.value);
    }
  }

  #renderCompany({ name, titles, works }: CompanyDetail): TemplateResult {
    const condition: ItemCondition = { field: 'company', anyOf: [name] };
    const years = countYears(works);
    const isPart = works.length < titles;
    return html`
      <h1 tabindex="-1">${name}</h1>
      <p class="facts muted">
        ${years.length > 0 && !isPart ? html`Active ${yearsText(years)} · ` : nothing}<a
          href=${filteredList(condition, 'year')}
          >${formatThings(titles, 'title')} as a list</a
        >
      </p>
      ${isPart ? nothing : renderYearBars(years)}
      <div class="columns">
        <div class="groups">
          ${
            titles === 0
              ? html`<p class="muted">Nothing in your libraries names this company any more.</p>`
              : renderWorkGroup('Titles', titles, works.map(withoutCharacters), this.shown, () => {
                  this.shown += WORKS_STEP;
                })
          }
          ${isPart ? html`<p class="muted">Here are the ${formatCount(works.length)} that were added first; the list above has all.</p>` : nothing}
        </div>
        ${renderWorksSummary(this.#summary.state, { condition, titles, people: 'Most often in its titles' })}
      </div>
    `;
  }
}

function withoutCharacters(work: CompanyDetail['works'][number]) {
  return { ...work, characters: [] };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-company-view': RsCompanyView;
  }
}
