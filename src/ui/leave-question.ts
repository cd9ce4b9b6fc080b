import { css, html, type LitElement, type TemplateResult } from 'lit';

/** For whoever asks a {@link LeaveQuestion}. */
export const leaveQuestionStyles = css`
  .question {
    flex: 1;
    align-self: center;
    margin: 0;
    font-weight: 500;
  }
`;

/**
 * Asks, before an editor is left with changes, whether to throw them away. Its buttons stand in the place of the editor's: who
 * uses the keyboard goes on at the question, and from there to where they were.
 */
export class LeaveQuestion {
  readonly #editor: LitElement;
  readonly #first: string;
  #isAsked = false;
  #returnTo: Element | null = null;

  /** @param first Where the focus goes when its place is gone, as a selector. */
  constructor(editor: LitElement, first: string) {
    this.#editor = editor;
    this.#first = first;
  }

  get isAsked(): boolean {
    return this.#isAsked;
  }

  /** Leaves an editor in which nothing is changed; asks otherwise. Who closes the question keeps editing. */
  close(isChanged: boolean): void {
    if (this.#isAsked) this.#stay();
    else if (isChanged) void this.#ask();
    else this.leave();
  }

  leave(): void {
    this.#editor.dispatchEvent(new Event('rs-close'));
  }

  /** For the slot `actions` of the dialog. */
  render(): TemplateResult {
    return html`<p slot="actions" class="question" role="alert">Throw away what you changed?</p>
      <button slot="actions" class="button stay" type="button" @click=${() => this.#stay()}>Keep editing</button>
      <button slot="actions" class="button danger" type="button" @click=${() => this.leave()}>Throw away</button>`;
  }

  async #ask(): Promise<void> {
    this.#returnTo = this.#editor.shadowRoot?.activeElement ?? null;
    this.#isAsked = true;
    this.#editor.requestUpdate();
    await this.#editor.updateComplete;
    this.#find('.stay')?.focus();
  }

  #stay(): void {
    this.#isAsked = false;
    this.#editor.requestUpdate();
    const place = this.#returnTo?.isConnected ? this.#returnTo : this.#find(this.#first);
    if (place instanceof HTMLElement) place.focus();
  }

  #find(selector: string): HTMLElement | null {
    return this.#editor.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }
}
