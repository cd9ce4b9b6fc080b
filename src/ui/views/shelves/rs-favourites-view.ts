import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../../app/app.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { printRoute } from '../../../app/route.ts';
import { type ShownTitle, TimedTitleList } from '../../../app/shelves/timed-list.ts';
import { formatDay } from '../../../shared/format-date.ts';
import { renderReadFailure } from '../../elements/read-failure.ts';
import '../../elements/rs-poster-cover.ts';
import '../../elements/rs-stored-text.ts';
import { iconHeart, iconRemove } from '../../later-icons.ts';
import { MoreController } from '../../more-controller.ts';
import { RowFocusController } from '../../row-focus-controller.ts';
import { controls } from '../../styles/controls.ts';
import { page } from '../../styles/page.ts';
import { mainTitle, underTitle } from './title-words.ts';

/** The favourites, the newest first, with what a person noted of each; notes are edited in their place. */
@customElement('rs-favourites-view')
export class RsFavouritesView extends LitElement {
  static override styles = [
    controls,
    page,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(420px, 100%), 1fr));
        gap: 0 var(--space-8);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      .page {
        max-width: 1280px;
      }

      li {
        display: grid;
        grid-template-columns: 84px minmax(0, 1fr) auto;
        grid-template-rows: auto 1fr;
        gap: var(--space-2) var(--space-4);
        padding: var(--space-4) 0;
        border-top: 1px solid var(--line);
      }

      .cover {
        display: block;
        grid-row: span 2;
        align-self: start;
      }

      .title {
        display: block;
        color: inherit;
        font-size: var(--size-2);
        font-weight: 600;
        text-decoration: none;
        overflow-wrap: anywhere;
      }

      .title:hover {
        text-decoration: underline;
      }

      rs-stored-text {
        grid-column: 2 / -1;
        align-self: start;
      }

      .none {
        display: grid;
        gap: var(--space-3);
        justify-items: center;
        padding: var(--space-12) var(--space-4);
        color: var(--text-muted);
        text-align: center;
      }

      .none .icon {
        width: 32px;
        height: 32px;
      }

      .none p {
        max-width: 44ch;
        margin: 0;
        text-wrap: pretty;
      }

      .end {
        height: 1px;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;

  #list: TimedTitleList | undefined;
  #stop: (() => void) | undefined;

  constructor() {
    super();
    new ObserveController(this, () => {
      this.#list ??= new TimedTitleList(this.app, 'favourites');
      return [this.#list, this.app.posters];
    });
    new RowFocusController(this, 'button', 'h1');
    new MoreController(this, () => void this.#list?.more());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.#list?.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  protected override updated(): void {
    document.title = 'Favourites – Reelshelf';
  }

  protected override render(): TemplateResult {
    const { titles, hasMore, error } = this.#list?.value ?? {};
    return html`<div class="page" aria-busy=${titles === undefined}>
      <div class="top"><slot name="menu"></slot><h1 tabindex="-1">Favourites</h1></div>
      ${titles?.length === 0 ? renderNone() : nothing}
      <ul aria-label="Favourites">
        ${repeat(
          titles ?? [],
          ({ id }) => id,
          (title) => this.#renderTitle(title),
        )}
      </ul>
      ${error === undefined ? nothing : renderReadFailure(error, () => this.#list?.refresh())}
      ${hasMore && error === undefined && titles !== undefined ? html`<div class="end"></div>` : nothing}
    </div>`;
  }

  #renderTitle({ id, at, notes, row }: ShownTitle): TemplateResult {
    const title = mainTitle(row);
    const href = printRoute({ page: 'item', id });
    return html`<li>
      <a class="cover" href=${href} tabindex="-1" aria-hidden="true"><rs-poster-cover .title=${title} .year=${row.year} .poster=${row.poster} .pictures=${this.app.posters.value} .width=${84}></rs-poster-cover></a>
      <div>
        <a class="title" href=${href}>${title}</a>
        <span class="muted tabular">${[underTitle(row), `since ${formatDay(at)}`].filter(Boolean).join(' · ')}</span>
      </div>
      <button class="button quiet icon" type="button" aria-label=${`Remove ${title} from favourites`} title="Remove from favourites" @click=${() => void this.#edit(id, false)}>${iconRemove}</button>
      <rs-stored-text of=${`favourite ${id}`} label=${`Notes on ${title}`} hint="Add a note" .value=${notes ?? ''} .store=${(text: string) => this.#edit(id, true, text)}></rs-stored-text>
    </li>`;
  }

  async #edit(itemId: number, isFavourite: boolean, notes?: string): Promise<boolean> {
    const edit = { kind: 'favourite', isFavourite, ...(notes === undefined ? {} : { notes }) } as const;
    try {
      return await (await this.app.edits()).editOrSay([itemId], [edit]);
    } catch (error) {
      this.app.toasts.showError(error);
      return false;
    }
  }
}

function renderNone(): TemplateResult {
  return html`<div class="none">
    ${iconHeart}
    <p>Titles you mark with the heart on their page are kept here, with your notes.</p>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-favourites-view': RsFavouritesView;
  }
}
