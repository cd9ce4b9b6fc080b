import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import type { ItemCriteria } from '../../../shared/item-criteria.ts';
import { iconBookmark, iconSaveSearch } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';

/**
 * A button that keeps the search beside it under a name; of one that is kept already it tells the name, and
 * changes that instead.
 */
@customElement('rs-save-search')
export class RsSaveSearch extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: inline-flex;
        min-width: 0;
      }

      .button {
        max-width: 100%;
      }

      .button .icon {
        flex: none;
      }

      .button.saved .icon {
        fill: currentColor;
      }

      span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) criteria!: ItemCriteria;

  constructor() {
    super();
    new ObserveController(this, () => [this.app.savedSearches]);
  }

  protected override render(): TemplateResult {
    const { app, criteria } = this;
    const search = app.savedSearches.find(criteria);
    return search
      ? html`<button class="button quiet saved" type="button" title=${`Saved as “${search.name}”`} @click=${() => app.dialog.set({ kind: 'edit-search', search })}>
          ${iconBookmark}<span>Saved as “${search.name}”</span>
        </button>`
      : html`<button class="button quiet" type="button" @click=${() => app.dialog.set({ kind: 'save-search', criteria })}>
          ${iconSaveSearch}<span>Save search…</span>
        </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-save-search': RsSaveSearch;
  }
}
