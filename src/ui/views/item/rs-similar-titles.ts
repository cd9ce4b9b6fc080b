import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { codeOf } from '../../../app/error-facts.ts';
import type { ItemRow } from '../../../shared/media-item.ts';
import type { SimilarReason } from '../../../shared/similar-title.ts';
import { unpackJson } from '../../../shared/unpack-json.ts';
import { afterPaint } from '../../after-paint.ts';
import '../shelves/rs-title-shelf.ts';
import type { ShelfTitle } from '../shelves/rs-title-shelf.ts';

const MOST = 12;

/** Titles of the library that are like one: worked out when its page is painted, below all that is on it. */
@customElement('rs-similar-titles')
export class RsSimilarTitles extends LitElement {
  static override styles = css`
    :host {
      display: block;
      /* The row scrolls in itself: it must not make the page as wide as it is. */
      min-width: 0;
    }

    /* Why it is there takes more room than a year. */
    rs-title-shelf {
      --under-lines: 2;
    }
  `;

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) itemId = 0;
  @state() private similar: readonly ShelfTitle[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('itemId')) return;
    this.similar = [];
    void this.#read(this.itemId);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.similar.length === 0) return nothing;
    return html`<rs-title-shelf .app=${this.app} .title=${'Similar in your library'} .titles=${this.similar}></rs-title-shelf>`;
  }

  /** Nothing is said of a failure: nobody asked for it. */
  async #read(id: number): Promise<void> {
    try {
      await afterPaint();
      const duplicates = await this.app.duplicates();
      const { rows, reasons } = await duplicates.similar(id, MOST);
      if (id !== this.itemId) return;
      this.similar = unpackJson<ItemRow[]>(rows).map((row, at) => {
        const reason = reasons[at];
        return { row, ...(reason && { under: reasonWords(reason) }) };
      });
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
