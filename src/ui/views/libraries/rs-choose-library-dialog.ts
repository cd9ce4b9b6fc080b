import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import type { ChooseLibraryRequest } from '../../../app/dialog-request.ts';
import { reasonOf } from '../../../app/error-facts.ts';
import { countItems } from '../../../app/library-list.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { formatThings } from '../../../shared/format-number.ts';
import type { Library } from '../../../shared/library.ts';
import '../../elements/rs-color-dot.ts';
import '../../elements/rs-dialog.ts';
import { choiceRows } from '../../styles/choice-rows.ts';
import { controls } from '../../styles/controls.ts';

/** Asks for a library, and does something with it. */
@customElement('rs-choose-library-dialog')
export class RsChooseLibraryDialog extends LitElement {
  static override styles = [
    controls,
    choiceRows,
    css`
      p {
        margin: 0;
        text-wrap: pretty;
      }

      fieldset {
        display: grid;
        gap: 2px;
        margin: var(--space-4) 0 0;
        padding: 0;
        border: 0;
      }

      .problem {
        margin-top: var(--space-4);
        color: var(--danger);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) request!: ChooseLibraryRequest;
  @state() private chosen: number | undefined;
  @state() private problem: string | undefined;
  @state() private isRunning = false;

  constructor() {
    super();
    new ObserveController(this, () => [this.app.libraries]);
  }

  protected override render(): TemplateResult {
    const { heading, text, action } = this.request;
    const libraries = this.#libraries;
    const isReady = libraries.some(({ id }) => id === this.chosen);
    return html`<rs-dialog .toasts=${this.app.toasts} heading=${heading} @rs-close=${this.#close}>
      <p>${text}</p>
      ${
        libraries.length === 0
          ? html`<p class="problem">There is no other library. Make one first.</p>`
          : html`<form id="choice" @submit=${this.#submit}>
              <fieldset>
                <legend class="visually-hidden">Library</legend>
                ${libraries.map((library, at) => this.#renderChoice(library, at === 0))}
              </fieldset>
              </form>`
      }
      <p class="problem" role="alert" ?hidden=${this.problem === undefined}>${this.problem}</p>
      <button slot="actions" class="button" type="button" ?autofocus=${libraries.length === 0} @click=${this.#close}>Cancel</button>
      <button slot="actions" class="button primary" type="submit" form="choice" ?disabled=${!isReady || this.isRunning}>${action}</button>
    </rs-dialog>`;
  }

  #renderChoice({ id, name, color, isActive, ...library }: Library, isFirst: boolean): TemplateResult {
    const count = countItems({ id, name, color, isActive, ...library });
    return html`<label>
      <input type="radio" name="library" ?autofocus=${isFirst} .checked=${id === this.chosen} @change=${() => this.#choose(id)} />
      <rs-color-dot .name=${name} .color=${color}></rs-color-dot>
      <span class="name">${name}${isActive ? nothing : html` <small>not in lists</small>`}</span>
      <span class="count">${formatThings(count, 'title')}</span>
    </label>`;
  }

  get #libraries(): readonly Library[] {
    return this.app.libraries.value.libraries.filter(({ id }) => id !== this.request.exceptId);
  }

  #choose(id: number): void {
    this.chosen = id;
    this.problem = undefined;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const library = this.app.libraries.find(this.chosen);
    if (library === undefined || this.isRunning) return;
    this.isRunning = true;
    try {
      await this.request.run(library);
      this.#close();
    } catch (error) {
      this.problem = reasonOf(error);
      this.isRunning = false;
    }
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('rs-close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-choose-library-dialog': RsChooseLibraryDialog;
  }
}
