import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { countItems } from '../../../app/library-list.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { printRoute } from '../../../app/route.ts';
import { formatThings } from '../../../shared/format-number.ts';
import type { Library } from '../../../shared/library.ts';
import '../../elements/rs-color-dot.ts';
import { iconLibrary, iconPlus, iconSynthetic } from '../../icons.ts';
import { iconRemove, iconRename } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { settingsStyles } from './settings-styles.ts';

/** The libraries: make, edit, delete. */
@customElement('rs-library-settings')
export class RsLibrarySettings extends LitElement {
  static override styles = [
    controls,
    settingsStyles,
    css`
      .name {
        display: flex;
        align-items: center;
        gap: var(--space-3);
      }

      .row {
        grid-template-columns: minmax(0, 1fr) auto;
      }

      :host(:not([ready])) .ends {
        display: none;
      }

      .ends {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-top: var(--space-2);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;

  constructor() {
    super();
    new ObserveController(this, () => [this.app.libraries]);
  }

  /** With all its rows, or because they cannot be had. */
  protected override willUpdate(): void {
    const { isKnown, error } = this.app.libraries.value;
    this.toggleAttribute('ready', isKnown || error !== undefined);
  }

  protected override render(): TemplateResult {
    const { libraries } = this.app.libraries.value;
    return html`
      <h2>Libraries</h2>
      ${libraries.map((library) => this.#renderLibrary(library))}
      <div class="ends">
        <button class="button" type="button" @click=${() => this.app.dialog.set({ kind: 'library' })}>${iconPlus}New library</button>
        <button class="button" type="button" @click=${() => this.app.dialog.set({ kind: 'generate' })}>${iconSynthetic}Make a synthetic library</button>
        <a class="button quiet" href=${printRoute({ page: 'libraries' })}>${iconLibrary}Manage libraries</a>
        <a class="button quiet" href=${printRoute({ page: 'bin' })}>${iconRemove}Bin</a>
      </div>
    `;
  }

  #renderLibrary(library: Library): TemplateResult {
    const { name, color, isSynthetic } = library;
    return html`<div class="row">
      <span class="name">
        <rs-color-dot .name=${name} .color=${color}></rs-color-dot>
        <span>${name} <small>${formatThings(countItems(library), 'title')}${isSynthetic ? ', synthetic' : nothing}</small></span>
      </span>
      <span class="buttons">
        <button class="button quiet icon" type="button" title="Edit" aria-label=${`Edit ${name}`} @click=${() => this.app.dialog.set({ kind: 'library', library })}>${iconRename}</button>
        <button class="button quiet icon" type="button" title="Delete" aria-label=${`Delete ${name}`} @click=${() => this.app.dialog.set({ kind: 'remove-library', library })}>${iconRemove}</button>
      </span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-library-settings': RsLibrarySettings;
  }
}
