import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { isCovered } from '../../../app/covering.ts';
import type { Duplicates } from '../../../app/duplicates/duplicates.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { type DuplicateReason, REASON_NAMES } from '../../../shared/duplicates/duplicate-report.ts';
import { formatCount, formatThings } from '../../../shared/format-number.ts';
import { renderReadFailure } from '../../elements/read-failure.ts';
import { controls } from '../../styles/controls.ts';
import { listAndChosen } from '../../styles/list-and-chosen.ts';
import { progressBar } from '../../styles/progress-bar.ts';
import { duplicatesStyles } from './duplicates-styles.ts';
import { REASON_WORDS } from './reason-words.ts';
import type { RsDuplicateComparison } from './rs-duplicate-comparison.ts';
import './rs-duplicate-comparison.ts';
import './rs-duplicates-list.ts';

/** Titles that may be one, and the group that is being decided on. */
@customElement('rs-duplicates-view')
export class RsDuplicatesView extends LitElement {
  static override styles = [controls, progressBar, listAndChosen, duplicatesStyles];

  @property({ attribute: false }) app!: App;
  @state() private model: Duplicates | undefined;
  @state() private failure: unknown;
  @query('rs-duplicate-comparison') private present!: RsDuplicateComparison | null;

  #stop: (() => void) | undefined;
  #hadGroups = false;

  constructor() {
    super();
    new ObserveController(this, () => [this.app.libraries, this.app.posters]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = 'Duplicates – Reelshelf';
    // Before the page's own keys, of which some mean another thing here.
    window.addEventListener('keydown', this.#onKeyDown, { capture: true });
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#onKeyDown, { capture: true });
    this.#stop?.();
    this.#stop = undefined;
  }

  /** What had the focus went with the last group. */
  protected override updated(): void {
    const none = this.renderRoot.querySelector<HTMLElement>('.none');
    if (none && this.#hadGroups && document.activeElement === document.body) none.focus();
    this.#hadGroups = none === null;
  }

  protected override render(): TemplateResult {
    return html`<div class="head">
        <slot name="menu"></slot>
        <h1 tabindex="-1">Duplicates</h1>
        ${this.model === undefined ? nothing : this.#renderFilters(this.model)}
      </div>
      ${this.#renderBody()}`;
  }

  #renderFilters(model: Duplicates): TemplateResult {
    const { filter, groups, all, progress, isCut } = model.value;
    const certain = groups.filter(({ isCertain }) => isCertain);
    return html`<p class="muted" role="status">${
      all === undefined || isLooking(model)
        ? nothing
        : `${formatThings(groups.length, 'group')}${isCut ? ' (the first of more)' : ''}`
    }</p>
      <div class="more">
        <select class="field" aria-label="Found by" @change=${this.#onReason}>
          <option value="">Any reason</option>
          ${REASON_NAMES.map((reason) => html`<option value=${reason} ?selected=${reason === filter.reason}>${REASON_WORDS[reason]}</option>`)}
        </select>
        ${this.#renderLibraries(filter.libraryId)}
        ${certain.length > 1 ? html`<button class="button" type="button" @click=${() => this.app.dialog.set({ kind: 'merge-duplicates', groups: certain })}>Merge all that are certain…</button>` : nothing}
      </div>
      <div class="progress" role="status">${
        progress === undefined
          ? nothing
          : html`<progress aria-label="Looking for duplicates" max="1" .value=${progress}></progress><button class="button quiet" type="button" @click=${() => model.stop()}>Stop</button>`
      }</div>`;
  }

  #renderLibraries(libraryId: number | null): unknown {
    const { libraries = [] } = this.app.libraries.value;
    if (libraries.length < 2) return nothing;
    return html`<select class="field" aria-label="Library" @change=${this.#onLibrary}>
      <option value="">All libraries</option>
      ${libraries.map(({ id, name }) => html`<option value=${id} ?selected=${id === libraryId}>${name}</option>`)}
    </select>`;
  }

  #renderBody(): unknown {
    const { model } = this;
    const error = this.failure ?? model?.value.error;
    if (error !== undefined)
      return renderReadFailure(error, () => (this.failure === undefined ? model?.reload() : this.#start()));
    if (model?.value.all === undefined || isLooking(model))
      return html`<div class="none">${model?.value.progress === undefined && model ? html`<button class="button" type="button" @click=${() => void model.reload()}>Look for duplicates</button>` : html`<span role="status">Looking through your titles…</span>`}</div>`;
    if (model.value.groups.length === 0) return this.#renderNone(model);
    return this.#renderPanes(model);
  }

  #renderNone({ value: { filter, all } }: Duplicates): TemplateResult {
    const isFiltered = (filter.reason !== null || filter.libraryId !== null) && (all?.length ?? 0) > 0;
    return html`<div class="none" role="status" tabindex="-1">
      <strong>${isFiltered ? 'None of this kind' : 'No duplicates'}</strong>
      <p>Titles that a provider knows by one id, that have one title and year, or files of one content stand here side by side.</p>
    </div>`;
  }

  #renderPanes(model: Duplicates): TemplateResult {
    const { groups, chosen } = model.value;
    const at = chosen ? groups.findIndex(({ key }) => key === chosen.key) : -1;
    const name = chosen && model.row(chosen.ids[0] ?? 0)?.title;
    return html`<div class="panes">
      <rs-duplicates-list .app=${this.app} .model=${model}></rs-duplicates-list>
      <section class="chosen" aria-label="Titles side by side" tabindex="-1">
        <p class="visually-hidden" role="status">${name === undefined ? '' : `${name}, ${formatCount(at + 1)} of ${formatThings(groups.length, 'group')}`}</p>
        ${this.#renderChosen(model)}
      </section>
    </div>`;
  }

  #renderChosen(model: Duplicates): unknown {
    const { chosen } = model.value;
    if (chosen === undefined) return nothing;
    const compared = model.compared(chosen);
    if (compared.state === 'failed')
      return renderReadFailure(compared.error, () => model.compareAgain(chosen));
    if (compared.state === 'loading') return nothing;
    return html`<rs-duplicate-comparison .app=${this.app} .model=${model} .group=${chosen} .compared=${compared.value}></rs-duplicate-comparison>`;
  }

  async #start(): Promise<void> {
    this.failure = undefined;
    try {
      const model = await this.app.duplicates();
      this.model = model;
      this.#stop?.();
      if (!this.isConnected) return;
      const ends = [model.subscribe(() => this.requestUpdate()), model.follow()];
      this.#stop = () => {
        for (const end of ends) end();
      };
    } catch (error) {
      this.failure = error;
    }
  }

  readonly #onReason = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement;
    this.model?.filter({ reason: value === '' ? null : (value as DuplicateReason) });
  };

  readonly #onLibrary = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement;
    this.model?.filter({ libraryId: value === '' ? null : Number(value) });
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (!this.#isOurs(event) || !this.#takeKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #takeKey(event: KeyboardEvent): boolean {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (ctrlKey || metaKey || altKey || shiftKey) return false;
    const by = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, PageDown: 8, PageUp: -8 }[key];
    if (by !== undefined) this.model?.move(by);
    return by !== undefined || (this.present?.takeKey(event) ?? false);
  }

  /** Not while somebody types, nor behind a dialog; Enter and Space belong to the button or link that has the focus. */
  #isOurs(event: KeyboardEvent): boolean {
    const [target] = event.composedPath();
    if (isCovered(this.app)) return false;
    if (!(target instanceof HTMLElement) || target.matches('input, select, textarea')) return false;
    const isWithin =
      target === document.body || event.composedPath().includes(this) || target.id === 'content';
    return isWithin && !((event.key === 'Enter' || event.key === ' ') && target.matches('a, button'));
  }
}

/** Nothing was found so far, and a report is being made. */
function isLooking({ value: { all = [], progress } }: Duplicates): boolean {
  return all.length === 0 && progress !== undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-duplicates-view': RsDuplicatesView;
  }
}
