import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { LoadController } from '../../../app/load-controller.ts';
import { HOME_ROUTE, printRoute } from '../../../app/route.ts';
import { formatDay } from '../../../shared/format-date.ts';
import { formatCount } from '../../../shared/format-number.ts';
import type { PersonDetail, PersonWork } from '../../../shared/media-item.ts';
import '../../elements/rs-message.ts';
import '../../elements/rs-poster-cover.ts';
import { iconArrowLeft } from '../../later-icons.ts';
import { mediaTypeName } from '../../media-type-name.ts';
import { controls } from '../../styles/controls.ts';
import { page } from '../../styles/page.ts';

/** Works shown at first; a button shows as many again. */
const STEP = 60;

/** A person and their works in this library. */
@customElement('rs-person-view')
export class RsPersonView extends LitElement {
  static override styles = [
    controls,
    page,
    css`
      .dates {
        margin: var(--space-1) 0 var(--space-6);
      }

      .biography {
        max-width: 68ch;
        font-size: var(--size-2);
        line-height: 1.6;
        white-space: pre-line;
      }

      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(128px, 1fr));
        gap: var(--space-6) var(--space-4);
        margin: 0 0 var(--space-6);
        padding: 0;
        list-style: none;
      }

      li a {
        display: grid;
        gap: 2px;
        color: var(--text);
        text-decoration: none;
      }

      rs-poster-cover {
        margin-bottom: var(--space-2);
      }

      .name {
        font-weight: 500;
        overflow-wrap: anywhere;
      }

      a:hover .name {
        text-decoration: underline;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) personId = 0;
  @state() private shown = STEP;

  readonly #person = new LoadController<number, PersonDetail>(
    this,
    () => this.personId,
    (id) => this.app.backend.items.person(id),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#onKeyDown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#onKeyDown);
  }

  protected override updated(): void {
    const { state: load } = this.#person;
    if (load.state === 'ready') document.title = `${load.value.name} – Reelshelf`;
  }

  protected override render(): TemplateResult {
    const load = this.#person.state;
    return html`<div class="page">
      <div class="top"><button class="button quiet back" type="button" @click=${this.#back}>${iconArrowLeft}Back</button></div>
      ${load.state === 'ready' ? this.#renderPerson(load.value) : nothing}
      ${load.state === 'failed' ? html`<rs-message whole-page .error=${load.error}></rs-message>` : nothing}
    </div>`;
  }

  #renderPerson({ name, biography, birthday, deathday, works }: PersonDetail): TemplateResult {
    const dates = [birthday, deathday].filter((day) => day !== null).map((day) => formatDay(Date.parse(day)));
    const left = works.length - this.shown;
    return html`
      <h1>${name}</h1>
      <p class="dates muted">
        ${dates.length > 0 ? `${dates.join(' – ')} · ` : ''}${formatCount(works.length)} ${works.length === 1 ? 'work' : 'works'} in your libraries
      </p>
      ${biography ? html`<p class="biography">${biography}</p>` : nothing}
      <ul>
        ${works.slice(0, this.shown).map((work) => this.#renderWork(work))}
      </ul>
      ${
        left > 0
          ? html`<button class="button" type="button" @click=${() => {
              this.shown += STEP;
            }}>Show ${formatCount(Math.min(left, STEP))} more</button>`
          : nothing
      }
    `;
  }

  #renderWork({ itemId, title, year, mediaType, role, character }: PersonWork): TemplateResult {
    return html`<li>
      <a href=${printRoute({ page: 'item', id: itemId })}>
        <rs-poster-cover .title=${title} .year=${year}></rs-poster-cover>
        <span class="name">${title}</span>
        <span class="muted">${year ?? mediaTypeName(mediaType)} · ${character ?? role}</span>
      </a>
    </li>`;
  }

  readonly #back = (): void => this.app.router.back(HOME_ROUTE);

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented && this.app.dialog.value === null) this.#back();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-person-view': RsPersonView;
  }
}
