import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../../app/app.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { printRoute } from '../../../app/route.ts';
import { renderReadFailure } from '../../elements/read-failure.ts';
import { iconLibrary, iconPlus } from '../../icons.ts';
import { iconRemove } from '../../later-icons.ts';
import { RowFocusController } from '../../row-focus-controller.ts';
import { controls } from '../../styles/controls.ts';
import { page } from '../../styles/page.ts';
import { librariesStyles } from './libraries-styles.ts';
import './rs-bin.ts';
import './rs-library-card.ts';

/** The libraries, to be managed; or the bin. */
@customElement('rs-libraries-view')
export class RsLibrariesView extends LitElement {
  static override styles = [controls, page, librariesStyles];

  @property({ attribute: false }) app!: App;
  /** Bytes of the files of each library, by its id, as far as they are known. */
  @state() private sizes: ReadonlyMap<number, number> = new Map();

  #endChanges: (() => void) | undefined;
  #isCounting = false;
  #isStale = false;
  /** The libraries that were counted, or are being. */
  #counted = '';

  constructor() {
    super();
    new ObserveController(this, () => [
      this.app.router,
      this.app.libraries,
      this.app.scanRoots,
      this.app.jobs,
    ]);
    new RowFocusController(this, 'rs-library-card', 'h1');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endChanges = this.app.backend.onChange(({ kinds }) => {
      if (kinds.includes('item') || kinds.includes('database')) void this.#count();
    });
    // The roots are read with the first need of them.
    void this.app
      .scans()
      .then((scans) => scans.roots())
      .catch((error: unknown) => this.app.toasts.showError(error));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endChanges?.();
    this.#counted = '';
  }

  /** They may be known only after this is shown, and others may come. */
  protected override willUpdate(): void {
    const ids = this.app.libraries.value.libraries.map(({ id }) => id).join();
    if (ids === this.#counted) return;
    this.#counted = ids;
    void this.#count();
  }

  protected override updated(): void {
    document.title = `${this.#isBin ? 'Bin' : 'Libraries'} – Reelshelf`;
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      <div class="top"><slot name="menu"></slot><h1 tabindex="-1">${this.#isBin ? 'Bin' : 'Libraries'}</h1><span class="gap"></span>
        ${
          this.#isBin
            ? html`<a class="button quiet" href=${printRoute({ page: 'libraries' })}>${iconLibrary}Libraries</a>`
            : html`<a class="button quiet" href=${printRoute({ page: 'bin' })}>${iconRemove}Bin</a>
                <button class="button" type="button" @click=${() => this.app.dialog.set({ kind: 'library' })}>${iconPlus}New library</button>`
        }
      </div>
      ${this.#isBin ? html`<rs-bin .app=${this.app}></rs-bin>` : this.#renderLibraries()}
    </div>`;
  }

  /** What was deleted is shown instead. */
  get #isBin(): boolean {
    return this.app.router.value.page === 'bin';
  }

  #renderLibraries(): unknown {
    const { isKnown, libraries, error } = this.app.libraries.value;
    if (error !== undefined) return renderReadFailure(error, () => this.app.libraries.refresh());
    if (!isKnown) return nothing;
    if (libraries.length === 0) return this.#renderNone();
    const roots = this.app.scanRoots.value;
    return html`<ul class="cards">${repeat(
      libraries,
      ({ id }) => id,
      (library) => html`<li>
        <rs-library-card .app=${this.app} .library=${library} .size=${this.sizes.get(library.id)}
          .roots=${roots?.filter(({ libraryId }) => libraryId === library.id)}></rs-library-card>
      </li>`,
    )}</ul>`;
  }

  #renderNone(): TemplateResult {
    return html`<div class="none">
      ${iconLibrary}
      <p>There is no library yet. A library holds titles: from folders that are scanned, from catalogues, or made by hand.</p>
      <button class="button primary" type="button" @click=${() => this.app.dialog.set({ kind: 'library' })}>New library</button>
    </div>`;
  }

  /** One library after the other, behind what is on the screen. */
  async #count(): Promise<void> {
    this.#isStale = true;
    if (this.#isCounting) return;
    this.#isCounting = true;
    while (this.#isStale && this.isConnected) {
      this.#isStale = false;
      for (const { id } of this.app.libraries.value.libraries) {
        const figures = await this.app.backend.search.figures(id).catch(() => undefined);
        if (figures) this.sizes = new Map(this.sizes).set(id, figures.bytes);
      }
    }
    this.#isCounting = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-libraries-view': RsLibrariesView;
  }
}
