import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { filteredList, withLists } from '../../../app/filtered-list.ts';
import { LoadController } from '../../../app/load-controller.ts';
import { unpackPerson } from '../../../app/people/unpack-detail.ts';
import { countYears, groupWorks, yearsText } from '../../../app/people/work-groups.ts';
import { HOME_ROUTE } from '../../../app/route.ts';
import { formatThings } from '../../../shared/format-number.ts';
import type { ItemCondition } from '../../../shared/item-filter.ts';
import type { PersonDetail } from '../../../shared/people.ts';
import { BackController } from '../../back-controller.ts';
import { ChangesController } from '../../changes-controller.ts';
import { renderPageFailure } from '../../elements/read-failure.ts';
import { iconArrowLeft } from '../../later-icons.ts';
import { roleName } from '../../role-name.ts';
import { controls } from '../../styles/controls.ts';
import { page } from '../../styles/page.ts';
import { SummaryController } from '../people/summary-controller.ts';
import { worksStyles } from '../people/works-styles.ts';
import { renderWorksSummary } from '../people/works-summary-view.ts';
import { renderWorkGroup, renderYearBars, WORKS_STEP } from '../people/works-view.ts';

/** A person: what they did by role and year, and with whom. */
@customElement('rs-person-view')
export class RsPersonView extends LitElement {
  static override styles = [controls, page, worksStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) personId = 0;
  /** Works on the page by role, where a person asked for more. */
  @state() private shown: ReadonlyMap<string, number> = new Map();

  readonly #way = new BackController(this, () => this.app, HOME_ROUTE);
  readonly #person = new LoadController<number, PersonDetail>(
    this,
    () => this.personId,
    async (id) => unpackPerson(await withLists(this.app.backend.people.person(id))),
  );
  readonly #summary = new SummaryController(
    this,
    () => this.app,
    () => (this.#person.state.state === 'ready' ? this.personId : undefined),
    (id, requestId) => this.app.backend.people.personSummary(id, requestId),
  );

  constructor() {
    super();
    new ChangesController(
      this,
      () => this.app,
      () => {
        void this.#person.reload();
        this.#summary.reload();
      },
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('personId')) this.shown = new Map();
  }

  protected override updated(): void {
    const { state: load } = this.#person;
    if (load.state === 'ready') document.title = `${load.value.name} – Reelshelf`;
    // That of the page before would stay.
    else if (load.state === 'failed') document.title = 'Person – Reelshelf';
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      <div class="top"><slot name="menu"></slot><button class="button quiet back" type="button" @click=${this.#way.back}>${iconArrowLeft}Back</button></div>
      ${this.#renderBody()}
    </div>`;
  }

  #renderBody(): TemplateResult {
    const load = this.#person.state;
    switch (load.state) {
      case 'loading':
        return html`<div class="loading" aria-busy="true"><div class="line wide"></div><div class="line"></div></div>`;
      case 'failed':
        return renderPageFailure(load.error, () => this.#person.reload(), {
          name: 'Back',
          go: this.#way.back,
        });
      case 'ready':
        return this.#renderPerson(load.value);
    }
  }

  #renderPerson(person: PersonDetail): TemplateResult {
    const { name, works, roles, titles } = person;
    const condition: ItemCondition = { field: 'person', anyOf: [name] };
    const years = countYears(works);
    return html`
      <h1 tabindex="-1">${name}</h1>
      ${renderFacts(person, yearsText(years), filteredList(condition, 'year'))}
      ${renderYearBars(years)}
      <div class="columns">
        <div class="groups">
          ${groupWorks(works, roles).map((group) =>
            renderWorkGroup(
              roleName(group.role),
              group.count,
              group.works,
              this.shown.get(group.role) ?? WORKS_STEP,
              () => this.#showMore(group.role),
            ),
          )}
          ${titles === 0 ? html`<p class="muted">Nothing in your libraries names this person any more.</p>` : nothing}
        </div>
        ${renderWorksSummary(this.#summary.state, { condition, titles, people: 'Worked with' })}
      </div>
    `;
  }

  #showMore(role: string): void {
    const shown = this.shown.get(role) ?? WORKS_STEP;
    this.shown = new Map([...this.shown, [role, shown + WORKS_STEP]]);
  }
}

function renderFacts({ titles }: PersonDetail, years: string, href: string): TemplateResult {
  return html`<p class="facts muted">
    ${years === '' ? nothing : html`Active ${years} · `}<a href=${href}>${formatThings(titles, 'title')} as a list</a>
  </p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-person-view': RsPersonView;
  }
}
