import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { askToDelete, askToForget, askToMove, restoreTitles } from '../../../app/libraries/delete-titles.ts';
import { printRoute } from '../../../app/route.ts';
import { BIN_LIBRARY_ID } from '../../../shared/bin-library.ts';
import type { ItemDetail } from '../../../shared/media-item.ts';
import '../../elements/rs-menu.ts';
import type { MenuEntry } from '../../elements/rs-menu.ts';
import { iconMove, iconRemove, iconUndo } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';

/** What can be done with a title as a whole; of one in the bin it says so. Fires `rs-gone` when the title went. */
@customElement('rs-item-menu')
export class RsItemMenu extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: inline-flex;
        gap: var(--space-2);
        align-items: center;
      }

      a {
        color: var(--text-muted);
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) item!: ItemDetail;

  protected override render(): TemplateResult {
    const { id, title, libraryId } = this.item;
    const isBinned = libraryId === BIN_LIBRARY_ID;
    const menu = html`<rs-menu label="More" .entries=${isBinned ? this.#ofBinned : this.#entries}></rs-menu>`;
    if (!isBinned) return menu;
    return html`<a href=${printRoute({ page: 'bin' })}>In the bin</a>
      <button class="button" type="button" aria-label=${`Restore ${title}`} @click=${() => void restoreTitles(this.app, [id])}>${iconUndo}Restore</button>${menu}`;
  }

  get #entries(): readonly MenuEntry[] {
    const { app, item } = this;
    const isWithoutSeries = item.mediaType !== 'series';
    const chosen = { itemIds: [item.id], title: item.title, isWithoutSeries };
    const move = {
      label: 'Move to another library…',
      icon: iconMove,
      run: () => askToMove(app, chosen, item.libraryId),
    };
    return [
      // An episode goes with its series.
      ...(item.mediaType === 'episode' ? [] : [move]),
      {
        label: 'Delete from library…',
        icon: iconRemove,
        isDanger: true,
        run: () => askToDelete(app, chosen, () => this.#tellGone(item)),
      },
    ];
  }

  get #ofBinned(): readonly MenuEntry[] {
    const { app, item } = this;
    const chosen = { itemIds: [item.id], title: item.title };
    return [
      { label: 'Move to a library…', icon: iconMove, run: () => askToMove(app, chosen) },
      {
        label: 'Delete for good…',
        icon: iconRemove,
        isDanger: true,
        run: () => askToForget(app, chosen, () => this.#tellGone(item)),
      },
    ];
  }

  /** Who has gone on meanwhile stays there. */
  #tellGone({ id }: ItemDetail): void {
    if (this.isConnected && this.item.id === id) this.dispatchEvent(new Event('rs-gone'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-item-menu': RsItemMenu;
  }
}
