import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../../app/app.ts';
import type { MergeIntoRequest, MergeTarget } from '../../../app/dialog-request.ts';
import { formatCount, formatThings } from '../../../shared/format-number.ts';
import '../../elements/rs-color-dot.ts';
import '../../elements/rs-dialog.ts';
import { choiceRows } from '../../styles/choice-rows.ts';
import { controls } from '../../styles/controls.ts';

/** Fewer than these need no box to find one. */
const FEW = 8;
/** So many are shown; of more one is found by its name. */
const MOST_SHOWN = 100;

/** Asks which other tag or collection one is to become part of, and says what that does before it is done. */
@customElement('rs-merge-into-dialog')
export class RsMergeIntoDialog extends LitElement {
  static override styles = [
    controls,
    choiceRows,
    css`
      p {
        margin: 0;
        text-wrap: pretty;
      }

      form {
        display: grid;
        gap: var(--space-3);
      }

      fieldset {
        display: grid;
        gap: 2px;
        min-width: 0;
        max-height: min(236px, 30vh);
        margin: 0;
        padding: 2px;
        border: 0;
        overflow-y: auto;
      }

      rs-color-dot {
        margin-inline-end: var(--space-1);
      }

      .muted {
        color: var(--text-muted);
      }

      /* Room for what will happen, so that the buttons stay where they are. */
      .outcome {
        min-height: 4.5em;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) request!: MergeIntoRequest;
  @state() private filter = '';
  @state() private chosen: MergeTarget | undefined;

  protected override render(): TemplateResult {
    const { thing, name, targets } = this.request;
    const isNone = targets.length === 0;
    return html`<rs-dialog .toasts=${this.app.toasts} heading=${`Merge “${name}” into…`} @rs-close=${this.#close}>
      ${isNone ? html`<p>There is no other ${thing} to merge it with.</p>` : this.#renderChoice()}
      <button slot="actions" class="button" type="button" ?autofocus=${isNone} @click=${this.#close}>Cancel</button>
      <button slot="actions" class="button primary" type="submit" form="choice" ?disabled=${this.chosen === undefined}>Merge</button>
    </rs-dialog>`;
  }

  #renderChoice(): TemplateResult {
    const { thing, targets } = this.request;
    const hasFilter = targets.length > FEW;
    const found = this.#found;
    const shown = found.slice(0, MOST_SHOWN);
    const rest = found.length - shown.length;
    return html`<form id="choice" @submit=${this.#merge}>
      ${
        hasFilter
          ? html`<input class="field" type="search" autofocus autocomplete="off" aria-label=${`Find a ${thing}`} placeholder=${`Find a ${thing}`}
              @input=${this.#onFilter} @keydown=${this.#onFilterKey} />`
          : nothing
      }
      <fieldset>
        <legend class="visually-hidden">What it becomes part of</legend>
        ${repeat(
          shown,
          (target) => target.name,
          (target, at) => this.#renderTarget(target, !hasFilter && at === 0),
        )}
      </fieldset>
      ${found.length === 0 ? html`<p class="muted">No other ${thing} has “${this.filter.trim()}” in its name.</p>` : nothing}
      ${rest > 0 ? html`<p class="muted">and ${formatCount(rest)} more: type a part of the name.</p>` : nothing}
      <p class="outcome" role="status">${this.chosen?.words}</p>
    </form>`;
  }

  #renderTarget(target: MergeTarget, isFirst: boolean): TemplateResult {
    const { name, color, count } = target;
    return html`<label>
      <input type="radio" name="target" ?autofocus=${isFirst} .checked=${target === this.chosen}
        @change=${() => this.#choose(target)} />
      <span class="name">${color === undefined ? nothing : html`<rs-color-dot .color=${color}></rs-color-dot>`}${name}</span>
      <span class="count">${formatThings(count, 'title')}</span>
    </label>`;
  }

  get #found(): readonly MergeTarget[] {
    const wanted = this.filter.trim().toLowerCase();
    return this.request.targets.filter(({ name }) => name.toLowerCase().includes(wanted));
  }

  /** What that does may be out of sight where there is little room. */
  #choose(target: MergeTarget): void {
    this.chosen = target;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('.outcome')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  /** What is not shown any more is not chosen any more. */
  readonly #onFilter = (event: Event): void => {
    this.filter = (event.target as HTMLInputElement).value;
    if (this.chosen !== undefined && !this.#found.includes(this.chosen)) this.chosen = undefined;
  };

  /** Down and Enter go on to the first that was found. */
  readonly #onFilterKey = (event: KeyboardEvent): void => {
    if ((event.key !== 'ArrowDown' && event.key !== 'Enter') || event.isComposing) return;
    event.preventDefault();
    const radios = [...this.renderRoot.querySelectorAll<HTMLInputElement>('[type=radio]')];
    const radio = radios.find(({ checked }) => checked) ?? radios[0];
    radio?.focus();
    radio?.click();
  };

  readonly #merge = (event: SubmitEvent): void => {
    event.preventDefault();
    const { chosen } = this;
    if (chosen === undefined) return;
    this.#close();
    chosen.merge();
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('rs-close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-merge-into-dialog': RsMergeIntoDialog;
  }
}
