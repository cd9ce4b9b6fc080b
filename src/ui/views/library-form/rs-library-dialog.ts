import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { App } from '../../../app/app.ts';
import { codeOf, reasonOf } from '../../../app/error-facts.ts';
import {
  LIBRARY_KINDS,
  LIBRARY_PARTS,
  type LibraryDraftFault,
  type LibraryPart,
  type LibraryValues,
  libraryBasis,
  libraryChanges,
  libraryDraft,
  libraryDraftFault,
  libraryWords,
  rebaseLibrary,
  type TypedPart,
  takeLibraryParts,
} from '../../../app/libraries/library-draft.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import type { Library } from '../../../shared/library.ts';
import '../../elements/rs-dialog.ts';
import { LazyElementController } from '../../lazy-element-controller.ts';
import { LeaveQuestion, leaveQuestionStyles } from '../../leave-question.ts';
import { conflictStyles } from '../../styles/conflict.ts';
import { controls } from '../../styles/controls.ts';
import { plainButton } from '../../styles/plain-button.ts';
import { switchStyles } from '../../styles/switch.ts';
import './rs-color-field.ts';
import type { ColorEvent } from '../../elements/color-event.ts';
import { libraryDialogStyles } from './library-dialog-styles.ts';

/**
 * Makes a library, or edits one and shows its folders. What is changed is one act, which can be undone. When the library is
 * changed elsewhere meanwhile, what was not touched follows, and of what was both values are shown.
 */
@customElement('rs-library-dialog')
export class RsLibraryDialog extends LitElement {
  static override styles = [
    controls,
    switchStyles,
    plainButton,
    conflictStyles,
    leaveQuestionStyles,
    libraryDialogStyles,
  ];

  @property({ attribute: false }) app!: App;
  /** The library to edit; absent: a new one is made. */
  @property({ attribute: false }) library: Library | undefined;
  /** Why it was not stored, where that is no single field's fault. */
  @state() private problem: string | undefined;
  /** What cannot be stored in one of the fields; of a name also that it is taken. */
  @state() private fault: LibraryDraftFault | undefined;
  /** As it is to be. */
  @state() private draft = libraryDraft(undefined);
  /** Parts that were changed elsewhere as well, and not decided on. */
  @state() private conflicts: readonly LibraryPart[] = [];
  @state() private isChangedElsewhere = false;

  /** As it is stored. */
  #before = libraryDraft(undefined);
  readonly #lazy = new LazyElementController(this);
  readonly #question = new LeaveQuestion(this, '[name="name"]');

  constructor() {
    super();
    new ObserveController(this, () => [this.app.libraries]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('library')) {
      this.#before = libraryDraft(this.app.libraries.find(this.library?.id) ?? this.library);
      this.draft = this.#before;
    }
    this.#follow();
  }

  protected override render(): TemplateResult {
    const { library, draft } = this;
    return html`<rs-dialog .toasts=${this.app.toasts} heading=${library ? this.#before.name : 'New library'} @rs-close=${this.#close}>
      <form id="form" @submit=${this.#submit}>
        ${
          this.isChangedElsewhere
            ? html`<p class="notice" role="status">This library was changed elsewhere while you edited it. ${this.conflicts.length === 0 ? 'What you have not touched shows the new values.' : 'Both values stand at what you changed as well.'}</p>`
            : nothing
        }
        <div class="part">
          <label>
            Name
            <input class="field" name="name" required autofocus autocomplete="off" .value=${live(draft.name)}
              aria-invalid=${this.#isFaulty('name')} aria-describedby=${this.#faultId('name')} @input=${this.#typed('name')} />
          </label>
          ${this.#renderFault('name')}
          ${this.#renderConflict('name')}
        </div>
        <div class="part">
          <label>
            What it is for
            <select class="field" name="mediaType" .value=${live(draft.mediaType)} @change=${this.#typed('mediaType')}>
              ${Object.entries(LIBRARY_KINDS).map(([value, name]) => html`<option value=${value} ?selected=${value === draft.mediaType}>${name}</option>`)}
            </select>
          </label>
          ${this.#renderConflict('mediaType')}
        </div>
        <div class="part">
          <rs-color-field .name=${draft.name} .value=${draft.color} @rs-color=${({ color }: ColorEvent) => this.#change({ color })}></rs-color-field>
          ${this.#renderConflict('color')}
        </div>
        ${library ? this.#renderMore() : nothing}
        <p class="problem" role="alert" ?hidden=${this.problem === undefined}>${this.problem}</p>
        <button class="visually-hidden" type="submit" tabindex="-1" aria-hidden="true"></button>
      </form>
      ${library ? this.#renderFolders(library) : nothing}
      ${this.#renderActions()}
    </rs-dialog>`;
  }

  #renderActions(): TemplateResult {
    if (this.#question.isAsked) return this.#question.render();
    return html`<button slot="actions" class="button" type="button" @click=${this.#close}>Cancel</button>
      <button slot="actions" class="button primary" type="submit" @click=${() => this.renderRoot.querySelector('form')?.requestSubmit()}>
        ${this.library ? 'Save' : 'Make it'}
      </button>`;
  }

  #renderMore(): TemplateResult {
    const { description, defaultDestination, isActive } = this.draft;
    const toggle = (event: Event) => this.#change({ isActive: (event.target as HTMLInputElement).checked });
    return html`
      <div class="part">
        <label>
          Description
          <textarea class="field" name="description" rows="2" aria-invalid=${this.#isFaulty('description')} aria-describedby=${this.#faultId('description')} .value=${live(description)} @input=${this.#typed('description')}></textarea>
        </label>
        ${this.#renderFault('description')}
        ${this.#renderConflict('description')}
      </div>
      <div class="part">
        <label>
          Where new files go
          <input class="field" name="defaultDestination" autocomplete="off" placeholder="A disk or folder, in your words" aria-invalid=${this.#isFaulty('defaultDestination')} aria-describedby=${this.#faultId('defaultDestination')} .value=${live(defaultDestination)} @input=${this.#typed('defaultDestination')} />
        </label>
        ${this.#renderFault('defaultDestination')}
        ${this.#renderConflict('defaultDestination')}
      </div>
      <div class="part">
        <label class="line">
          <input class="switch" type="checkbox" role="switch" name="isActive" .checked=${live(isActive)} @change=${toggle} />
          <span>In lists and searches<small>Off: its titles are in its own list alone.</small></span>
        </label>
        ${this.#renderConflict('isActive')}
      </div>
    `;
  }

  #isFaulty(part: TypedPart): boolean {
    return this.fault?.part === part;
  }

  #faultId(part: TypedPart): string | typeof nothing {
    return this.#isFaulty(part) ? `${part}-fault` : nothing;
  }

  #renderFault(part: TypedPart): unknown {
    const words = this.fault?.part === part ? this.fault.words : undefined;
    return html`<p class="problem" id=${`${part}-fault`} role="alert" ?hidden=${words === undefined}>${words}</p>`;
  }

  /** A part that was changed elsewhere as well: both values, and which of them is to stay. */
  #renderConflict(part: LibraryPart): unknown {
    if (!this.conflicts.includes(part)) return nothing;
    const name = LIBRARY_PARTS.find(([one]) => one === part)?.[1] ?? part;
    return html`<div class="conflict" role="group" aria-label=${`${name}: changed elsewhere`}>
      <div>Changed elsewhere meanwhile to: <strong>${libraryWords(this.#before, part)}</strong></div>
      <div>Here it is: <strong>${libraryWords(this.draft, part)}</strong></div>
      <span>
        <button class="plain" type="button" @click=${() => this.#settle(part, true)}>Take the other</button>
        <button class="plain" type="button" @click=${() => this.#settle(part, false)}>Keep mine</button>
      </span>
    </div>`;
  }

  #renderFolders(library: Library): unknown {
    if (library.isSynthetic) return nothing;
    return this.#lazy.show(
      'rs-scan-roots',
      () => import('../scan/rs-scan-roots.ts'),
      () => html`<rs-scan-roots .app=${this.app} .library=${library}></rs-scan-roots>`,
    );
  }

  #change(change: Partial<LibraryValues>): void {
    this.draft = { ...this.draft, ...change };
    this.problem = undefined;
    this.fault = undefined;
  }

  #typed(part: 'name' | 'mediaType' | 'description' | 'defaultDestination') {
    return (event: Event) => {
      const { value } = event.target as HTMLInputElement;
      this.#change({ [part]: value } as Partial<LibraryValues>);
    };
  }

  #settle(part: LibraryPart, isTheirs: boolean): void {
    if (isTheirs) this.draft = takeLibraryParts(this.draft, this.#before, [part]);
    this.conflicts = this.conflicts.filter((one) => one !== part);
    // The buttons go: who uses the keyboard goes on at the first field.
    this.renderRoot.querySelector<HTMLElement>('[name="name"]')?.focus();
  }

  /** Takes in what has become of the library, in this tab or another. */
  #follow(): void {
    const library = this.library && this.app.libraries.find(this.library.id);
    if (library === undefined) return;
    const now = libraryDraft(library);
    if (Object.keys(libraryChanges(this.#before, now)).length === 0) return;
    const { draft, conflicts, taken } = rebaseLibrary(this.#before, this.draft, now);
    this.#before = now;
    this.draft = draft;
    this.conflicts = [...new Set([...this.conflicts, ...conflicts])];
    this.isChangedElsewhere ||= conflicts.length + taken.length > 0;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    this.problem = undefined;
    const fault = libraryDraftFault(this.#before, this.draft);
    if (fault) return this.#showFault(fault);
    this.fault = undefined;
    try {
      if (this.library) await this.#save(this.library);
      else await this.#make();
      this.#question.leave();
    } catch (error) {
      if (codeOf(error) === 'changed-since') await this.#showOther();
      // Its name is taken.
      if (codeOf(error) === 'constraint') this.#showFault({ part: 'name', words: reasonOf(error) });
      else this.problem = reasonOf(error);
    }
  };

  #showFault(fault: LibraryDraftFault): void {
    this.fault = fault;
    this.renderRoot.querySelector<HTMLElement>(`[name="${fault.part}"]`)?.focus();
  }

  /** It was changed elsewhere, and this tab had not heard of it: nothing was stored. */
  async #showOther(): Promise<void> {
    await this.app.libraries.refresh();
    await this.updateComplete;
    this.renderRoot.querySelector('.conflict')?.scrollIntoView({ block: 'center' });
  }

  async #make(): Promise<void> {
    const { backend, router } = this.app;
    const { name, mediaType, color } = this.draft;
    const { value, act } = await backend.libraries.create({ name: name.trim(), mediaType, color });
    if (act) (await this.app.edits()).tell(act);
    router.go({
      page: 'library',
      criteria: { libraryId: value.id, sort: 'title', descending: false },
    });
  }

  /** What differs from what is stored, and no more; refused when that has become something else. */
  async #save(library: Library): Promise<void> {
    const changes = libraryChanges(this.#before, this.draft);
    if (Object.keys(changes).length === 0) return;
    const basis = libraryBasis(this.#before, changes);
    await (await this.app.edits()).editLibrary(library.id, { kind: 'library-set', changes }, basis);
  }

  readonly #close = (): void => {
    this.#question.close(Object.keys(libraryChanges(this.#before, this.draft)).length > 0);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-library-dialog': RsLibraryDialog;
  }
}
