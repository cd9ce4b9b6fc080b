import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { App } from '../../../app/app.ts';
import { LatestCall } from '../../../app/latest-call.ts';
import { formatCount } from '../../../shared/format-number.ts';
import {
  completeQuery,
  nameOption,
  type QueryNames,
  type QueryOption,
} from '../../../shared/query-language/complete-query.ts';
import { completionStyles } from './completion-styles.ts';
import { queryFault, queryFaultStyles } from './query-fault.ts';

/** Names asked for at once. */
const MOST_NAMES = 8;

/** A word that could be any has to be so long before fields are offered for it. */
const LEAST_WORD = 2;

const NONE: readonly QueryOption[] = [];

/**
 * What hangs below the search box: the error in the text with its place, and a list of what the word at the
 * caret may become: fields, values, and names with the number of titles that have them.
 */
export class SearchCompletion {
  readonly #host: ReactiveControllerHost;
  readonly #latest = new LatestCall();
  readonly #app: App;
  readonly #input: HTMLInputElement;
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

  /** The text is another: the list follows. `isAsked`: somebody wants to see all that can stand here. */
  textChanged(isAsked = false): void {
    const { value, selectionStart } = this.#input;
    const cursor = selectionStart ?? value.length;
    const { options, names } = completeQuery(value, cursor);
    this.#active = -1;
    this.#asked += 1;
    const isWanted = isAsked || cursor - (options[0]?.start ?? 0) >= LEAST_WORD || isInValue(value, options);
    const offered = isWanted ? options.filter((option) => !isThere(value, option)) : NONE;
    // Names of the letter before stay until those of this one are there, for what is typed by now.
    if (names === undefined || this.#options.length === 0) this.#options = offered;
    else this.#options = this.#options.map((option) => ({ ...option, start: names.start, end: names.end }));
    if (names !== undefined) void this.#suggest(names);
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
    if (event.key === ' ' && event.ctrlKey) {
      this.textChanged(true);
      return true;
    }
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
    // While there is something to choose, what is not written yet is no error.
    const shownFault = this.isOpen && fault && fault.end >= text.trimEnd().length ? undefined : fault;
    if (!isFocused || (shownFault === undefined && !this.isOpen)) return nothing;
    return html`<div class="below" @pointerdown=${(event: Event) => event.preventDefault()}>
      ${shownFault === undefined ? nothing : queryFault(text, shownFault)}
      ${this.isOpen ? html`<ul class="options" id="options" role="listbox" aria-label="Suggestions">${this.#options.map((option, which) => this.#renderOption(option, which))}</ul>` : nothing}
    </div>`;
  }

  #renderOption({ label, detail }: QueryOption, which: number): TemplateResult {
    return html`<li
      class="option"
      id="option-${which}"
      role="option"
      aria-selected=${which === this.#active}
      @click=${() => this.#take(which)}
    >
      <span class="name">${label}</span><span class="about">${detail}</span>
    </li>`;
  }

  async #suggest(names: QueryNames): Promise<void> {
    const asked = this.#asked;
    const { search } = this.#app.backend;
    const found = await this.#latest
      .run((signal) => search.suggest(names.field, names.text, MOST_NAMES, signal))
      .catch(() => []);
    if (asked !== this.#asked) return;
    const { value } = this.#input;
    this.#options = found
      .map(({ name, count }) => nameOption(names, name, count === undefined ? '' : formatCount(count)))
      .filter((option) => !isThere(value, option));
    this.#active = -1;
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
    if (option === undefined) return false;
    const { start, end, insert } = option;
    const { value } = this.#input;
    this.#options = NONE;
    this.#input.value = value.slice(0, start) + insert + value.slice(end);
    this.#input.setSelectionRange(start + insert.length, start + insert.length);
    this.#app.search.type(this.#input.value);
    this.textChanged();
    return true;
  }
}

/** Whether an option is what stands in its place. */
function isThere(text: string, { start, end, insert }: QueryOption): boolean {
  return text.slice(start, end).toLowerCase() === insert.toLowerCase();
}

/** Whether what can stand there is the value of a field, of which there are few. */
function isInValue(text: string, [option]: readonly QueryOption[]): boolean {
  return option !== undefined && /[:|@]$/.test(text.slice(0, option.start));
}
