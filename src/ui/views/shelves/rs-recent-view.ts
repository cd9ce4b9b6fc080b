import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../../app/app.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { printRoute } from '../../../app/route.ts';
import { type ShownTitle, TimedTitleList } from '../../../app/shelves/timed-list.ts';
import { formatDay } from '../../../shared/format-date.ts';
import { DEFAULT_CRITERIA } from '../../../shared/item-criteria.ts';
import { posterCoverStyles } from '../../elements/poster-cover.ts';
import { renderReadFailure } from '../../elements/read-failure.ts';
import { MoreController } from '../../more-controller.ts';
import { controls } from '../../styles/controls.ts';
import { page } from '../../styles/page.ts';
import { cardStyles } from './card-styles.ts';
import { titleCard } from './title-card.ts';

/** Of a card, in px: the size of picture that is read. */
const CARD = 150;

const LISTS = {
  added: {
    name: 'Added',
    href: '#/recent',
    none: 'Nothing was added yet. What is scanned or imported is listed here by day.',
  },
  watched: {
    name: 'Watched',
    href: '#/recent/watched',
    none: 'What you have watched is listed here by day.',
  },
  begun: {
    name: 'Begun',
    href: '#/recent/begun',
    none: 'What you have begun and not watched to its end is listed here.',
  },
} as const;
/** A list of this page. */
export type RecentList = keyof typeof LISTS;

/** What was added, watched or begun, by day, the newest first. */
@customElement('rs-recent-view')
export class RsRecentView extends LitElement {
  static override styles = [
    controls,
    page,
    posterCoverStyles,
    cardStyles,
    css`
      .page {
        max-width: none;
      }

      .lists {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-bottom: var(--space-4);
      }

      .lists .button {
        border-color: var(--line);
        border-radius: 999px;
      }

      .lists [aria-current] {
        border-color: transparent;
        background: var(--accent-soft);
        font-weight: 600;
      }

      .lists .whole {
        margin-inline: auto calc(-1 * var(--space-4));
        border-color: transparent;
        background: none;
      }

      section {
        margin-bottom: var(--space-6);
      }

      h2 {
        margin-bottom: var(--space-3);
        color: var(--text-muted);
        font-size: var(--size-1);
      }

      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(132px, 30%), 1fr));
        gap: var(--space-4);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      .none {
        padding: var(--space-12) var(--space-4);
        color: var(--text-muted);
        text-align: center;
      }

      .end {
        height: 1px;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) list: RecentList = 'added';

  #model: TimedTitleList | undefined;
  #ends: (() => void)[] = [];

  constructor() {
    super();
    new ObserveController(this, () => [this.app.posters]);
    new MoreController(this, () => void this.#model?.more());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#rest();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('list')) this.#follow();
  }

  protected override updated(): void {
    document.title = `Recently ${LISTS[this.list].name.toLowerCase()} – Reelshelf`;
  }

  #follow(): void {
    this.#rest();
    this.#model = new TimedTitleList(this.app, this.list);
    this.#ends = [this.#model.subscribe(() => this.requestUpdate()), this.#model.follow()];
  }

  #rest(): void {
    for (const end of this.#ends.splice(0)) end();
  }

  protected override render(): TemplateResult {
    const { titles, hasMore, error } = this.#model?.value ?? {};
    const added = printRoute({
      page: 'library',
      criteria: { ...DEFAULT_CRITERIA, sort: 'added', descending: true },
    });
    return html`<div class="page" aria-busy=${titles === undefined}>
      <div class="top"><slot name="menu"></slot><h1 tabindex="-1">Recent</h1></div>
      <nav class="lists" aria-label="Recent">
        ${Object.entries(LISTS).map(
          ([list, { name, href }]) =>
            html`<a class="button" href=${href} aria-current=${list === this.list ? 'page' : nothing}>${name}</a>`,
        )}
        ${this.list === 'added' ? html`<a class="button whole" href=${added}>As a list</a>` : nothing}
      </nav>
      ${titles?.length === 0 ? html`<p class="none">${LISTS[this.list].none}</p>` : nothing}
      ${repeat(
        [...Map.groupBy(titles ?? [], ({ at }) => formatDay(at))],
        ([day]) => day,
        ([day, shown], at) => html`<section aria-labelledby="day-${at}">
          <h2 id="day-${at}">${day}</h2>
          <ul>${repeat(
            shown,
            ({ id }) => id,
            (title) => this.#renderTitle(title),
          )}</ul>
        </section>`,
      )}
      ${error === undefined ? nothing : renderReadFailure(error, () => this.#model?.refresh())}
      ${hasMore && error === undefined && titles !== undefined ? html`<div class="end"></div>` : nothing}
    </div>`;
  }

  #renderTitle({ row }: ShownTitle): TemplateResult {
    return html`<li>${titleCard(row, { pictures: this.app.posters.value, width: CARD })}</li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-recent-view': RsRecentView;
  }
}
