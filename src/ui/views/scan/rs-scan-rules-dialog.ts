import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { reasonOf } from '../../../app/error-facts.ts';
import { LoadController } from '../../../app/load-controller.ts';
import { nameRuleFault } from '../../../app/scan/check-name-rule.ts';
import { linesOf } from '../../../app/scan/lines.ts';
import { parseSmallestSize } from '../../../app/scan/parse-smallest-size.ts';
import { askToRereadNames } from '../../../app/scan/reread-names.ts';
import { DEFAULT_SCAN_RULES, type ScanRules } from '../../../shared/files/scan-rules.ts';
import type { Library } from '../../../shared/library.ts';
import type { NameRule } from '../../../shared/names/name-rule.ts';
import '../../elements/rs-dialog.ts';
import { renderReadFailure } from '../../elements/read-failure.ts';
import { controls } from '../../styles/controls.ts';
import { switchStyles } from '../../styles/switch.ts';
import './rs-name-rules.ts';
import { scanRulesStyles } from './scan-rules-styles.ts';

/** What scans of a library leave out, and how they read names. */
@customElement('rs-scan-rules-dialog')
export class RsScanRulesDialog extends LitElement {
  static override styles = [controls, switchStyles, scanRulesStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) library!: Library;
  @state() private nameRules: readonly NameRule[] | undefined;
  @state() private sizeFault: string | undefined;
  @state() private problem: string | undefined;
  @state() private isSaving = false;
  @query('form') private form!: HTMLFormElement | null;

  readonly #rules = new LoadController<number, ScanRules>(
    this,
    () => this.library.id,
    (id) => this.app.backend.scan.rules(id),
  );

  protected override render(): TemplateResult {
    const load = this.#rules.state;
    return html`<rs-dialog .toasts=${this.app.toasts} heading=${`What scans of “${this.library.name}” read`} @rs-close=${this.#close}>
      ${load.state === 'ready' ? this.#renderForm(load.value) : ''}
      ${load.state === 'failed' ? renderReadFailure(load.error, () => this.#rules.reload()) : ''}
      <p class="problem" role="alert" ?hidden=${this.problem === undefined}>${this.problem}</p>
      <button slot="actions" class="button" type="button" @click=${this.#close}>Cancel</button>
      <button slot="actions" class="button primary" type="button" ?disabled=${load.state !== 'ready' || this.isSaving} @click=${this.#save}>Save</button>
    </rs-dialog>`;
  }

  #renderForm(rules: ScanRules): TemplateResult {
    return html`<form @submit=${this.#save}>
      <h3>What is left out</h3>
      <label class="row">
        <span>Samples, trailers and other extras</span>
        <input class="switch" type="checkbox" role="switch" name="extras" .checked=${rules.ignoresExtras} />
      </label>
      <div class="row">
        <label for="smallest">Videos smaller than</label>
        <span class="size">
          <input class="field" id="smallest" name="smallest" inputmode="decimal" autocomplete="off" .value=${String(rules.smallestBytes / 1_000_000)}
            aria-invalid=${this.sizeFault !== undefined} aria-describedby="smallest-fault" @input=${() => {
              this.sizeFault = undefined;
            }} /> MB
        </span>
        <p class="problem" id="smallest-fault" role="alert" ?hidden=${this.sizeFault === undefined}>${this.sizeFault}</p>
      </div>
      ${this.#renderLines('folders', 'Folders by name', rules.ignoredFolders, 'One a line. Those that begin with a dot are never entered.')}
      ${this.#renderLines('extensions', 'Endings', rules.ignoredExtensions, 'One a line, such as vob.')}
      ${this.#renderLines('patterns', 'Paths', rules.ignoredPatterns, 'One pattern a line within the folder: * within a name, ** across folders, ? for one letter.')}
      <button class="button quiet reset" type="button" @click=${this.#reset}>Back to the usual</button>
      <rs-name-rules .app=${this.app} .library=${this.library} .rules=${this.nameRules ?? rules.nameRules} @rs-name-rules=${(
        event: CustomEvent<readonly NameRule[]>,
      ) => {
        this.nameRules = event.detail;
      }}></rs-name-rules>
    </form>`;
  }

  #renderLines(name: string, label: string, lines: readonly string[], hint: string): TemplateResult {
    return html`<label class="lines">${label}
      <small>${hint}</small>
      <textarea class="field" name=${name} rows=${Math.min(5, Math.max(2, lines.length))} spellcheck="false" autocapitalize="off" .value=${lines.join('\n')}></textarea>
    </label>`;
  }

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const load = this.#rules.state;
    if (load.state !== 'ready' || this.form === null) return;
    const data = new FormData(this.form);
    const text = (name: string) => String(data.get(name) ?? '');
    const smallestBytes = parseSmallestSize(text('smallest'));
    const nameRules = this.nameRules ?? load.value.nameRules;
    if (smallestBytes === undefined) {
      this.sizeFault = 'A size in megabytes, such as 50.';
      this.form.querySelector<HTMLElement>('#smallest')?.focus();
      return;
    }
    if (nameRules.some((rule) => nameRuleFault(rule) !== undefined)) {
      this.problem = 'One of the rules for names cannot be used as it is.';
      return;
    }
    await this.#write({
      ignoredFolders: linesOf(text('folders')),
      ignoredExtensions: linesOf(text('extensions')).map((extension) =>
        extension.replace(/^\./, '').toLowerCase(),
      ),
      ignoredPatterns: linesOf(text('patterns')),
      ignoresExtras: data.get('extras') !== null,
      smallestBytes,
      nameRules,
    });
  };

  async #write(rules: ScanRules): Promise<void> {
    this.isSaving = true;
    try {
      const act = await this.app.backend.scan.setRules(this.library.id, rules);
      if (act) (await this.app.edits()).tell(act);
      this.#tell(rules);
      this.#close();
    } catch (error) {
      this.problem = reasonOf(error);
      this.isSaving = false;
    }
  }

  /** What is known already is read by other rules only when a person wants it. */
  #tell({ nameRules }: ScanRules): void {
    const { app, library } = this;
    const load = this.#rules.state;
    const before = load.state === 'ready' ? load.value.nameRules : [];
    const isRenamed = JSON.stringify(before) !== JSON.stringify(nameRules);
    const hasFiles = (app.scanRoots.value ?? []).some(
      ({ libraryId, files }) => libraryId === library.id && files > 0,
    );
    const kept = { kind: 'success', title: 'Kept' } as const;
    if (!isRenamed || !hasFiles) app.toasts.show({ ...kept, text: 'The next scan goes by these rules.' });
    else
      app.toasts.show({
        ...kept,
        text: 'New files are read by these rules. Those that are known keep their titles until all names are read again.',
        action: { label: 'Read all names again', run: () => askToRereadNames(app, library) },
      });
  }

  readonly #reset = (): void => {
    const { ignoredFolders, ignoredExtensions, ignoredPatterns, ignoresExtras, smallestBytes } =
      DEFAULT_SCAN_RULES;
    const fields: Readonly<Record<string, string>> = {
      folders: ignoredFolders.join('\n'),
      extensions: ignoredExtensions.join('\n'),
      patterns: ignoredPatterns.join('\n'),
      smallest: String(smallestBytes / 1_000_000),
    };
    for (const element of this.form?.elements ?? []) {
      if (element instanceof HTMLInputElement && element.name === 'extras') element.checked = ignoresExtras;
      else if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
        element.value = fields[element.name] ?? element.value;
    }
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('rs-close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-scan-rules-dialog': RsScanRulesDialog;
  }
}
