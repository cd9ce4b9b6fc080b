import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { App } from '../../../app/app.ts';
import { isCovered } from '../../../app/covering.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { tagColors } from '../../../app/tags/tag-colors.ts';
import type { ItemEdit } from '../../../shared/edits/item-edit.ts';
import { tagNameFault } from '../../../shared/edits/name-fault.ts';
import type { ItemDetail } from '../../../shared/media-item.ts';
import '../../elements/rs-rating-field.ts';
import type { RatingEvent, RsRatingField } from '../../elements/rs-rating-field.ts';
import { iconCheck, iconHeart, iconRename, iconTag } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import '../search/rs-name-field.ts';
import type { NamesEvent } from '../search/rs-name-field.ts';
import { itemPersonalStyles } from './item-personal-styles.ts';

type ToggleEdit = Extract<ItemEdit, { kind: 'favourite' | 'watched' }>;

/** What a person has switched, and is shown at once, while it is being stored. */
interface Switched {
  readonly item: ItemDetail;
  readonly edit: ToggleEdit;
  /** It is in what is read of the title next. */
  isStored: boolean;
}

/** What a person makes of a title: favourite, watched, their own rating and tags, each stored at once; and the way to its editor. */
@customElement('rs-item-personal')
export class RsItemPersonal extends LitElement {
  static override styles = [controls, itemPersonalStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) item!: ItemDetail;
  @state() private switched: readonly Switched[] = [];

  #colors: { readonly of: unknown; readonly find: (name: string) => string | undefined } | undefined;

  constructor() {
    super();
    new ObserveController(this, () => [tagColors(this.app)]);
    this.addEventListener('keydown', keepTyping);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#onKeyDown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#onKeyDown);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('item') || this.switched.length === 0) return;
    const { item } = this;
    this.switched = this.switched.filter(
      (one) => one.item.id === item.id && !one.isStored && !isSo(item, one.edit),
    );
  }

  protected override render(): TemplateResult {
    const { id, favouriteNotes, userRating, tags } = this.item;
    const { isFavourite, watched } = this.#shown;
    const toggle = (name: string, isOn: boolean, icon: unknown, edit: ToggleEdit) =>
      html`<button class="button toggle ${name.toLowerCase()}" type="button" aria-pressed=${isOn} @click=${() => this.#toggle(edit)}>${icon}${name}</button>`;
    return html`
      <div class="row">
        ${toggle('Favourite', isFavourite, iconHeart, { kind: 'favourite', isFavourite: !isFavourite })}
        ${toggle('Watched', watched, iconCheck, { kind: 'watched', isWatched: !watched })}
        <button class="button" type="button" title="Edit (e)" aria-haspopup="dialog" @click=${this.#openEditor}>${iconRename}Edit</button>
      </div>
      ${keyed(id, html`<rs-rating-field .value=${userRating} @rs-rating=${(event: RatingEvent) => void this.#rate(id, event)}></rs-rating-field>`)}
      <div class="tags">
        ${iconTag}
        ${keyed(id, html`<rs-name-field .app=${this.app} field="tag" label="Tags" hint="Add a tag" .faultOf=${tagNameFault} .names=${tags} .colorOf=${this.#colorOf} @rs-names=${(event: NamesEvent) => this.#tag(id, tags, event)}></rs-name-field>`)}
      </div>
      ${isFavourite && favouriteNotes !== null ? html`<p class="notes" dir="auto">${favouriteNotes}</p>` : nothing}
    `;
  }

  /** Another function for other colours, so that the field shows them. */
  get #colorOf(): (name: string) => string | undefined {
    const colors = tagColors(this.app);
    if (this.#colors?.of !== colors.value)
      this.#colors = { of: colors.value, find: (name) => colors.of(name) };
    return this.#colors.find;
  }

  /** What is stored, but for what is about to be. */
  get #shown(): Pick<ItemDetail, 'isFavourite' | 'watched'> {
    const shown = { isFavourite: this.item.isFavourite, watched: this.item.watched };
    for (const { edit } of this.switched) {
      if (edit.kind === 'favourite') shown.isFavourite = edit.isFavourite;
      else shown.watched = edit.isWatched;
    }
    return shown;
  }

  /** Shown in the next frame, which does not wait for the disk; as it was when it cannot be stored. */
  async #toggle(edit: ToggleEdit): Promise<void> {
    const { item } = this;
    const switched: Switched = { item, edit, isStored: false };
    this.switched = [...this.switched, switched];
    switched.isStored = await this.#edit(item.id, edit);
    const isRead = this.item !== item;
    if (isRead || !switched.isStored) this.switched = this.switched.filter((one) => one !== switched);
  }

  async #edit(itemId: number, edit: ItemEdit): Promise<boolean> {
    try {
      return await (await this.app.edits()).editOrSay([itemId], [edit]);
    } catch (error) {
      this.app.toasts.showError(error);
      return false;
    }
  }

  async #rate(itemId: number, { rating, target }: RatingEvent): Promise<void> {
    const isStored = await this.#edit(itemId, { kind: 'user-rating', rating });
    if (!isStored) (target as RsRatingField).reset();
  }

  #tag(itemId: number, before: readonly string[], { names }: NamesEvent): void {
    const add = names.filter((name) => !before.includes(name));
    const remove = before.filter((name) => !names.includes(name));
    void this.#edit(itemId, { kind: 'tags', add, remove });
  }

  readonly #openEditor = (): void => this.app.dialog.set({ kind: 'edit-item', item: this.item });

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const isOurs = !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isOurs || event.key !== 'e' || isCovered(this.app)) return;
    event.preventDefault();
    this.#openEditor();
  };
}

function isSo({ isFavourite, watched }: ItemDetail, edit: ToggleEdit): boolean {
  return edit.kind === 'favourite' ? edit.isFavourite === isFavourite : edit.isWatched === watched;
}

/** Keys in a field are its own: the page's would go to another title. Escape leaves a field of text. */
function keepTyping(event: KeyboardEvent): void {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLInputElement) || event.ctrlKey || event.metaKey) return;
  const isText = target.type === 'text';
  if (event.key === 'Escape' && !isText) return;
  event.stopPropagation();
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  target.value = '';
  target.blur();
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-item-personal': RsItemPersonal;
  }
}
