import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { App } from '../../../app/app.ts';
import { EditorSession } from '../../../app/edits/editor-session.ts';
import { fieldOrigin, giverWords, groupOrigin, pictureOrigin } from '../../../app/edits/field-origin.ts';
import { isEmptyField, valueFieldsOf } from '../../../app/edits/item-draft.ts';
import { providerNames } from '../../../app/edits/provider-names.ts';
import { type FactsById, providerFactsOf } from '../../../app/metadata/look-up/provider-facts-of.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { BIN_LIBRARY_ID } from '../../../shared/bin-library.ts';
import type { EarlierValue } from '../../../shared/edits/earlier-value.ts';
import { creditsFault, notesFault } from '../../../shared/edits/edit-fault.ts';
import type { OwnField, PictureField } from '../../../shared/edits/editable-field.ts';
import { nameFaultIn } from '../../../shared/edits/name-fault.ts';
import type { NameListField } from '../../../shared/edits/name-list.ts';
import type { ItemDetail } from '../../../shared/media-item.ts';
import '../../elements/rs-dialog.ts';
import { conflictStyles } from '../../styles/conflict.ts';
import { controls } from '../../styles/controls.ts';
import { plainButton } from '../../styles/plain-button.ts';
import { switchStyles } from '../../styles/switch.ts';
import '../search/rs-name-field.ts';
import type { NamesEvent, RsNameField } from '../search/rs-name-field.ts';
import './rs-credit-list.ts';
import { LeaveQuestion, leaveQuestionStyles } from '../../leave-question.ts';
import {
  type OriginWords,
  renderConflict,
  renderEarlier,
  renderLock,
  renderNote,
  renderValueField,
} from './editor-field.ts';
import { editorStyles } from './editor-styles.ts';
import { renderPictureLock, renderPictureNote } from './picture-lock.ts';
import { isTakingPicture, type PictureEvent, unsettledPicture } from './rs-artwork-field.ts';
import type { CreditsEvent, RsCreditList } from './rs-credit-list.ts';

const LISTS = [
  { part: 'genres', field: 'genre', label: 'Genres', own: 'genres' },
  { part: 'countries', field: 'country', label: 'Countries', own: 'countries' },
  { part: 'keywords', field: 'keyword', label: 'Keywords', own: 'keywords' },
  { part: 'collections', field: 'collection', label: 'Collections', own: undefined },
  { part: 'tags', field: 'tag', label: 'Tags', own: undefined },
] as const;

/** Edits all that a person may change of one title; what differs is stored as one act. */
@customElement('rs-editor-dialog')
export class RsEditorDialog extends LitElement {
  static override styles = [
    controls,
    switchStyles,
    plainButton,
    conflictStyles,
    leaveQuestionStyles,
    editorStyles,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) item!: ItemDetail;
  @state() private facts: FactsById | undefined;
  /** Saving waits for a picture. */
  @state() private isWaiting = false;

  readonly #question = new LeaveQuestion(this, '#title');
  #session: EditorSession | undefined;
  #end: (() => void) | undefined;

  constructor() {
    super();
    new ObserveController(this, () => [this.session]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#end = this.session.follow();
    if (this.item.metadataSources.length + this.item.pictures.length > 0)
      void providerFactsOf(this.app).then(
        (facts) => {
          this.facts = facts;
        },
        () => undefined,
      );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.();
  }

  private get session(): EditorSession {
    this.#session ??= new EditorSession(this.app, this.item);
    return this.#session;
  }

  protected override render(): unknown {
    const { session } = this;
    const { item, taken, conflicts, isKnown } = session.value;
    if (!isKnown) return nothing;
    return html`<rs-dialog .toasts=${this.app.toasts} heading=${`Edit ${item.title}`} @rs-close=${this.#close}>
      <form id="form" novalidate @submit=${this.#save}>
        ${item.libraryId === BIN_LIBRARY_ID && this.item.libraryId !== BIN_LIBRARY_ID ? html`<p class="notice" role="status">This title was deleted meanwhile. It is in the bin: what you save is kept with it there.</p>` : nothing}
        ${
          taken.length + conflicts.length === 0
            ? nothing
            : html`<p class="notice" role="status">This title was changed elsewhere while you edited it. ${conflicts.length === 0 ? 'What you have not touched shows the new values.' : 'Both values stand at the fields you changed as well.'}</p>`
        }
        ${valueFieldsOf(item).map((field) => renderValueField(session, field, this.#origin))}
        ${LISTS.map((list) => this.#renderNames(list))}
        ${this.#renderCredits()}
        ${this.#renderPicture('poster', 'Poster')}
        ${this.#renderPicture('fanart', 'Backdrop')}
        ${this.#renderFavourite()}
      </form>
      ${this.#renderActions()}
    </rs-dialog>`;
  }

  #renderNames({ part, field, label, own }: (typeof LISTS)[number]): TemplateResult {
    const { session } = this;
    return html`<div class="part">
      <div class="head"><span>${label}</span>${own === undefined ? nothing : renderLock(session, own, label)}</div>
      <rs-name-field class="value" .app=${this.app} .field=${field} .label=${label} hint="Add" .faultOf=${nameFaultIn(part)} .names=${session.value.draft.names[part]}
        @rs-names=${(event: NamesEvent) => this.#setNames(part, event.names)}></rs-name-field>
      ${own === undefined ? html`<p class="note">${groupOrigin(part, session.value.item)}</p>` : renderNote(session, own, undefined, this.#origin)}
      ${renderEarlier(session, part, label, this.#origin)}
      ${renderConflict(session, part)}
    </div>`;
  }

  #renderCredits(): TemplateResult {
    const { session } = this;
    const { draft, before } = session.value;
    const set = ({ credits }: CreditsEvent) => session.change({ ...session.value.draft, credits });
    return html`<div class="part wide">
      <div class="head"><span>Cast and crew</span>${renderLock(session, 'credits', 'cast and crew')}</div>
      <rs-credit-list class="value" tabindex="-1" .app=${this.app} .credits=${draft.credits} .stored=${before.credits} @rs-credits=${set}></rs-credit-list>
      ${renderNote(session, 'credits', creditsFault(draft.credits, before.credits), this.#origin)}
      ${renderEarlier(session, 'credits', 'Cast and crew', this.#origin)}
      ${renderConflict(session, 'credits')}
    </div>`;
  }

  #renderPicture(field: PictureField, label: string): TemplateResult {
    const { session } = this;
    const { draft, item } = session.value;
    const choose = ({ picture }: PictureEvent) => {
      const { draft: now } = session.value;
      session.change({ ...now, pictures: { ...now.pictures, [field]: picture ?? null } });
    };
    const earlier = session
      .earlier(field)
      .flatMap((one) =>
        one.field === 'poster' || one.field === 'fanart'
          ? [{ picture: one.value, words: this.#origin.giver(one) }]
          : [],
      );
    return html`<div class="part wide">
      <div class="head"><span>${label}</span>${renderPictureLock(session, field, label)}</div>
      <rs-artwork-field class="value" tabindex="-1" .app=${this.app} .item=${item} .field=${field} .picture=${draft.pictures[field]} .earlier=${earlier} @rs-picture=${choose}></rs-artwork-field>
      ${renderPictureNote(session, field, pictureOrigin(field, item, this.#names))}
      ${renderConflict(session, field)}
    </div>`;
  }

  #renderFavourite(): TemplateResult {
    const { session } = this;
    const { draft } = session.value;
    const fault = notesFault(draft.notes.trim());
    const toggle = () => session.change({ ...draft, isFavourite: !draft.isFavourite });
    const write = (event: Event) =>
      session.change({ ...draft, notes: (event.target as HTMLTextAreaElement).value });
    return html`<div class="part wide">
      <label class="switched"><input class="switch value" type="checkbox" role="switch" .checked=${live(draft.isFavourite)} @change=${toggle} />Favourite</label>
      ${renderConflict(session, 'favourite')}
      ${
        draft.isFavourite
          ? html`<label class="head" for="notes">Notes</label>
            <textarea class="field" id="notes" dir="auto" rows="3" aria-invalid=${fault !== undefined} aria-describedby="notes-note" .value=${live(draft.notes)} @input=${write}></textarea>
            <p class="note fault" id="notes-note" aria-live="polite" ?hidden=${fault === undefined}>${fault}</p>${renderConflict(session, 'notes')}`
          : nothing
      }
    </div>`;
  }

  #renderActions(): TemplateResult {
    const { problem } = this.session.value;
    const isSaving = this.session.value.isSaving || this.isWaiting;
    if (this.#question.isAsked) return this.#question.render();
    return html`<p slot="actions" class="problem" role="alert" ?hidden=${problem === undefined}>${problem}</p>
      <button slot="actions" class="button" type="button" aria-disabled=${isSaving} @click=${this.#close}>Cancel</button>
      <button slot="actions" class="button primary" type="submit" form="form" aria-disabled=${isSaving}>Save</button>`;
  }

  get #names() {
    return providerNames(this.facts);
  }

  readonly #origin: OriginWords = {
    of: (field: OwnField) => {
      const { item, own, before } = this.session.value;
      const state = own.find((one) => one.field === field);
      return fieldOrigin(field, isEmptyField(before, field), item, state, this.#names);
    },
    giver: ({ giver, until }: EarlierValue) => giverWords(giver, until, this.#names),
  };

  #setNames(part: NameListField, names: readonly string[]): void {
    const { session } = this;
    const { draft } = session.value;
    session.change({ ...draft, names: { ...draft.names, [part]: names } });
  }

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.isWaiting) return;
    this.isWaiting = true;
    const faulty = this.#faultyField ?? (await unsettledPicture(this.renderRoot));
    this.isWaiting = false;
    // It may be left while a picture is on its way.
    if (!this.isConnected) return;
    if (faulty) faulty.focus();
    else if (await this.session.save()) this.#question.leave();
    else await this.#showTrouble();
  };

  /** What hinders the saving may be far from the button. */
  async #showTrouble(): Promise<void> {
    await this.updateComplete;
    const conflict = this.renderRoot.querySelector('.conflict');
    conflict?.scrollIntoView({ block: 'center' });
    conflict?.querySelector('button')?.focus({ preventScroll: true });
  }

  /** The first field that holds what cannot be stored. */
  get #faultyField(): HTMLElement | undefined {
    return [
      ...this.renderRoot.querySelectorAll<HTMLElement>(
        'form [aria-invalid="true"], rs-name-field, rs-credit-list',
      ),
    ].find((field) => field.ariaInvalid === 'true' || isFaulty(field));
  }

  get #hasTyped(): boolean {
    const fields = this.renderRoot.querySelectorAll<RsNameField | RsCreditList>(
      'rs-name-field, rs-credit-list',
    );
    return [...fields].some(({ hasTyped }) => hasTyped);
  }

  /** What is being saved cannot be thrown away. */
  readonly #close = (): void => {
    const { session } = this;
    const isTyped = this.#hasTyped || this.#faultyField !== undefined;
    const isChanged = session.isChanged || isTyped || isTakingPicture(this.renderRoot);
    if (!session.value.isSaving) this.#question.close(isChanged);
  };
}

/** A name that was typed in it cannot be taken. */
function isFaulty(field: HTMLElement): boolean {
  return (field as RsNameField | RsCreditList).isFaulty;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-editor-dialog': RsEditorDialog;
  }
}
