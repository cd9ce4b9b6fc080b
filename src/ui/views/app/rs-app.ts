import { html, LitElement, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { cover, isCovered } from '../../../app/covering.ts';
import { contentsOfDrop } from '../../../app/import/dropped-files.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import type { Route } from '../../../app/route.ts';
import { AppError } from '../../../shared/reply.ts';
import { FileDropController } from '../../file-drop-controller.ts';
import { iconMenu } from '../../icons.ts';
import { LazyElementController } from '../../lazy-element-controller.ts';
import { controls } from '../../styles/controls.ts';
import type { ListView } from '../library/list-view.ts';
import '../library/rs-library-view.ts';
import { appStyles } from './app-styles.ts';
import { clickedRoute } from './in-app-link.ts';
import './rs-bottom-bar.ts';
import './rs-side-bar.ts';
import { titleOf } from './title-of.ts';

/** The whole page: side bar, the view of the present place, messages, and the dialog that is open. */
@customElement('rs-app')
export class RsApp extends LitElement {
  static override styles = [controls, appStyles];

  /** Set once by `main.ts`, before the element enters the page. */
  @property({ attribute: false }) app!: App;
  @query('.drawer') private drawer!: HTMLDialogElement | null;
  @query('main') private main!: HTMLElement;

  readonly #lazy = new LazyElementController(this);
  readonly #drop = new FileDropController(this, (data) =>
    this.#openDropped(data).catch((error: unknown) => this.app.toasts.showError(error)),
  );
  #isToSearch = false;
  /** The place shown last: what decides where the focus goes. */
  #shown: Route['page'] | undefined;
  #wasOpen = false;

  constructor() {
    super();
    new ObserveController(this, () => [
      this.app.router,
      this.app.titles,
      this.app.settings,
      this.app.libraries,
      this.app.jobs,
      this.app.dialog,
      this.app.backend.status,
    ]);
    this.addEventListener('click', (event) => this.#onClick(event));
    this.addEventListener('pointerdown', (event) => this.#expect(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Not of this element: at the start nothing in it has the focus.
    document.addEventListener('keydown', this.#onKeyDown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onKeyDown);
  }

  protected override render(): TemplateResult {
    const { narrowSideBar } = this.app.settings.value;
    return html`
      <nav class="skips" aria-label="Skip">
        <a class="skip" href="#content" @click=${this.#skip}>Skip to the content</a>
      </nav>
      <rs-side-bar class="side" .app=${this.app} .narrow=${narrowSideBar}></rs-side-bar>
      <div class="page">
        ${this.#renderBanners()}
        <main id="content" tabindex="-1">${this.#renderView()}</main>
      </div>
      <rs-bottom-bar .app=${this.app} @rs-menu=${this.#openDrawer} @rs-search=${this.#search}></rs-bottom-bar>
      <dialog class="drawer" aria-label="Libraries" @click=${this.#onDrawerClick}>
        <rs-side-bar .app=${this.app} overlay></rs-side-bar>
      </dialog>
      ${this.#renderDialog()}
      <div class="corner">${this.#renderToasts()}${this.#renderTray()}</div>
      ${this.#drop.isOver ? html`<div class="drop">Drop folders to scan them, catalogues to import them</div>` : nothing}
    `;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    if (this.#staysForTitle) return;
    const route = this.app.router.value;
    const title = titleOf(route, this.app.libraries);
    if (title !== undefined) document.title = title;
    const page = route.page;
    const isOther = page !== this.#shown;
    const isFirst = this.#shown === undefined;
    const isOpen = this.app.dialog.value !== null;
    const isClosed = this.#wasOpen && !isOpen;
    this.#wasOpen = isOpen;
    this.#shown = page;
    if (isOther) this.drawer?.close();
    if (this.#isToSearch) void this.#focusSearch();
    else if (isOther && !isFirst) void this.#focusView();
    // What opened the dialog is gone.
    else if (isClosed && document.activeElement === document.body) this.#focusContent();
  }

  #renderView(): unknown {
    const status = this.app.backend.status.value;
    if (status.state === 'failed') return this.#renderFailure(status.reason);
    const { app } = this;
    const route = app.router.value;
    if (this.#staysForTitle) return noChange;
    const menu = html`<button slot="menu" class="button quiet icon menu" type="button" aria-label="Libraries" @click=${this.#openDrawer}>${iconMenu}</button>`;
    if (route.page !== 'library')
      return this.#lazy.use(
        'pages',
        () => import('./pages.ts'),
        ({ renderPage }) => renderPage(route, { app, menu, lazy: this.#lazy, scroller: () => this.main }),
      );
    // Another list than the one that is asked for would be read and shown for a moment.
    if (app.router.isWaiting) return nothing;
    return html`<rs-library-view .app=${app} .route=${route}>${menu}</rs-library-view>`;
  }

  /** The page that is left stays until the title is there, where the code of its page is. */
  get #staysForTitle(): boolean {
    return this.app.titles.value && customElements.get('rs-item-view') !== undefined;
  }

  #renderFailure(reason: { code: AppError['code']; message: string; detail?: string }): unknown {
    const error = new AppError(reason.code, reason.message, reason.detail);
    return this.#lazy.show(
      'rs-failure-view',
      () => import('./rs-failure-view.ts'),
      () => html`<rs-failure-view .app=${this.app} .error=${error}></rs-failure-view>`,
    );
  }

  /** They are seldom there. */
  #renderBanners(): unknown {
    const banners = this.#lazy.show(
      'rs-banners',
      () => import('./rs-banners.ts'),
      () => html`<rs-banners .app=${this.app}></rs-banners>`,
    );
    return banners === nothing ? html`<div></div>` : banners;
  }

  #renderTray(): unknown {
    if (this.app.jobs.value.length === 0) return nothing;
    return this.#lazy.show(
      'rs-job-tray',
      () => import('./rs-job-tray.ts'),
      () => html`<rs-job-tray .app=${this.app}></rs-job-tray>`,
    );
  }

  #renderDialog(): unknown {
    if (this.app.dialog.value === null) return nothing;
    return this.#lazy.show(
      'rs-dialog-host',
      () => import('./rs-dialog-host.ts'),
      () => html`<rs-dialog-host .app=${this.app}></rs-dialog-host>`,
    );
  }

  /** An open dialog shows them itself: all behind it is inert. */
  #renderToasts(): unknown {
    if (this.app.dialog.value !== null) return nothing;
    return this.#lazy.show(
      'rs-toasts',
      () => import('../../elements/rs-toasts.ts'),
      () => html`<rs-toasts .toasts=${this.app.toasts}></rs-toasts>`,
    );
  }

  async #focusView(): Promise<void> {
    await this.updateComplete;
    await this.#listView?.updateComplete;
    // In the frame that shows it, which has to find out where everything stands in any case.
    requestAnimationFrame(() => this.#focusContent());
  }

  async #focusSearch(): Promise<void> {
    this.#isToSearch = false;
    const view = this.#listView;
    await view?.updateComplete;
    view?.focusSearch();
  }

  /** The list takes the focus back at the item that had it; what has no list begins at its heading. */
  #focusContent(): void {
    if (this.#listView?.focusList({ preventScroll: true })) return;
    this.main.focus({ preventScroll: true });
  }

  get #listView(): ListView | undefined {
    const view = this.main.firstElementChild;
    return view !== null && 'focusList' in view ? (view as ListView) : undefined;
  }

  #expect(event: MouseEvent): void {
    const route = clickedRoute(event);
    if (route?.page === 'item') this.app.titles.expect(route.id);
  }

  #onClick(event: MouseEvent): void {
    const route = clickedRoute(event);
    if (!route) return;
    event.preventDefault();
    const isOfAKind = 'id' in route && route.page === this.app.router.value.page;
    this.app.router.go(route);
    this.drawer?.close();
    // Where the link was is something else by now.
    if (isOfAKind) void this.#focusView();
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    const isTyping = target instanceof HTMLElement && target.matches('input, textarea, select');
    if (event.defaultPrevented || (isTyping && !isSearchCommand(event))) return;
    if (isSearchKey(event) || isSearchCommand(event)) {
      if (this.#search(isSearchKey(event))) event.preventDefault();
    } else if (isCovered(this.app)) {
      // What was typed in a dialog stays, and the list behind one that lost the focus stays as it is.
    } else if (event.key === '?' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.app.dialog.set({ kind: 'keyboard-help' });
    } else if (target === document.body || target === this.main) {
      // Nothing has the focus.
      this.#listView?.takeKey(event);
    }
  };

  /**
   * Puts the keyboard in the search box of titles, or in that of the list that is shown; false behind a dialog.
   */
  #search(isInPlace: boolean): boolean {
    if (isCovered(this.app)) return false;
    const { page } = this.app.router.value;
    const isThere = page === 'library' || (isInPlace && this.#listView !== undefined);
    if (!isThere) {
      this.app.router.go({ page: 'library', criteria: this.app.list.model.criteria });
    }
    this.#isToSearch = true;
    this.requestUpdate();
    return true;
  }

  readonly #openDrawer = (): void => {
    if (this.drawer) cover(this.drawer);
  };

  readonly #onDrawerClick = (event: MouseEvent): void => {
    if (event.target === this.drawer) this.drawer?.close();
  };

  readonly #skip = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
    this.#focusContent();
  };

  async #openDropped(data: DataTransfer): Promise<void> {
    const drop = await contentsOfDrop(data);
    const { openDropped } = await import('../../../app/scan/open-dropped.ts');
    await openDropped(this.app, drop);
  }
}

function isSearchKey({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === '/' && !ctrlKey && !metaKey;
}

/** As in a command palette: while somebody types as well. */
function isSearchCommand({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !shiftKey;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-app': RsApp;
  }
}
