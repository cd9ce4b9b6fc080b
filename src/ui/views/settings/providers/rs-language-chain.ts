import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  canonicalLanguage,
  canonicalLanguages,
  MOST_LANGUAGES,
} from '../../../../app/metadata/language-codes.ts';
import { languageName } from '../../../language-name.ts';
import { iconArrowDown, iconArrowUp, iconRemove } from '../../../later-icons.ts';
import { controls } from '../../../styles/controls.ts';
import { rowStyles } from '../settings-styles.ts';
import { languageChainStyles } from './language-chain-styles.ts';
import { everyLanguage } from './language-names.ts';

/** The languages that are wanted, the one wanted most first. Fires `rs-languages` with the new ones. */
@customElement('rs-language-chain')
export class RsLanguageChain extends LitElement {
  static override styles = [controls, rowStyles, languageChainStyles];

  /** BCP 47. */
  @property({ attribute: false }) languages: readonly string[] = [];
  @state() private message: string | undefined;
  @state() private news = '';
  @query('input') private input!: HTMLInputElement;

  protected override render(): TemplateResult {
    const { languages } = this;
    return html`
      <div class="row">
        <span id="name">Languages <small>Each text is taken in the first of these that there is.</small></span>
      </div>
      <ol aria-labelledby="name">
        ${repeat(
          languages,
          (code) => code,
          (code, index) => this.#renderLanguage(code, index),
        )}
      </ol>
      <form @submit=${this.#add}>
        <label for="other" class="visually-hidden">Another language</label>
        <input class="field" id="other" list="every" placeholder="Another language" autocomplete="off" aria-invalid=${this.message !== undefined} aria-describedby="message" @input=${this.#forget} />
        <datalist id="every">${everyLanguage().map(({ code, name }) => html`<option value=${name}>${code}</option>`)}</datalist>
        <button class="button" type="submit">Add</button>
      </form>
      <p class="message" id="message" role="alert" ?hidden=${this.message === undefined}>${this.message}</p>
      <p class="visually-hidden" role="status">${this.news}</p>
    `;
  }

  #renderLanguage(code: string, index: number): TemplateResult {
    const name = languageName(code);
    const last = this.languages.length - 1;
    return html`<li>
      <span>${name} <small>${code}</small></span>
      ${this.#renderAction('up', `Move up: ${name}`, iconArrowUp, () => this.#move(index, -1), index === 0)}
      ${this.#renderAction('down', `Move down: ${name}`, iconArrowDown, () => this.#move(index, 1), index === last)}
      ${this.#renderAction('remove', `Remove ${name}`, iconRemove, () => this.#remove(index), last === 0)}
    </li>`;
  }

  #renderAction(
    control: string,
    label: string,
    icon: TemplateResult,
    run: () => void,
    isOff: boolean,
  ): TemplateResult {
    return html`<button class=${`button quiet icon ${control}`} type="button" title=${label.split(/[: ]/)[0] ?? ''} aria-label=${label}
      aria-disabled=${isOff ? 'true' : nothing} @click=${isOff ? nothing : run}>${icon}</button>`;
  }

  async #move(from: number, by: -1 | 1): Promise<void> {
    const code = this.languages[from];
    if (code === undefined) return;
    const others = this.languages.filter((other) => other !== code);
    this.#tell(others.toSpliced(from + by, 0, code));
    this.news = `${languageName(code)} is now ${from + by + 1} of ${this.languages.length}`;
    await this.#focus(from + by, by === 1 ? '.down' : '.up');
  }

  async #remove(index: number): Promise<void> {
    this.#tell(this.languages.toSpliced(index, 1));
    await this.#focus(Math.min(index, this.languages.length - 1), '.remove');
  }

  async #focus(index: number, control: string): Promise<void> {
    await this.updateComplete;
    const row = this.renderRoot.querySelectorAll('li')[index];
    row?.querySelector<HTMLElement>(control)?.focus();
  }

  readonly #add = (event: Event): void => {
    event.preventDefault();
    const text = this.input.value.trim();
    const code = codeOf(text);
    if (code === undefined)
      this.message = `“${text}” is neither the name nor the code of a language, such as de or pt-BR.`;
    else if (this.languages.includes(code)) this.message = `${languageName(code)} is in the list.`;
    else if (this.languages.length >= MOST_LANGUAGES)
      this.message = `${MOST_LANGUAGES} languages are the most.`;
    else {
      this.message = undefined;
      this.input.value = '';
      this.#tell([...this.languages, code]);
      this.news = `${languageName(code)} was added`;
    }
  };

  readonly #forget = (): void => {
    this.message = undefined;
  };

  #tell(languages: readonly string[]): void {
    this.languages = canonicalLanguages(languages);
    this.dispatchEvent(new CustomEvent('rs-languages', { detail: this.languages }));
  }
}

/** The code of a language by its name or its code. */
function codeOf(text: string): string | undefined {
  const wanted = text.toLocaleLowerCase();
  const named = everyLanguage().find(({ name }) => name.toLocaleLowerCase() === wanted);
  return named?.code ?? canonicalLanguage(text);
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-language-chain': RsLanguageChain;
  }
}
