import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { reasonOf } from '../../../app/error-facts.ts';
import { applyChosen } from '../../../app/metadata/look-up/apply-details.ts';
import { type DetailField, fieldChanges } from '../../../app/metadata/look-up/detail-fields.ts';
import { type FactsById, providerFactsOf } from '../../../app/metadata/look-up/provider-facts-of.ts';
import { fieldsOfItem, kindOfItem, type LookUpFields } from '../../../app/metadata/look-up/query-of-item.ts';
import { TitleLookUp } from '../../../app/metadata/look-up/title-look-up.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import type { ItemDetail } from '../../../shared/media-item.ts';
import type { AnswerOrigin } from '../../../shared/metadata/provider-answer.ts';
import type { MergedDetails } from '../../../shared/metadata/title-details.ts';
import '../../elements/rs-attribution.ts';
import '../../elements/rs-dialog.ts';
import { iconArrowLeft, iconOffline } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import type { ChooseCandidateEvent, LookUpEvent } from './look-up-event.ts';
import { renderEmpty, renderFailed, renderNotes } from './look-up-outcome.ts';
import { lookupStyles } from './lookup-styles.ts';
import type { RsCandidateList } from './rs-candidate-list.ts';
import './rs-candidate-list.ts';
import type { ToggleFieldEvent } from './rs-comparison.ts';
import './rs-comparison.ts';
import type { RsLookupForm } from './rs-lookup-form.ts';
import './rs-lookup-form.ts';

/** Looks a title up at the providers: search, compare candidates, see what would change, apply. */
@customElement('rs-lookup-dialog')
export class RsLookupDialog extends LitElement {
  static override styles = [controls, lookupStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) item!: ItemDetail;
  @state() private facts: FactsById = new Map();
  /** Undefined until there are details to choose from. */
  @state() private fields: ReadonlySet<DetailField> | undefined;
  @state() private isApplying = false;
  @state() private problem: string | undefined;
  @query('rs-lookup-form') private form!: RsLookupForm | null;
  @query('rs-candidate-list') private list!: RsCandidateList | null;
  @query('.back') private backButton!: HTMLElement | null;
  @query('.apply') private applyButton!: HTMLElement | null;

  #lookUp!: TitleLookUp;
  /** What the fields held when they were asked for last. */
  #asked!: LookUpFields;
  /** Asks again what was asked last. */
  #retry = (): void => void this.#lookUp.search(this.#asked);
  /** The next answer takes the keyboard to its first candidate. */
  #isToFocus = true;

  constructor() {
    super();
    new ObserveController(this, () => {
      this.#asked = fieldsOfItem(this.item);
      this.#lookUp = new TitleLookUp(this.item, this.app.metadata);
      return [this.#lookUp, this.app.isOnline];
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKeyDown);
    void this.#lookUp.search(this.#asked);
    providerFactsOf(this.app).then(
      (facts) => {
        this.facts = facts;
      },
      () => undefined,
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKeyDown);
    this.#lookUp.stop();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { chosen } = this.#lookUp.value;
    const details = this.#details;
    if (chosen === null || details === null) this.fields = undefined;
    else this.fields ??= new Set(changedFields(this.item, details));
  }

  protected override updated(): void {
    if (this.#isToFocus && this.#lookUp.value.search.answer && !this.#lookUp.value.search.isWaiting)
      void this.#focusFirst();
  }

  protected override render(): TemplateResult {
    const { chosen, search, details } = this.#lookUp.value;
    const origins = (chosen === null ? search : details).answer?.origins ?? [];
    return html`<rs-dialog .toasts=${this.app.toasts} heading="Look up “${this.item.title}”" @rs-close=${this.#close}>
      <div class="parts">
        ${
          chosen === null
            ? html`<rs-lookup-form .fields=${this.#asked} @rs-look-up=${this.#onAsked}></rs-lookup-form>`
            : nothing
        }
        ${this.app.isOnline.value ? nothing : html`<p class="offline" role="status">${iconOffline}Offline: what was asked before is still here.</p>`}
        <div>
          <div aria-live="polite">${renderNotes(origins, this.facts, this.app.isOnline.value)}</div>
          ${chosen === null ? this.#renderCandidates() : this.#renderChosen()}
        </div>
        <rs-attribution .app=${this.app} .providers=${providersOf(origins)}></rs-attribution>
      </div>
      ${this.#renderActions()}
    </rs-dialog>`;
  }

  #renderCandidates(): TemplateResult {
    const { isWaiting, answer, error } = this.#lookUp.value.search;
    const isBusy = isWaiting && answer === undefined;
    if (error !== undefined) return renderFailed(error, this.#retry);
    if (answer?.candidates.length === 0 && !isWaiting)
      return renderEmpty(answer.origins, this.facts, this.app.isOnline.value);
    return html`<div aria-busy=${isWaiting}>
      <p class="visually-hidden" role="status">${answer === undefined || isWaiting ? '' : `${answer.candidates.length} found`}</p>
      <rs-candidate-list .app=${this.app} .facts=${this.facts} .candidates=${isBusy ? undefined : answer?.candidates}
        @rs-choose-candidate=${this.#onChosen}></rs-candidate-list>
    </div>`;
  }

  #renderChosen(): TemplateResult {
    const { chosen, details } = this.#lookUp.value;
    const found = this.#details;
    if (details.error !== undefined) return renderFailed(details.error, this.#retryDetails);
    if (found !== null && this.fields !== undefined) {
      return html`<rs-comparison .app=${this.app} .item=${this.item} .details=${found} .chosen=${this.fields}
          @rs-toggle-field=${this.#onToggle}></rs-comparison>
        ${this.#mismatch === undefined ? nothing : html`<p class="problem" role="alert">${this.#mismatch}</p>`}
        ${this.problem === undefined ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}`;
    }
    if (details.isWaiting) {
      return html`<div class="waiting" aria-busy="true" aria-label="Loading details of ${chosen?.title ?? ''}" role="status">${[1, 2, 3, 4, 5, 6].map(() => html`<i></i>`)}</div>`;
    }
    return html`<div class="empty"><p>Nobody gave details of “${chosen?.title}”.</p>
      <p><button class="button" type="button" @click=${this.#retryDetails}>Try again</button></p></div>`;
  }

  #renderActions(): unknown {
    if (this.#lookUp.value.chosen === null)
      return html`<button slot="actions" class="button" type="button" @click=${this.#close}>Close</button>`;
    const isReady = this.#details !== null && this.#mismatch === undefined && !this.isApplying;
    return html`<button slot="actions" class="button back" type="button" @click=${this.#back}>${iconArrowLeft}Candidates</button>
      <button slot="actions" class="button primary apply" type="button" ?disabled=${!isReady} @click=${this.#apply}>
        ${this.isApplying ? 'Applying…' : this.fields?.size === 0 ? 'Match only' : 'Apply'}
      </button>`;
  }

  get #details(): MergedDetails | null {
    return this.#lookUp.value.details.answer?.details ?? null;
  }

  /** A film's details make no sense for a series. */
  get #mismatch(): string | undefined {
    const kind = this.#details?.ref.kind;
    if (kind === undefined || kind === kindOfItem(this.item)) return undefined;
    return kind === 'series'
      ? 'This is a series, and the entry here is none: choose another candidate.'
      : 'This is a film, and the entry here is none: choose another candidate.';
  }

  /** Once the answer is there: unless somebody is typing by then. */
  async #focusFirst(): Promise<void> {
    this.#isToFocus = false;
    await this.updateComplete;
    await this.list?.updateComplete;
    const typing = this.form?.shadowRoot?.activeElement?.matches('input, select') ?? false;
    if (!typing || this.#wasAsked) this.list?.focusCandidate();
  }

  /** The question is the person's, not the one at the beginning. */
  #wasAsked = false;

  readonly #onAsked = ({ asked }: LookUpEvent): void => {
    this.#isToFocus = true;
    this.#wasAsked = true;
    if ('ids' in asked) {
      this.#retry = () => void this.#lookUp.find(asked);
    } else {
      this.#asked = asked;
      this.#retry = () => void this.#lookUp.search(asked);
    }
    this.#retry();
  };

  /** The keyboard goes to the buttons: to the one that applies as soon as there is something to apply. */
  readonly #onChosen = async ({ candidate }: ChooseCandidateEvent): Promise<void> => {
    const loading = this.#lookUp.choose(candidate);
    await this.updateComplete;
    this.backButton?.focus();
    await loading;
    await this.updateComplete;
    if (this.backButton?.matches(':focus')) this.applyButton?.focus();
  };

  readonly #retryDetails = (): void => {
    const { chosen } = this.#lookUp.value;
    if (chosen !== null) void this.#lookUp.choose(chosen);
  };

  readonly #onToggle = ({ field }: ToggleFieldEvent): void => {
    const fields = new Set(this.fields);
    if (!fields.delete(field)) fields.add(field);
    this.fields = fields;
  };

  readonly #back = async (): Promise<void> => {
    const { chosen } = this.#lookUp.value;
    this.problem = undefined;
    this.#lookUp.unchoose();
    await this.updateComplete;
    await this.list?.updateComplete;
    this.list?.focusCandidate(chosen);
  };

  readonly #apply = async (): Promise<void> => {
    const details = this.#details;
    if (details === null || this.isApplying) return;
    this.isApplying = true;
    this.problem = undefined;
    try {
      await applyChosen(this.app, this.item, details, this.fields ?? new Set());
      this.#close();
    } catch (error) {
      this.problem = reasonOf(error);
    } finally {
      this.isApplying = false;
    }
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    const isTyping = target instanceof HTMLElement && target.matches('input, select');
    if (event.key !== '/' || isTyping || this.form === null) return;
    event.preventDefault();
    this.form.focus();
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('rs-close'));
  };
}

function changedFields(item: ItemDetail, details: MergedDetails): DetailField[] {
  return fieldChanges(item, details)
    .filter(({ isSame }) => !isSame)
    .map(({ field }) => field);
}

function providersOf(origins: readonly AnswerOrigin[]) {
  return origins.filter(({ from }) => from !== 'none').map(({ provider }) => provider);
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-lookup-dialog': RsLookupDialog;
  }
}
