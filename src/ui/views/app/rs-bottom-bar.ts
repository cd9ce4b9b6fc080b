import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { printRoute, type Route } from '../../../app/route.ts';
import { iconGrid, iconHome, iconJobs, iconLibrary, iconSearch } from '../../icons.ts';
import { controls } from '../../styles/controls.ts';

/** The places of a narrow page; Libraries opens the side bar, Search goes to the box above the list. */
@customElement('rs-bottom-bar')
export class RsBottomBar extends LitElement {
  static override styles = [
    controls,
    css`
      nav {
        display: grid;
        grid-template-columns: repeat(5, 1fr);
        height: 100%;
        padding-bottom: env(safe-area-inset-bottom);
        border-top: 1px solid var(--line);
        background: var(--surface-raised);
      }

      .place {
        position: relative;
        display: grid;
        place-content: center;
        justify-items: center;
        gap: 2px;
        padding: 0;
        border: 0;
        background: none;
        color: var(--text-muted);
        font-size: var(--size-0);
        text-decoration: none;
        cursor: pointer;
      }

      .place[aria-current] {
        color: var(--accent);
        font-weight: 600;
      }

      .place:focus-visible {
        outline-offset: -4px;
      }

      .badge {
        position: absolute;
        top: 4px;
        left: calc(50% + 6px);
        min-width: 16px;
        padding: 0 4px;
        border-radius: 8px;
        background: var(--accent);
        color: var(--on-accent);
        font-size: var(--size-0);
        text-align: center;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;

  constructor() {
    super();
    new ObserveController(this, () => [this.app.router, this.app.jobs]);
  }

  protected override render(): TemplateResult {
    const running = this.app.jobs.value.length;
    return html`<nav aria-label="Main">
      ${this.#renderPlace({ page: 'home' }, 'Home', iconHome)}
      ${this.#renderPlace({ page: 'library', criteria: this.app.list.model.criteria }, 'Titles', iconGrid)}
      <button class="place" type="button" aria-haspopup="dialog" @click=${() => this.dispatchEvent(new Event('rs-menu'))}>
        ${iconLibrary}Libraries
      </button>
      <button class="place" type="button" @click=${() => this.dispatchEvent(new Event('rs-search'))}>
        ${iconSearch}Search
      </button>
      ${this.#renderPlace(
        { page: 'jobs' },
        'Jobs',
        iconJobs,
        running === 0
          ? nothing
          : html`<span class="badge">${running}<span class="visually-hidden"> running</span></span>`,
      )}
    </nav>`;
  }

  #renderPlace(route: Route, name: string, icon: TemplateResult, more: unknown = nothing): TemplateResult {
    const isCurrent = this.app.router.value.page === route.page;
    return html`<a class="place" href=${printRoute(route)} aria-current=${isCurrent ? 'page' : nothing}>
      ${icon}${name}${more}
    </a>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-bottom-bar': RsBottomBar;
  }
}
