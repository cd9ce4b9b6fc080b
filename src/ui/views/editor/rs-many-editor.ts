import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { chooseName, type ManyDraft, manyFieldsOf } from '../../../app/edits/many-draft.ts';
import { ManySession } from '../../../app/edits/many-session.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import type { PictureField } from '../../../shared/edits/editable-field.ts';
import type { ManyValues, PictureSpread } from '../../../shared/edits/many-values.ts';
import { nameFaultIn } from '../../../shared/edits/name-fault.ts';
import { NAME_FIELDS, type NameListField } from '../../../shared/edits/name-list.ts';
import { formatCount, formatThings } from '../../../shared/format-number.ts';
import '../../elements/rs-dialog.ts';
import { conflictStyles } from '../../styles/conflict.ts';
import { controls } from '../../styles/controls.ts';
import { plainButton } from '../../styles/plain-button.ts';
import '../search/rs-name-field.ts';
import { LeaveQuestion, leaveQuestionStyles } from '../../leave-question.ts';
import type { NamesEvent, RsNameField } from '../search/rs-name-field.ts';
import { editorStyles } from './editor-styles.ts';
import { renderManyChoice } from './many-choice.ts';
import { renderManyField, renderManyLock } from './many-field.ts';
import { FEW_NAMES, renderHeldNames } from './many-names.ts';
import { renderManyNotes } from './many-notes.ts';
import { renderReview } from './many-review.ts';
import { manyStyles } from './many-styles.ts';
import { isTakingPicture, type PictureEvent, unsettledPicture } from './rs-artwork-field.ts';
import './rs-many-cast.ts';
import type { CastEvent, RsManyCast } from './rs-many-cast.ts';

const LISTS = {
  genres: { field: 'genre', label: 'Genres', own: 'genres' },
  countries: { field: 'country', label: 'Countries', own: 'countries' },
  keywords: { field: 'keyword', label: 'Keywords', own: 'keywords' },
  tags: { field: 'tag', label: 'Tags', own: undefined },
  collections: { field: 'collection', label: 'Collections', own: undefined },
} as const;

/** Edits many titles at once: shows what they have in common, and what would change before it does. */
@customElement('rs-many-editor')
export class RsManyEditor extends LitElement {
  static override styles = [
    controls,
    plainButton,
    conflictStyles,
    leaveQuestionStyles,
    editorStyles,
    manyStyles,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) itemIds!: Uint32Array;
  /** What was typed before; absent: nothing. */
  @property({ attribute: false }) draft: ManyDraft | undefined;
  /** Lists that are shown with all their names. */
  @state() private opened: ReadonlySet<NameListField> = new Set();

  readonly #question = new LeaveQuestion(this, '#form .field');
  #session: ManySession | undefined;
  #end: (() => void) | undefined;
  #wasReviewing = false;

  constructor() {
    super();
    new ObserveController(this, () => [this.session]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#end = this.session.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.();
  }

  private get session(): ManySession {
    this.#session ??= new ManySession(this.app, this.itemIds, this.draft);
    return this.#session;
  }

  protected override render(): TemplateResult {
    const { values, edits, preview, problem } = this.session.value;
    const count = values?.count ?? this.itemIds.length;
    return html`<rs-dialog .toasts=${this.app.toasts} heading=${`Edit ${formatThings(count, 'title')}`} @rs-close=${this.#close}>
      ${values === undefined ? renderWaiting(problem) : nothing}
      ${values !== undefined && edits === undefined ? this.#renderForm(values) : nothing}
      ${edits === undefined ? nothing : renderReview(edits, preview, this.app.posters.value)}
      ${this.#renderActions()}
    </rs-dialog>`;
  }

  /** The step is another: who uses the keyboard or a screen reader goes on there. */
  protected override updated(_changed: PropertyValues<this>): void {
    const isReviewing = this.session.value.edits !== undefined;
    if (isReviewing === this.#wasReviewing) return;
    this.#wasReviewing = isReviewing;
    const place = this.renderRoot.querySelector<HTMLElement>(isReviewing ? '.review' : '#form .field');
    place?.focus();
  }

  #renderForm(values: ManyValues): TemplateResult {
    const { session } = this;
    return html`<form id="form" novalidate @submit=${this.#review}>
      <p class="notice">Only what you change here is changed, in all of them.</p>
      ${manyFieldsOf(values).map((field) => renderManyField(session, values, field))}
      ${renderManyField(session, values, 'userRating')}
      ${renderManyChoice(session, 'isWatched', 'Watched', values.watched, values.count)}
      ${renderManyChoice(session, 'isFavourite', 'Favourite', values.favourites, values.count)}
      ${renderManyNotes(session, values)}
      ${NAME_FIELDS.map((field) => this.#renderNames(values, field))}
      ${this.#renderCast(values)}
      ${this.#renderPicture(values, 'poster', 'Poster')}
      ${this.#renderPicture(values, 'fanart', 'Backdrop')}
    </form>`;
  }

  #renderCast(values: ManyValues): TemplateResult {
    const { session } = this;
    const { cast } = session.value.draft;
    const choose = ({ choices }: CastEvent) => session.change({ ...session.value.draft, cast: choices });
    return html`<div class="part wide">
      <div class="head"><span>Cast and crew</span>${renderManyLock(session, values, 'credits', 'cast and crew')}</div>
      <rs-many-cast .app=${this.app} .spread=${values.cast} .count=${values.count} .choices=${cast} @rs-cast=${choose}></rs-many-cast>
    </div>`;
  }

  #renderPicture(values: ManyValues, field: PictureField, label: string): TemplateResult {
    const { session } = this;
    const spread = values.pictures[field];
    const choose = ({ picture }: PictureEvent) => {
      const { draft } = session.value;
      const { [field]: _, ...others } = draft.pictures;
      session.change({
        ...draft,
        pictures: picture === undefined ? others : { ...others, [field]: picture },
      });
    };
    return html`<div class="part wide">
      <div class="head"><span>${label}</span></div>
      <rs-artwork-field .app=${this.app} .field=${field} .many=${spread} .picture=${session.value.draft.pictures[field]} @rs-picture=${choose}></rs-artwork-field>
      <p class="note">${pictureWords(spread, values.count)}</p>
    </div>`;
  }

  #renderNames(values: ManyValues, part: NameListField): TemplateResult {
    const { session } = this;
    const { field, label, own } = LISTS[part];
    const known = new Set(values.names[part].map(({ name }) => name));
    const added = session.value.draft.names[part].add.filter((name) => !known.has(name));
    // Of those that were not there the first gets the focus of the button that goes; a name that all have has none.
    const open = async (button: HTMLElement) => {
      const place = button.closest('.part');
      this.opened = new Set([...this.opened, part]);
      await this.updateComplete;
      const first = place?.querySelector<HTMLElement>(`li:nth-child(n + ${FEW_NAMES + 1}) button`);
      (first ?? place?.querySelector('rs-name-field'))?.focus();
    };
    return html`<div class="part wide">
      <div class="head"><span>${label}</span>${own === undefined ? nothing : renderManyLock(session, values, own, label)}</div>
      ${renderHeldNames(session, values, part, this.opened.has(part), (button) => void open(button))}
      <rs-name-field .app=${this.app} .field=${field} .label=${`Add ${label.toLowerCase()}`} hint="Add to all" .faultOf=${nameFaultIn(part)} .names=${added}
        @rs-names=${(event: NamesEvent) => this.#setAdded(part, added, event.names)}></rs-name-field>
      <p class="note"></p>
    </div>`;
  }

  #setAdded(part: NameListField, before: readonly string[], names: readonly string[]): void {
    const { session } = this;
    let { draft } = session.value;
    for (const name of before) if (!names.includes(name)) draft = chooseName(draft, part, name, 'leave');
    for (const name of names) draft = chooseName(draft, part, this.#spelled(part, name), 'add');
    session.change(draft);
  }

  /** As the titles that have it spell it. */
  #spelled(part: NameListField, name: string): string {
    const held = this.session.value.values?.names[part] ?? [];
    return held.find((one) => one.name.toLowerCase() === name.toLowerCase())?.name ?? name;
  }

  #renderActions(): TemplateResult {
    const { session } = this;
    const { edits, preview, isSaving, problem, values } = session.value;
    if (this.#question.isAsked) return this.#question.render();
    const trouble = html`<p slot="actions" class="problem" role="alert" ?hidden=${problem === undefined || values === undefined}>${problem}</p>`;
    if (edits === undefined)
      return html`${trouble}
        <button slot="actions" class="button" type="button" @click=${this.#close}>Cancel</button>
        <button slot="actions" class="button primary" type="submit" form="form" ?disabled=${!session.isChanged}>Review changes</button>`;
    const changes = preview?.changes;
    const words = changes === undefined ? 'Change' : `Change ${formatThings(changes, 'title')}`;
    return html`${trouble}
      <button slot="actions" class="button" type="button" ?disabled=${isSaving} @click=${() => session.back()}>Back</button>
      <button slot="actions" class="button primary" type="button" aria-disabled=${isSaving} ?disabled=${changes === undefined || changes === 0} @click=${this.#save}>
        ${changes === 0 ? 'Already so' : words}
      </button>`;
  }

  readonly #review = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { session } = this;
    const [name] = session.faulty;
    const field = name === undefined ? null : this.renderRoot.querySelector<HTMLElement>(`#${name}`);
    const faulty = field ?? this.#faultyPart ?? (await unsettledPicture(this.renderRoot));
    if (faulty) faulty.focus();
    else if (this.isConnected && session.isChanged) await session.review();
  };

  readonly #save = async (): Promise<void> => {
    if (await this.session.save()) this.#question.leave();
  };

  /** Parts of the form in which names are typed. */
  get #nameParts(): readonly (RsNameField | RsManyCast)[] {
    return [...this.renderRoot.querySelectorAll<RsNameField | RsManyCast>('rs-name-field, rs-many-cast')];
  }

  /** A part of the form with what cannot be taken. */
  get #faultyPart(): RsNameField | RsManyCast | undefined {
    return this.#nameParts.find(({ isFaulty }) => isFaulty);
  }

  /** What is being saved cannot be thrown away. */
  readonly #close = (): void => {
    const { session } = this;
    const isTyped = this.#nameParts.some(({ isFaulty, hasTyped }) => isFaulty || hasTyped);
    const isChanged = session.isChanged || isTyped || isTakingPicture(this.renderRoot);
    if (!session.value.isSaving) this.#question.close(isChanged);
  };
}

function pictureWords({ count }: PictureSpread, total: number): string {
  if (count === 0) return 'None has a chosen one.';
  return count === total
    ? 'All have a chosen one.'
    : `${formatCount(count)} of ${formatCount(total)} have a chosen one.`;
}

function renderWaiting(problem: string | undefined): TemplateResult {
  return problem === undefined
    ? html`<p class="note" role="status">Looking at what they have in common …</p>`
    : html`<p class="note fault" role="alert">${problem}</p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-many-editor': RsManyEditor;
  }
}
