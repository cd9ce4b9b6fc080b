import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { reasonOf } from '../../../app/error-facts.ts';
import { nameRuleFault } from '../../../app/scan/check-name-rule.ts';
import { examplePaths } from '../../../app/scan/example-paths.ts';
import { linesOf } from '../../../app/scan/lines.ts';
import type { Library } from '../../../shared/library.ts';
import type { NameRule } from '../../../shared/names/name-rule.ts';
import type { ParsedName } from '../../../shared/names/parsed-name.ts';
import '../../elements/rs-name-explanation.ts';
import { iconPlus } from '../../icons.ts';
import { iconArrowUp, iconRemove } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { switchStyles } from '../../styles/switch.ts';
import { nameRulesStyles } from './name-rules-styles.ts';

/** After so long without a key the examples are read anew, in ms. */
const PAUSE = 250;
/** Examples read at once. */
const SHOWN = 20;

/** A path and what it says. */
interface Explained {
  readonly path: string;
  readonly name: ParsedName;
}

/**
 * The user's own rules for names, tried on examples while they are written. Tells of every change by `rs-name-rules`, a
 * `CustomEvent` with all of them.
 */
@customElement('rs-name-rules')
export class RsNameRules extends LitElement {
  static override styles = [controls, switchStyles, nameRulesStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) library!: Library;
  @property({ attribute: false }) rules: readonly NameRule[] = [];
  @state() private examples = '';
  @state() private explained: readonly Explained[] = [];
  @state() private problem: string | undefined;

  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Only the newest answer is shown. */
  #asked = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#prefill();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('rules')) this.#explainSoon();
  }

  protected override render(): TemplateResult {
    return html`
      <h3>How names are read</h3>
      <p class="muted">Most names are understood as they are. A rule of your own goes first: a regular expression over the path within its folder, whose named groups say what is what, such as <code>(?&lt;title&gt;.+) \\((?&lt;year&gt;\\d{4})\\)</code>.</p>
      ${this.rules.map((rule, at) => this.#renderRule(rule, at))}
      <button class="button add" type="button" @click=${this.#add}>${iconPlus}Add a rule</button>
      <label class="lines">Try it on paths
        <small>One a line.</small>
        <textarea class="field" rows="4" spellcheck="false" autocapitalize="off" .value=${this.examples} @input=${(
          event: Event,
        ) => {
          this.examples = (event.target as HTMLTextAreaElement).value;
          this.#explainSoon();
        }}></textarea>
      </label>
      <p class="problem" role="alert" ?hidden=${this.problem === undefined}>${this.problem}</p>
      <ul class="results" aria-label="What the paths say">
        ${this.explained.map(({ path, name }) => html`<li><rs-name-explanation .path=${path} .name=${name}></rs-name-explanation></li>`)}
      </ul>
    `;
  }

  #renderRule(rule: NameRule, at: number): TemplateResult {
    const fault = nameRuleFault(rule);
    const name = rule.name || `Rule ${at + 1}`;
    return html`<fieldset>
      <legend class="visually-hidden">${name}</legend>
      <label>Name
        <input class="field" autocomplete="off" .value=${rule.name} @input=${(event: Event) => this.#change(at, { name: typedIn(event) })} />
      </label>
      <label class="pattern">Pattern
        <input class="field" autocomplete="off" autocapitalize="off" spellcheck="false" .value=${rule.pattern}
          aria-invalid=${fault !== undefined} aria-describedby=${`fault-${at}`} @input=${(event: Event) => this.#change(at, { pattern: typedIn(event) })} />
      </label>
      <p class="problem" id=${`fault-${at}`} role="alert" ?hidden=${fault === undefined}>${fault}</p>
      <div class="tools">
        <label class="use"><input class="switch" type="checkbox" role="switch" .checked=${rule.enabled} @change=${(event: Event) => this.#change(at, { enabled: (event.target as HTMLInputElement).checked })} />In use</label>
        ${at === 0 ? nothing : html`<button class="button quiet icon" type="button" title="Try it earlier" aria-label=${`Try ${name} earlier`} @click=${() => this.#raise(at)}>${iconArrowUp}</button>`}
        <button class="button quiet icon" type="button" title="Remove" aria-label=${`Remove ${name}`} @click=${() => this.#tell(this.rules.filter((_, index) => index !== at))}>${iconRemove}</button>
      </div>
    </fieldset>`;
  }

  readonly #add = async (): Promise<void> => {
    this.#tell([...this.rules, { name: `Rule ${this.rules.length + 1}`, pattern: '', enabled: true }]);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('fieldset:last-of-type .pattern input')?.focus();
  };

  #change(at: number, changes: Partial<NameRule>): void {
    this.#tell(this.rules.map((rule, index) => (index === at ? { ...rule, ...changes } : rule)));
  }

  #raise(at: number): void {
    const rules = [...this.rules];
    const [raised] = rules.splice(at, 1);
    if (raised) rules.splice(at - 1, 0, raised);
    this.#tell(rules);
  }

  #tell(rules: readonly NameRule[]): void {
    this.rules = rules;
    this.dispatchEvent(new CustomEvent('rs-name-rules', { detail: rules }));
  }

  async #prefill(): Promise<void> {
    const paths = await examplePaths(this.app, this.library.id).catch(() => []);
    if (this.examples !== '' || paths.length === 0) return;
    this.examples = paths.join('\n');
    this.#explainSoon();
  }

  #explainSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#explain(), PAUSE);
  }

  /** A rule that cannot be used says so at its field, and is left out here. */
  async #explain(): Promise<void> {
    const asked = ++this.#asked;
    const paths = linesOf(this.examples).slice(0, SHOWN);
    const rules = this.rules.filter((rule) => rule.enabled && nameRuleFault(rule) === undefined);
    try {
      const names = paths.length === 0 ? [] : await this.app.backend.media.explainNames(paths, rules);
      if (asked !== this.#asked) return;
      this.explained = names.flatMap((name, at) => ({ path: paths[at] ?? '', name }));
      this.problem = undefined;
    } catch (error) {
      if (asked === this.#asked) this.problem = reasonOf(error);
    }
  }
}

function typedIn({ target }: Event): string {
  return (target as HTMLInputElement).value;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-name-rules': RsNameRules;
  }
}
