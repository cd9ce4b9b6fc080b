import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { App } from '../../../app/app.ts';
import { type Completion, type CompletionOption, completeAt } from '../../../app/search/complete-search.ts';
import { formatCount } from '../../../shared/format-number.ts';
import { completionStyles } from './completion-styles.ts';
import { queryFault, queryFaultStyles } from './query-fault.ts';

/** Names asked for at once. */
const MOST_NAMES = 8;

const NONE: readonly CompletionOption[] = [];

/**
 * What hangs below the search box: the error in the text with its place, and a list of what the word at the
 * caret may become: fields, values, and names with the number of titles that have them.
 */
export class SearchCompletion {
  readonly #host: ReactiveControllerHost;
  readonly #app: App;
  readonly #input: HTMLInputElement;
  #completion: Completion | undefined;
  #options = NONE;
  #active = -1;
  #asked = 0;

  constructor(
    host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment },
    app: App,
    input: HTMLInputElement,
  ) {
    this.#host = host;
    this.#app = app;
    this.#input = input;
    const root = host.renderRoot;
    const sheets = [completionStyles.styleSheet, queryFaultStyles.styleSheet].filter(
      (sheet) => sheet !== undefined,
    );
    if (root instanceof ShadowRoot) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
    this.textChanged();
  }

  /** Whether there is a list to choose from. */
  get isOpen(): boolean {
    return this.#options.length > 0;
  }

  /** Id of the option the keyboard is at. */
  get activeId(): string | undefined {
    return this.#active < 0 ? undefined : `option-${this.#active}`;
  }

  /** The text is another: the list follows. */
  textChanged(): void {
    const { value, selectionStart } = this.#input;
    this.#active = -1;
    this.#completion = value === '' ? undefined : completeAt(value, selectionStart ?? value.length);
    const options = this.#completion?.options ?? NONE;
    const wanted = this.#completion?.names;
    // Names of the letter before stay until those of this one are there.
    if (wanted === undefined || this.#options.length === 0) this.#options = options;
    if (wanted !== undefined) void this.#suggest(this.#completion);
    else this.#asked += 1;
    this.#host.requestUpdate();
  }

  caretMoved(): void {
    if (this.isOpen) this.textChanged();
  }

  close(): void {
    this.#asked += 1;
    this.#options = NONE;
    this.#active = -1;
    this.#host.requestUpdate();
  }

  /** Handles a key; false when it is none of the list's. */
  press(event: KeyboardEvent): boolean {
    if (!this.isOpen || event.ctrlKey || event.metaKey) return false;
    switch (event.key) {
      case 'ArrowDown':
        // From the last one it goes on into the list of titles.
        if (this.#active === this.#options.length - 1) {
          this.close();
          return false;
        }
        return this.#moveTo(this.#active + 1);
      case 'ArrowUp':
        return this.#moveTo(this.#active < 0 ? this.#options.length - 1 : this.#active - 1);
      case 'Escape':
        this.close();
        return true;
      case 'Enter':
        if (this.#active < 0) {
          this.close();
          return false;
        }
        return this.#take(this.#active);
      case 'Tab':
        return !event.shiftKey && this.#active >= 0 && this.#take(this.#active);
      default:
        return false;
    }
  }

  render(): unknown {
    const { text, fault } = this.#app.search.value;
    const isFocused = this.#input.matches(':focus');
    if (!isFocused || (fault === undefined && !this.isOpen)) return nothing;
    return html`<div class="below" @pointerdown=${(event: Event) => event.preventDefault()}>
      ${fault === undefined ? nothing : queryFault(text, fault)}
      ${this.isOpen ? html`<ul class="options" id="options" role="listbox" aria-label="Suggestions">${this.#options.map((option, which) => this.#renderOption(option, which))}</ul>` : nothing}
    </div>`;
  }

  #renderOption({ label, about }: CompletionOption, which: number): TemplateResult {
    return html`<li
      class="option"
      id="option-${which}"
      role="option"
      aria-selected=${which === this.#active}
      @click=${() => this.#take(which)}
    >
      <span class="name">${label}</span><span class="about">${about ?? ''}</span>
    </li>`;
  }

  async #suggest(completion: Completion | undefined): Promise<void> {
    const names = completion?.names;
    if (completion === undefined || names === undefined) return;
    this.#asked += 1;
    const asked = this.#asked;
    const found = await this.#app.backend.search.suggest(names.field, names.text, MOST_NAMES).catch(() => []);
    if (asked !== this.#asked) return;
    const known = found.map(({ name, count }) => ({
      label: name,
      insert: names.insertOf(name),
      ...(count === undefined ? {} : { about: formatCount(count) }),
    }));
    this.#options = [...known, ...completion.options];
    this.#active = Math.min(this.#active, this.#options.length - 1);
    this.#host.requestUpdate();
  }

  #moveTo(which: number): boolean {
    this.#active = which;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const root = this.#input.getRootNode();
      const option = root instanceof ShadowRoot ? root.getElementById(`option-${which}`) : null;
      option?.scrollIntoView({ block: 'nearest' });
    });
    return true;
  }

  #take(which: number): boolean {
    const option = this.#options[which];
    if (option === undefined || this.#completion === undefined) return false;
    const { from, to } = this.#completion;
    const { value } = this.#input;
    this.#options = NONE;
    this.#input.value = value.slice(0, from) + option.insert + value.slice(to);
    const caret = from + option.insert.length;
    this.#input.setSelectionRange(caret, caret);
    this.#app.search.type(this.#input.value);
    this.textChanged();
    return true;
  }
}
