import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { codeOf } from '../../../app/error-facts.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { printRoute } from '../../../app/route.ts';
import type { ItemRow } from '../../../shared/media-item.ts';
import type { SimilarReason } from '../../../shared/similar-title.ts';
import { unpackJson } from '../../../shared/unpack-json.ts';
import { afterPaint } from '../../after-paint.ts';
import '../../elements/rs-poster-cover.ts';
import { controls } from '../../styles/controls.ts';

const MOST = 12;

/** A title like the one whose page it is, and why. */
interface Similar {
  readonly row: ItemRow;
  readonly reason: SimilarReason | undefined;
}

/** Titles of the library that are like one: worked out when its page is painted, below all that is on it. */
@customElement('rs-similar-titles')
export class RsSimilarTitles extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        /* The row scrolls in itself: it must not make the page as wide as it is. */
        min-width: 0;
      }

      h2 {
        margin: 0 0 var(--space-3);
        font-size: var(--size-2);
        font-weight: 600;
      }

      ul {
        display: grid;
        grid-auto-columns: clamp(104px, 14vw, 132px);
        grid-auto-flow: column;
        gap: var(--space-4);
        margin: 0;
        padding: 4px 4px var(--space-3);
        overflow: auto hidden;
        list-style: none;
        scroll-snap-type: x proximity;
      }

      li {
        scroll-snap-align: start;
      }

      a {
        display: block;
        color: var(--text);
        text-decoration: none;
      }

      rs-poster-cover {
        margin-bottom: var(--space-2);
        border-radius: var(--radius);
      }

      a:hover .name {
        text-decoration: underline;
      }

      .name,
      .why {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        line-clamp: 2;
      }

      .name {
        font-weight: 550;
      }

      .why {
        margin-top: 2px;
        color: var(--text-muted);
        font-size: var(--size-1);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) itemId = 0;
  @state() private similar: readonly Similar[] = [];

  constructor() {
    super();
    new ObserveController(this, () => [this.app.posters]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('itemId')) return;
    this.similar = [];
    void this.#read(this.itemId);
  }

  protected override render(): TemplateResult {
    return html`${
      this.similar.length === 0
        ? nothing
        : html`<section aria-labelledby="similar"><h2 id="similar">Similar in your library</h2>
          <ul tabindex="0" aria-labelledby="similar">${this.similar.map((one) => this.#renderTitle(one))}</ul></section>`
    }`;
  }

  #renderTitle({ row, reason }: Similar): TemplateResult {
    return html`<li><a href=${printRoute({ page: 'item', id: row.id })}>
      <rs-poster-cover aria-hidden="true" .title=${row.title} .year=${row.year} .poster=${row.poster} .pictures=${this.app.posters.value} .width=${132}></rs-poster-cover>
      <span class="name">${row.title}</span>
      ${reason === undefined ? nothing : html`<span class="why">${reasonWords(reason)}</span>`}
    </a></li>`;
  }

  /** Nothing is said of a failure: nobody asked for it. */
  async #read(id: number): Promise<void> {
    try {
      await afterPaint();
      const duplicates = await this.app.duplicates();
      const { rows, reasons } = await duplicates.similar(id, MOST);
      if (id !== this.itemId) return;
      this.similar = unpackJson<ItemRow[]>(rows).map((row, at) => ({ row, reason: reasons[at] }));
    } catch (error) {
      if (codeOf(error) === 'internal') this.app.toasts.showError(error);
    }
  }
}

function reasonWords({ kind, name }: SimilarReason): string {
  switch (kind) {
    case 'director':
      return `Same director: ${name}`;
    case 'cast':
      return `With ${name}`;
    case 'collection':
      return `In ${name}`;
    case 'company':
      return `By ${name}`;
    case 'genre':
      return name;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-similar-titles': RsSimilarTitles;
  }
}
