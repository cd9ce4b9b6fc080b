import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../../app/app.ts';
import { chooseFile } from '../../../app/choose-file.ts';
import { filteredList } from '../../../app/filtered-list.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { printRoute } from '../../../app/route.ts';
import { CollectionModel } from '../../../app/shelves/collection-model.ts';
import { mergeCollectionRequest } from '../../../app/shelves/merge-collections.ts';
import type { CollectionDetail, CollectionSummary } from '../../../rpc/shelves-api.ts';
import type { CollectionEdit } from '../../../shared/edits/group-edit.ts';
import { nameFault } from '../../../shared/edits/name-fault.ts';
import { formatCount, formatThings } from '../../../shared/format-number.ts';
import { foldName } from '../../../shared/free-name.ts';
import type { ItemRow } from '../../../shared/media-item.ts';
import { BackController } from '../../back-controller.ts';
import { ChangesController } from '../../changes-controller.ts';
import { posterCoverStyles } from '../../elements/poster-cover.ts';
import { renderPageFailure } from '../../elements/read-failure.ts';
import '../../elements/rs-poster-cover.ts';
import '../../elements/rs-stored-text.ts';
import { iconClose, iconGrid } from '../../icons.ts';
import { iconArrowLeft, iconGrip, iconMerge, iconRemove, iconRename, iconUpload } from '../../later-icons.ts';
import { MoreController } from '../../more-controller.ts';
import { dragRow } from '../../row-drag.ts';
import { controls } from '../../styles/controls.ts';
import { movableList } from '../../styles/movable-rows.ts';
import { page } from '../../styles/page.ts';
import { progressBar } from '../../styles/progress-bar.ts';
import { mainTitle, underTitle } from '../shelves/title-words.ts';
import { collectionArt, collectionArtStyles } from './collection-art.ts';
import { collectionStyles } from './collection-styles.ts';
import type { TitleEvent } from './rs-title-search.ts';
import './rs-title-search.ts';

/** A collection: its titles in their order, which is changed by dragging and by Alt with the arrows. */
@customElement('rs-collection-view')
export class RsCollectionView extends LitElement {
  static override styles = [
    controls,
    page,
    posterCoverStyles,
    collectionArtStyles,
    movableList,
    progressBar,
    collectionStyles,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) collectionId = 0;
  @state() private isRenaming = false;
  @state() private fault: string | undefined;
  /** What a screen reader is to hear of a move. */
  @state() private news = '';
  /** A new name is on its way: it is not sent twice. */
  #isStoring = false;

  readonly #way = new BackController(this, () => this.app, { page: 'collections' });
  #model: CollectionModel | undefined;
  #end: (() => void) | undefined;

  constructor() {
    super();
    new ObserveController(this, () => [this.app.posters]);
    new MoreController(this, () => void this.#model?.more().catch(() => undefined));
    new ChangesController(
      this,
      () => this.app,
      () => void this.#model?.refresh(),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('collectionId')) return;
    this.#end?.();
    this.#model = new CollectionModel(this.app, this.collectionId);
    this.#end = this.#model.subscribe(() => this.requestUpdate());
    void this.#model.refresh();
  }

  protected override updated(): void {
    const { collection, error } = this.#model?.value ?? {};
    // That of the page before would stay where it cannot be read.
    const name = collection?.name ?? (error === undefined ? undefined : 'Collection');
    if (name !== undefined) document.title = `${name} – Reelshelf`;
  }

  protected override render(): TemplateResult {
    const { collection, error } = this.#model?.value ?? {};
    return html`<div class="page">
      <div class="top"><slot name="menu"></slot><button class="button quiet back" type="button" @click=${this.#way.back}>${iconArrowLeft}Back</button></div>
      ${error === undefined ? nothing : renderPageFailure(error, () => this.#model?.refresh(), { name: 'All collections', go: () => this.app.router.go({ page: 'collections' }) })}
      ${collection === undefined || error !== undefined ? nothing : this.#renderCollection(collection)}
    </div>`;
  }

  #renderCollection(collection: CollectionDetail): TemplateResult {
    const { name, artwork, description, count, watched } = collection;
    const { order, shown } = this.#model?.value ?? { order: [], shown: 0 };
    const titles = this.#model?.titles ?? [];
    const facts =
      watched === 0
        ? formatThings(count, 'title')
        : `${formatThings(count, 'title')} · ${formatCount(watched)} watched`;
    return html`
      <div class="head">
        ${collectionArt({ name, artwork, first: titles.slice(0, 4) }, this.app.posters.value, 176)}
        <div class="words">
          <div class="names">
            ${this.isRenaming ? this.#renderRename(collection) : html`<h1 tabindex="-1">${name}</h1>`}
            <p class="facts muted tabular">${facts}</p>
            ${watched === 0 ? nothing : html`<progress aria-label="Watched" max=${count} .value=${watched}></progress>`}
          </div>
          ${keyed(
            collection.id,
            html`<rs-stored-text class="description" of=${`collection ${collection.id}`} label="Description" hint="Add a description" .value=${description ?? ''}
              .store=${(text: string) => this.#organise({ kind: 'describe-collection', id: collection.id, description: text })}></rs-stored-text>`,
          )}
          <div class="actions">
            <button class="button rename" type="button" @click=${() => this.#rename()}>${iconRename}Rename</button>
            <button class="button" type="button" @click=${this.#choosePicture}>${iconUpload}Own picture</button>
            ${artwork === null ? nothing : html`<button class="button" type="button" @click=${() => void this.#organise({ kind: 'picture-collection', id: this.collectionId, artwork: null })}>First posters</button>`}
            <button class="button" type="button" @click=${() => void this.#askToMerge(collection)}>${iconMerge}Merge into…</button>
            <a class="button" href=${filteredList({ field: 'collection', anyOf: [name] })}>${iconGrid}As a list</a>
            <button class="button danger" type="button" @click=${this.#delete}>${iconRemove}Delete</button>
          </div>
        </div>
      </div>
      <rs-title-search class="add" .app=${this.app} label="Add a title" .without=${new Set(order)} @rs-title=${({ row }: TitleEvent) => void this.#put(row, true)}></rs-title-search>
      ${order.length === 0 ? html`<p class="none">Nothing is in this collection yet. Find titles in the field above, or put them in from their pages.</p>` : nothing}
      <ol aria-label="Titles">
        ${repeat(
          titles,
          ({ id }) => id,
          (row, at) => this.#renderRow(row, at),
        )}
      </ol>
      ${shown < order.length ? html`<div class="end"></div>` : nothing}
      <p class="visually-hidden" role="status">${this.news}</p>
    `;
  }

  #renderRow(row: ItemRow, at: number): TemplateResult {
    const { id, year, poster } = row;
    const title = mainTitle(row);
    return html`<li data-id=${id} @keydown=${(event: KeyboardEvent) => this.#onKey(event, row, at)}>
      <button class="button quiet icon handle" type="button" aria-label=${`Move ${title}`} title="Drag, or Alt + arrow keys" aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown" @pointerdown=${(event: PointerEvent) => this.#drag(event, row, at)}>${iconGrip}</button>
      <span class="place">${at + 1}</span>
      <rs-poster-cover .title=${title} .year=${year} .poster=${poster} .pictures=${this.app.posters.value} .width=${44}></rs-poster-cover>
      <div>
        <a class="title" href=${printRoute({ page: 'item', id })}>${title}</a>
        <span class="muted tabular">${underTitle(row)}</span>
      </div>
      <div class="row-actions">
        ${poster === null ? nothing : html`<button class="button quiet icon" type="button" aria-label=${`Use the poster of ${title} as the picture`} title="Use as the collection’s picture" @click=${() => void this.#organise({ kind: 'picture-collection', id: this.collectionId, artwork: poster })}>${iconGrid}</button>`}
        <button class="button quiet icon" type="button" aria-label=${`Remove ${title} from the collection`} title="Remove from the collection" @click=${() => void this.#put(row, false)}>${iconClose}</button>
      </div>
    </li>`;
  }

  #renderRename({ name }: CollectionDetail): TemplateResult {
    return html`<form @submit=${this.#storeName}>
      <input class="field" aria-label="Name" aria-invalid=${this.fault !== undefined} aria-describedby="fault" autocomplete="off" .defaultValue=${name}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          this.#endRename();
        }} />
      <button class="button primary" type="submit">Rename</button>
      <button class="button" type="button" @click=${() => this.#endRename()}>Cancel</button>
      <p class="fault" id="fault" role="alert" ?hidden=${this.fault === undefined}>${this.fault}</p>
    </form>`;
  }

  #rename(): void {
    this.isRenaming = true;
    void this.updateComplete.then(() => {
      const input = this.renderRoot.querySelector<HTMLInputElement>('form input');
      input?.focus();
      input?.select();
    });
  }

  #endRename(): void {
    this.isRenaming = false;
    this.fault = undefined;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.rename')?.focus());
  }

  /** A name that is another's is asked about: then the two become one. */
  readonly #storeName = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.#isStoring) return;
    this.#isStoring = true;
    try {
      await this.#storeTyped();
    } finally {
      this.#isStoring = false;
    }
  };

  async #storeTyped(): Promise<void> {
    const to = this.renderRoot.querySelector<HTMLInputElement>('form input')?.value.trim() ?? '';
    this.fault = nameFault(to);
    if (this.fault !== undefined) return;
    const { collection } = this.#model?.value ?? {};
    if (to === collection?.name) return this.#endRename();
    const edit = { kind: 'rename-collection', id: this.collectionId, to } as const;
    const other = await this.#namesake(to);
    if (other === undefined) {
      // What was typed stays until it is stored.
      if (await this.#organise(edit)) this.#endRename();
      return;
    }
    // What was typed stays where it is not to be merged.
    this.app.dialog.set({
      kind: 'confirm',
      heading: `Merge with “${other.name}”?`,
      text: `There is a collection “${other.name}” already. These titles will come behind its own. This can be undone.`,
      action: 'Merge',
      isHarmless: true,
      run: () => {
        this.#endRename();
        void this.#merge(other);
      },
    });
  }

  async #askToMerge(collection: CollectionDetail): Promise<void> {
    try {
      const { collections } = await (await this.app.shelves()).reads.collections();
      const merge = (into: Pick<CollectionSummary, 'id' | 'name'>) => void this.#merge(into);
      this.app.dialog.set(mergeCollectionRequest(collection, collections, merge));
    } catch (error) {
      this.app.toasts.showError(error);
    }
  }

  /** Its titles are those of the other then, which is shown. */
  async #merge({ id, name }: Pick<CollectionSummary, 'id' | 'name'>): Promise<void> {
    const edit = { kind: 'rename-collection', id: this.collectionId, to: name, mayMerge: true } as const;
    if (await this.#organise(edit)) this.app.router.replace({ page: 'collection', id });
  }

  /** Another collection of this name. When that cannot be told, storing it fails, and says so. */
  async #namesake(wanted: string): Promise<CollectionSummary | undefined> {
    const { collections } = await (await this.app.shelves()).reads
      .collections()
      .catch(() => ({ collections: [] }));
    return collections.find(
      ({ id, name }) => id !== this.collectionId && foldName(name) === foldName(wanted),
    );
  }

  readonly #choosePicture = async (): Promise<void> => {
    try {
      const file = await chooseFile('image/*');
      if (file === undefined) return;
      const { client } = await this.app.metadata();
      const { key, dominantColor } = await client.call(({ artwork }) =>
        artwork.keep(file, `own:${file.name}`, 'poster'),
      );
      const artwork = { key, color: dominantColor };
      await this.#organise({ kind: 'picture-collection', id: this.collectionId, artwork });
    } catch (error) {
      this.app.toasts.showError(error);
    }
  };

  readonly #delete = async (): Promise<void> => {
    if (await this.#organise({ kind: 'delete-collection', id: this.collectionId }))
      this.app.router.replace({ page: 'collections' });
  };

  async #organise(edit: CollectionEdit): Promise<boolean> {
    try {
      await (await this.app.shelves()).organise(edit);
      if (edit.kind !== 'delete-collection' && !('mayMerge' in edit)) await this.#model?.refresh();
      return true;
    } catch (error) {
      this.app.toasts.showError(error);
      return false;
    }
  }

  async #put(row: ItemRow, isIn: boolean): Promise<void> {
    const name = this.#model?.value.collection?.name;
    if (name === undefined) return;
    const rows = [...this.renderRoot.querySelectorAll('li')];
    const at = rows.findIndex((li) => li.dataset.id === String(row.id));
    const edit = { kind: 'collections', add: isIn ? [name] : [], remove: isIn ? [] : [name] } as const;
    try {
      await (await this.app.edits()).edit([row.id], [edit]);
      await this.#model?.refresh();
      await this.updateComplete;
      if (!isIn) this.#focusRow(Math.max(0, Math.min(at, rows.length - 2)));
    } catch (error) {
      this.app.toasts.showError(error);
    }
  }

  #focusRow(at: number): void {
    const row = this.renderRoot.querySelectorAll('li')[at];
    const button = row?.querySelector<HTMLElement>('.row-actions button:last-child');
    if (button) button.focus();
    else this.renderRoot.querySelector('rs-title-search')?.focus();
  }

  #onKey(event: KeyboardEvent, row: ItemRow, at: number): void {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0 || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const to = at + by;
    if (to >= 0 && to < (this.#model?.value.order.length ?? 0)) void this.#move(row, to);
  }

  #drag(event: PointerEvent, row: ItemRow, at: number): void {
    dragRow(event, [...this.renderRoot.querySelectorAll('li')], at, (to) => void this.#move(row, to));
  }

  /** A row that is moved in the page loses the focus: it gets it back. */
  async #move(row: ItemRow, to: number): Promise<void> {
    const focused = this.shadowRoot?.activeElement?.classList.contains('handle') ? '.handle' : '.title';
    const stored = this.#model?.move(row.id, to);
    this.news = `${mainTitle(row)} is now ${to + 1} of ${this.#model?.value.order.length}`;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`li[data-id='${row.id}'] ${focused}`)?.focus();
    await stored?.catch((error: unknown) => this.app.toasts.showError(error));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-collection-view': RsCollectionView;
  }
}
