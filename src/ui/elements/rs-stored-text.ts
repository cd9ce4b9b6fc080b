import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { LONGEST_NOTES, notesFault } from '../../shared/edits/edit-fault.ts';
import { formatCount } from '../../shared/format-number.ts';
import { controls } from '../styles/controls.ts';

/** Texts that could not be stored before their page was left, by what they are of: they are there when one comes back. */
const unstored = new Map<string, string>();

/**
 * A text that is stored when its field is left. What becomes of it elsewhere meanwhile is shown beside what is being typed,
 * and a person says which of the two stays.
 */
@customElement('rs-stored-text')
export class RsStoredText extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        min-width: 0;
      }

      .field {
        width: 100%;
        min-height: var(--text-height, 64px);
        max-height: var(--text-most, 40vh);
        padding: var(--space-2) var(--space-3);
        line-height: 1.5;
        resize: vertical;
        field-sizing: content;
      }

      .field:not(:hover, :focus) {
        border-color: var(--text-line, var(--line));
        background: var(--text-surface, var(--surface-raised));
      }

      .fault {
        margin: 2px 0 0;
        color: var(--danger);
      }

      .changed {
        padding: var(--space-1) var(--space-3);
        overflow-wrap: anywhere;
      }

      .plain {
        padding: 0;
        border: 0;
        background: none;
        color: var(--accent);
        text-decoration: underline;
        text-underline-offset: 3px;
        cursor: pointer;
      }
    `,
  ];

  /** What is stored. */
  @property() value = '';
  @property() label = '';
  @property() hint = '';
  /** What the text is of, which no other field is: `collection 12`. */
  @property() of = '';
  /** Stores a text and tells whether it did; shows a failure itself. */
  @property({ attribute: false }) store!: (text: string) => Promise<boolean>;
  /** What is in the field while a person is in it, and until what they typed is stored. */
  @state() private typed: string | undefined;
  /** Another text was stored since the typing began. */
  @state() private isChanged = false;
  @query('textarea') private field!: HTMLTextAreaElement;

  /** What was stored when the typing began. */
  #before = '';
  /** What is on its way to be stored: it is shown until it comes back. */
  #sent: string | undefined;

  /** An element that goes with its page is not told that it loses the focus. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.typed === undefined) return;
    unstored.set(this.of, this.typed);
    this.#leave();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.#takeUp();
    if (!changed.has('value')) return;
    this.#sent = undefined;
    if (this.typed !== undefined) this.isChanged = this.value !== this.#before && this.value !== this.typed;
  }

  protected override render(): TemplateResult {
    const isAsked = this.isChanged && this.typed !== this.#before;
    const fault = notesFault(this.#shown.trim());
    return html`<textarea class="field" dir="auto" aria-label=${this.label} placeholder=${this.hint} rows="2" aria-invalid=${fault !== undefined} aria-describedby=${fault === undefined ? nothing : 'fault count'} .value=${live(this.#shown)}
        @focus=${this.#begin} @input=${this.#type} @blur=${this.#leave} @keydown=${leaveByKey}></textarea>
      <p class="fault" id="fault" role="alert" ?hidden=${fault === undefined}>${fault === undefined ? nothing : `${this.label}: at most ${formatCount(LONGEST_NOTES)} characters. It is stored when it is shorter.`}</p>
      ${fault === undefined ? nothing : html`<p class="fault" id="count">These are ${formatCount(this.#shown.trim().length)}.</p>`}
      ${
        isAsked
          ? html`<div class="changed" role="status">Changed elsewhere meanwhile to: <strong>${this.value || '(nothing)'}</strong>
              <button class="plain" type="button" @click=${this.#takeOther}>Take the other</button>
              <button class="plain" type="button" @click=${this.#keepMine}>Keep mine</button></div>`
          : nothing
      }`;
  }

  get #shown(): string {
    return this.typed ?? this.#sent ?? this.value;
  }

  /** Goes on with what was typed when the page was left. */
  #takeUp(): void {
    this.typed = unstored.get(this.of);
    this.#before = this.value;
  }

  readonly #begin = (): void => {
    // Both texts are waiting for an answer.
    if (this.typed !== undefined) return;
    this.#before = this.#shown;
    this.typed = this.#before;
  };

  readonly #type = (): void => {
    this.typed = this.field.value;
  };

  readonly #leave = (): void => {
    if (this.typed === undefined || this.typed === this.#before) this.#end();
    else if (notesFault(this.typed.trim()) !== undefined) return;
    else if (!this.isChanged) void this.#store(this.typed);
  };

  readonly #takeOther = (): void => {
    this.#end();
    this.field.focus();
  };

  readonly #keepMine = (): void => {
    this.field.focus();
    void this.#store(this.field.value);
  };

  #end(): void {
    unstored.delete(this.of);
    this.typed = undefined;
    this.isChanged = false;
  }

  async #store(text: string): Promise<void> {
    this.#sent = text;
    this.#before = text;
    this.isChanged = false;
    this.typed = this.matches(':focus-within') ? text : undefined;
    if (await this.store(text)) {
      unstored.delete(this.of);
      return;
    }
    // What was typed is not lost: the next leaving of the field tries again.
    this.#sent = undefined;
    this.#before = this.value;
    this.typed ??= text;
  }
}

/** Escape and Ctrl + Enter store what was typed, as leaving the field does. */
function leaveByKey(event: KeyboardEvent): void {
  const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
  if (!isDone || event.isComposing) return;
  event.preventDefault();
  (event.target as HTMLElement).blur();
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-stored-text': RsStoredText;
  }
}
