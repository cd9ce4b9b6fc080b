import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { reasonOf } from '../../../app/error-facts.ts';
import { describeCriteria, proposeName } from '../../../app/saved-searches/describe-criteria.ts';
import { freeName } from '../../../shared/free-name.ts';
import type { ItemCriteria } from '../../../shared/item-criteria.ts';
import {
  cleanSearchName,
  type SavedSearch,
  SEARCH_TEXT_LIMITS,
  searchNameFault,
} from '../../../shared/saved-search.ts';
import '../../elements/rs-dialog.ts';
import { LeaveQuestion, leaveQuestionStyles } from '../../leave-question.ts';
import { controls } from '../../styles/controls.ts';

/** Keeps a search under a name, or gives a kept one another name and description. */
@customElement('rs-search-dialog')
export class RsSearchDialog extends LitElement {
  static override styles = [
    controls,
    leaveQuestionStyles,
    css`
      form {
        display: grid;
        gap: var(--space-4);
      }

      label:not(.choice) {
        display: grid;
        gap: var(--space-1);
        font-weight: 500;
      }

      small {
        color: var(--text-muted);
        font-size: inherit;
        font-weight: 400;
      }

      textarea {
        min-height: 72px;
        padding-block: var(--space-2);
        resize: vertical;
      }

      .choice {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--control-height);
      }

      .choice input {
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--accent);
      }

      .criteria {
        margin: 0;
        color: var(--text-muted);
        overflow-wrap: anywhere;
      }

      .problem {
        margin: 0;
        color: var(--danger);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** What is to be kept; absent where {@link search} is changed. */
  @property({ attribute: false }) criteria: ItemCriteria | undefined;
  /** The saved search that is changed. */
  @property({ attribute: false }) search: SavedSearch | undefined;
  @state() private problem: string | undefined;
  @state() private isBusy = false;

  readonly #question = new LeaveQuestion(this, '[name="name"]');
  /** What stood in the form at first. */
  #before = '';

  protected override firstUpdated(): void {
    this.#before = this.#entered;
  }

  protected override render(): TemplateResult {
    const { search } = this;
    return html`<rs-dialog .toasts=${this.app.toasts} heading=${search ? `Edit “${search.name}”` : 'Save search'} @rs-close=${this.#close}>
      <form @submit=${this.#submit}>
        ${this.#renderCriteria()}
        <label>
          Name
          <input class="field" name="name" required maxlength=${SEARCH_TEXT_LIMITS.name} autofocus autocomplete="off"
            .value=${search?.name ?? this.#proposedName} @focus=${selectAll}
            aria-invalid=${this.problem !== undefined} aria-describedby="problem" />
        </label>
        <label>
          <span>Description <small>(may be left empty)</small></span>
          <textarea class="field" name="description" rows="2" maxlength=${SEARCH_TEXT_LIMITS.description} .value=${search?.description ?? ''}></textarea>
        </label>
        ${
          search
            ? nothing
            : html`<label class="choice"><input type="checkbox" name="isPinned" checked />Show in the side bar as a smart list</label>`
        }
        <p class="problem" id="problem" role="alert" ?hidden=${this.problem === undefined}>${this.problem}</p>
      </form>
      ${this.#renderActions()}
    </rs-dialog>`;
  }

  #renderActions(): TemplateResult {
    if (this.#question.isAsked) return this.#question.render();
    return html`<button slot="actions" class="button" type="button" @click=${this.#close}>Cancel</button>
      <button slot="actions" class="button primary" type="button" ?disabled=${this.isBusy} @click=${() => this.renderRoot.querySelector('form')?.requestSubmit()}>Save</button>`;
  }

  #renderCriteria(): TemplateResult {
    const { libraries } = this.app.libraries.value;
    const reading = this.search?.criteria;
    if (reading && !reading.ok) return html`<p class="criteria">${reading.message}</p>`;
    const criteria = reading?.criteria ?? this.criteria;
    return html`<p class="criteria">${criteria && describeCriteria(criteria, libraries)}</p>`;
  }

  get #proposedName(): string {
    const { savedSearches, libraries } = this.app;
    if (this.criteria === undefined) return '';
    const taken = savedSearches.value.searches.map(({ name }) => name);
    return freeName(proposeName(this.criteria, libraries.value.libraries), taken, SEARCH_TEXT_LIMITS.name);
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const name = cleanSearchName(String(data.get('name')));
    this.problem = searchNameFault(name);
    if (this.problem !== undefined || this.isBusy) return;
    this.isBusy = true;
    try {
      await this.#save(name, String(data.get('description')), data.has('isPinned'));
      this.#question.leave();
    } catch (error) {
      this.problem = reasonOf(error);
    } finally {
      this.isBusy = false;
    }
  };

  async #save(name: string, description: string, isPinned: boolean): Promise<void> {
    const { savedSearches } = this.app.backend;
    const { search, criteria } = this;
    const edits = await this.app.edits();
    await edits.perform(async () => {
      if (search) return (await savedSearches.update(search.id, { name, description })).act;
      if (!criteria) return null;
      return (await savedSearches.create({ name, description, isPinned, criteria })).act;
    });
  }

  /** All that stands in the form. */
  get #entered(): string {
    const form = this.renderRoot.querySelector('form');
    return form === null ? '' : JSON.stringify([...new FormData(form)]);
  }

  readonly #close = (): void => this.#question.close(this.#entered !== this.#before);
}

function selectAll(event: Event): void {
  (event.target as HTMLInputElement).select();
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-search-dialog': RsSearchDialog;
  }
}
