import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import type { BatchField } from '../../../app/selection/batch-field.ts';
import type { ItemEdit } from '../../../shared/edits/item-edit.ts';
import { nameFault, nameFaultIn } from '../../../shared/edits/name-fault.ts';
import { nameEdit } from '../../../shared/edits/name-list.ts';
import { formatThings } from '../../../shared/format-number.ts';
import '../../elements/rs-dialog.ts';
import '../../elements/rs-rating-field.ts';
import type { RatingEvent } from '../../elements/rs-rating-field.ts';
import { LeaveQuestion, leaveQuestionStyles } from '../../leave-question.ts';
import { controls } from '../../styles/controls.ts';
import '../search/rs-name-field.ts';
import type { NamesEvent, RsNameField } from '../search/rs-name-field.ts';

const NAMES = {
  tags: { field: 'tag', heading: 'Tags', add: 'Add these tags', remove: 'Remove these tags' },
  genres: { field: 'genre', heading: 'Genres', add: 'Add these genres', remove: 'Remove these genres' },
  collections: {
    field: 'collection',
    heading: 'Collections',
    add: 'Put into these collections',
    remove: 'Remove from these collections',
  },
} as const;

/** Tags, genres, collections or the own rating of many titles: what is to be added, and what removed. */
@customElement('rs-batch-dialog')
export class RsBatchDialog extends LitElement {
  static override styles = [
    controls,
    leaveQuestionStyles,
    css`
      .fields {
        display: grid;
        gap: var(--space-4);
        min-height: 150px;
        align-content: start;
      }

      /* With room for what is suggested. */
      .fields:has(rs-name-field) {
        min-height: 330px;
      }

      .label {
        display: block;
        margin-bottom: var(--space-1);
        color: var(--text-muted);
      }

      .button[aria-disabled='true'] {
        opacity: 0.5;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) itemIds!: Uint32Array;
  @property() field: BatchField = 'tags';
  @state() private added: readonly string[] = [];
  @state() private removed: readonly string[] = [];
  /** Undefined: none has been chosen. */
  @state() private rating: number | null | undefined;

  readonly #question = new LeaveQuestion(this, 'rs-name-field, rs-rating-field');

  protected override async firstUpdated(): Promise<void> {
    const field = this.renderRoot.querySelector<LitElement>('rs-name-field');
    await field?.updateComplete;
    field?.focus();
  }

  protected override render(): TemplateResult {
    const titles = formatThings(this.itemIds.length, 'title');
    const heading = this.field === 'rating' ? 'Your rating' : NAMES[this.field].heading;
    return html`<rs-dialog .toasts=${this.app.toasts} heading=${`${heading} of ${titles}`} @rs-close=${this.#close}>
      <div class="fields">
        ${this.field === 'rating' ? this.#renderRating() : this.#renderNames(this.field)}
      </div>
      ${this.#renderActions(titles)}
    </rs-dialog>`;
  }

  #renderActions(titles: string): TemplateResult {
    if (this.#question.isAsked) return this.#question.render();
    return html`<button slot="actions" class="button" type="button" @click=${this.#close}>Cancel</button>
      <button slot="actions" class="button primary" type="button" aria-disabled=${this.#edit === undefined} @click=${this.#apply}>Apply to ${titles}</button>`;
  }

  #renderNames(list: keyof typeof NAMES): TemplateResult {
    const { field, add, remove } = NAMES[list];
    return html`
      <div>
        <span class="label" aria-hidden="true">${add}</span>
        <rs-name-field .app=${this.app} field=${field} label=${add} hint="A name" .faultOf=${nameFaultIn(list)} .names=${this.added} @rs-names=${({ names }: NamesEvent) => this.#choose(names, undefined)}></rs-name-field>
      </div>
      <div>
        <span class="label" aria-hidden="true">${remove}</span>
        <rs-name-field .app=${this.app} field=${field} label=${remove} hint="A name" .faultOf=${nameFault} .names=${this.removed} @rs-names=${({ names }: NamesEvent) => this.#choose(undefined, names)}></rs-name-field>
      </div>
    `;
  }

  #renderRating(): TemplateResult {
    return html`<rs-rating-field .value=${this.rating ?? null} @rs-rating=${({ rating }: RatingEvent) => {
      this.rating = rating;
    }}></rs-rating-field>
      <div><button class="button" type="button" aria-pressed=${this.rating === null} @click=${() => {
        this.rating = null;
      }}>Remove the rating</button></div>`;
  }

  /** A name is either added or removed. */
  #choose(add: readonly string[] | undefined, remove: readonly string[] | undefined): void {
    this.added = add ?? this.added.filter((name) => !remove?.includes(name));
    this.removed = remove ?? this.removed.filter((name) => !add?.includes(name));
  }

  get #edit(): ItemEdit | undefined {
    const { added: add, removed: remove, field, rating } = this;
    if (field === 'rating') return rating === undefined ? undefined : { kind: 'user-rating', rating };
    return add.length + remove.length === 0 ? undefined : nameEdit(field, add, remove);
  }

  readonly #apply = (): void => {
    const { app, itemIds } = this;
    const edit = this.#edit;
    const faulty = this.#nameFields.find(({ isFaulty }) => isFaulty);
    if (faulty) faulty.focus();
    if (edit === undefined || faulty) return;
    this.#question.leave();
    void app.edits().then(
      (edits) => edits.editMany(itemIds, [edit]),
      (error: unknown) => app.toasts.showError(error),
    );
  };

  get #nameFields(): readonly RsNameField[] {
    return [...this.renderRoot.querySelectorAll('rs-name-field')];
  }

  readonly #close = (): void => {
    const isTyped = this.#nameFields.some(({ hasTyped, isFaulty }) => hasTyped || isFaulty);
    this.#question.close(this.#edit !== undefined || isTyped);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-batch-dialog': RsBatchDialog;
  }
}
