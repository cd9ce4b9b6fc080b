import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { isCovered } from '../../../app/covering.ts';
import { LoadController } from '../../../app/load-controller.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import type { Route } from '../../../app/route.ts';
import { tagColors } from '../../../app/tags/tag-colors.ts';
import type { ItemDetail } from '../../../shared/media-item.ts';
import { BACKDROP_WIDTHS } from '../../../shared/metadata/stored-artwork.ts';
import { tint } from '../../elements/poster-cover.ts';
import { renderPageFailure } from '../../elements/read-failure.ts';
import { iconSearch } from '../../icons.ts';
import { iconArrowLeft, iconChevronLeft, iconChevronRight } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { page } from '../../styles/page.ts';
import { renderItemFacts } from './item-facts.ts';
import { itemStyles } from './item-styles.ts';
import './rs-item-menu.ts';

/** The page of one title: all that is known of it, and the ways to the titles beside it. */
@customElement('rs-item-view')
export class RsItemView extends LitElement {
  static override styles = [controls, page, itemStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) itemId = 0;
  /** Where the title stands in the list one came from; undefined while that is not known. */
  @state() private position: number | undefined;
  /** The language the person wants most; undefined until that matters. */
  @state() private language: string | undefined;

  readonly #item = new LoadController<number, ItemDetail>(
    this,
    () => this.itemId,
    (id) => this.app.titles.get(id),
    (id) => this.app.titles.known(id),
  );
  #endChanges: (() => void) | undefined;
  #endList: (() => void) | undefined;
  /** It has left the list: at its place stands what came next. */
  #isGone = false;
  /** The title whose page is open, and whether it has the room for a backdrop: that stays, whatever comes. */
  #room: { readonly id: number; readonly isThere: boolean } | undefined;

  constructor() {
    super();
    new ObserveController(this, () => [this.app.posters, tagColors(this.app)]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#onKeyDown);
    this.#endChanges = this.app.backend.onChange(({ kinds, itemIds, item }) => {
      const isOurs = itemIds === undefined || itemIds.includes(this.itemId);
      const isItem = kinds.includes('item') || kinds.includes('playback');
      if (item?.id === this.itemId && this.#item.state.state === 'ready') this.#item.take(item);
      else if ((isItem && isOurs) || kinds.includes('database')) void this.#item.reload();
    });
    this.#endList = this.app.list.model.subscribe(({ type }) => {
      if (type === 'refreshed') void this.#findPosition(this.itemId, this.position);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#onKeyDown);
    this.#endChanges?.();
    this.#endList?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('itemId')) void this.#findPosition(this.itemId);
  }

  protected override updated(): void {
    const { state: load } = this.#item;
    // That of the page before would stay.
    if (load.state === 'failed') document.title = 'Title – Reelshelf';
    if (load.state !== 'ready') return;
    document.title = `${load.value.title} – Reelshelf`;
    if (load.value.descriptionLanguage !== null && this.language === undefined) void this.#findLanguage();
  }

  protected override render(): TemplateResult {
    const { state: load } = this.#item;
    const item = load.state === 'ready' ? load.value : undefined;
    const hasRoom = item !== undefined && this.#hasRoom(item);
    return html`${item === undefined ? nothing : this.#renderBackdrop(item, hasRoom)}<div class=${hasRoom ? 'page has-backdrop' : 'page'}>
      <div class="top">
        <slot name="menu"></slot><button class="button quiet back" type="button" @click=${this.#back}>${iconArrowLeft}Back</button>
        <span class="gap"></span>
        ${this.#canLookUp ? html`<button class="button look-up" type="button" title="Look up (m)" @click=${this.#lookUp}>${iconSearch}<span class="words">Look up</span></button>` : nothing}
        ${item === undefined ? nothing : html`<rs-item-menu .app=${this.app} .item=${item} @rs-gone=${this.#back}></rs-item-menu>`}
        ${this.#renderSteps()}
      </div>
      ${this.#renderItem()}
    </div>`;
  }

  #renderSteps(): unknown {
    const { model } = this.app.list;
    if (this.position === undefined || model.total < 2) return nothing;
    const at = this.position;
    return html`
      <button class="button quiet icon" type="button" aria-label="Previous title" ?disabled=${at === 0} @click=${() => this.#step(-1)}>${iconChevronLeft}</button>
      <button class="button quiet icon" type="button" aria-label="Next title" ?disabled=${this.#beside(at, 1) >= model.total} @click=${() => this.#step(1)}>${iconChevronRight}</button>
    `;
  }

  #renderItem(): TemplateResult {
    const load = this.#item.state;
    switch (load.state) {
      case 'loading':
        return html`<div class="loading" aria-busy="true"><div class="cover-skeleton"></div><div><div class="line wide"></div><div class="line"></div><div class="line"></div></div></div>`;
      case 'failed':
        return renderPageFailure(load.error, () => this.#item.reload(), {
          name: 'Back to the list',
          go: this.#back,
        });
      case 'ready':
        return renderItemFacts(load.value, this.app, this.language);
    }
  }

  /** Decided once, when the page is first shown: what comes while it is read must not move it. */
  #hasRoom({ id, backdrop, awaitsBackdrop }: ItemDetail): boolean {
    if (this.#room?.id !== id) this.#room = { id, isThere: backdrop !== null || awaitsBackdrop };
    return this.#room.isThere;
  }

  /** Behind the head of the page, in its room before it is read; one that comes where there is none lies behind the words. */
  #renderBackdrop({ backdrop, poster, awaitsBackdrop }: ItemDetail, hasRoom: boolean): unknown {
    if (backdrop === null)
      return hasRoom && awaitsBackdrop && poster !== null
        ? html`<div class="backdrop to-come" aria-hidden="true" .style=${tint(poster)}></div>`
        : nothing;
    const width = Math.min(window.innerWidth, BACKDROP_WIDTHS.large);
    return html`<div class=${hasRoom ? 'backdrop' : 'backdrop behind'} aria-hidden="true" .style=${tint(backdrop)}>${this.app.posters.value?.(backdrop, width, nothing, 'fanart')}</div>`;
  }

  /** Of an unknown one nothing is said. */
  async #findLanguage(): Promise<void> {
    const tools = await this.app.metadata().catch(() => undefined);
    this.language = tools?.settings.value.languages[0];
  }

  /** @param before where it stood: if it has left the list, the titles beside that place are those beside it */
  async #findPosition(id: number, before?: number): Promise<void> {
    const position = await this.app.list.model.locate(id).catch(() => undefined);
    if (id !== this.itemId) return;
    this.#isGone = position === undefined;
    this.position = position ?? before;
    this.requestUpdate();
  }

  #beside(at: number, by: 1 | -1): number {
    return this.#isGone && by === 1 ? at : at + by;
  }

  /** The list follows, so that going back leads to the title that was looked at last. */
  async #step(by: 1 | -1): Promise<void> {
    if (this.position === undefined) return;
    const { model } = this.app.list;
    const at = this.#beside(this.position, by);
    if (at < 0 || at >= model.total) return;
    if (model.at(at) === undefined) model.ensure({ first: at, last: at });
    const row = model.at(at) ?? (await this.#rowAt(at));
    if (row === undefined) return;
    this.app.places.set(model.criteria, { index: at, offset: 0, itemId: row.id });
    this.app.router.replace({ page: 'item', id: row.id });
  }

  #rowAt(at: number): Promise<{ readonly id: number } | undefined> {
    const { model } = this.app.list;
    return new Promise((resolve) => {
      const end = model.subscribe(() => {
        if (model.isLoading && model.at(at) === undefined) return;
        end();
        resolve(model.at(at));
      });
    });
  }

  /** An episode is known to providers by its series. */
  get #canLookUp(): boolean {
    const load = this.#item.state;
    return load.state === 'ready' && load.value.mediaType !== 'episode';
  }

  readonly #lookUp = (): void => {
    const load = this.#item.state;
    if (load.state === 'ready' && this.#canLookUp) this.app.dialog.set({ kind: 'look-up', item: load.value });
  };

  readonly #back = (): void => {
    const list: Route = { page: 'library', criteria: this.app.list.model.criteria };
    this.app.router.back(list);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const isOurs = !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isOurs || isCovered(this.app)) return;
    if (event.key === 'Escape') this.#back();
    else if (event.key === 'm') this.#lookUp();
    else if (event.key === 'p') this.renderRoot.querySelector('rs-play-actions')?.play();
    else if (event.key === 'ArrowLeft') void this.#step(-1);
    else if (event.key === 'ArrowRight') void this.#step(1);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-item-view': RsItemView;
  }
}
