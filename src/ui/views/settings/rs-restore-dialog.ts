import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { copyProgress } from '../../../app/copy-progress.ts';
import { startExport } from '../../../app/database-export.ts';
import { type CheckedDatabase, checkDatabase } from '../../../app/database-restore.ts';
import { codeOf, reasonOf } from '../../../app/error-facts.ts';
import { messageFor } from '../../../app/error-message.ts';
import type { RunningJob } from '../../../app/jobs/running-job.ts';
import { countItems } from '../../../app/library-list.ts';
import type { DatabaseFileInfo } from '../../../rpc/database-file-api.ts';
import { formatCount, formatThings } from '../../../shared/format-number.ts';
import { formatSize } from '../../../shared/format-size.ts';
import '../../elements/rs-dialog.ts';
import '../../elements/rs-job-progress.ts';
import { formatMoment } from '../../format-moment.ts';
import { iconWarning } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { restoreDialogStyles } from './restore-dialog-styles.ts';

/** Where the restoring stands: the file is checked first, and then the person is asked. */
type Step =
  | { readonly state: 'checking'; readonly progress?: RunningJob['progress'] & object }
  | { readonly state: 'refused'; readonly error: unknown }
  | { readonly state: 'checked'; readonly database: CheckedDatabase; readonly problem?: string }
  | { readonly state: 'replacing'; readonly database: CheckedDatabase };

/** Checks a file, shows what it holds beside what is here, and asks before the whole library is replaced by it. */
@customElement('rs-restore-dialog')
export class RsRestoreDialog extends LitElement {
  static override styles = [controls, restoreDialogStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) file!: File;
  @state() private step: Step = { state: 'checking' };
  @state() private isCancelling = false;

  readonly #stop = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#check();
  }

  protected override render(): TemplateResult {
    switch (this.step.state) {
      case 'checking':
        return this.#renderChecking(this.step.progress);
      case 'refused':
        return this.#renderRefusal(this.step.error);
      default:
        return this.#renderQuestion(this.step);
    }
  }

  #renderChecking(progress: RunningJob['progress']): TemplateResult {
    const job: RunningJob = {
      key: 0,
      jobType: 'restore',
      title: this.file.name,
      libraryId: null,
      isCancelling: this.isCancelling,
      cancel: this.#cancel,
      ...(progress ? { progress } : {}),
    };
    return html`<rs-dialog .toasts=${this.app.toasts} heading="Checking the file" no-actions @rs-close=${this.#cancel}>
      <rs-job-progress .job=${job}></rs-job-progress>
      <p class="note">All of it is read before anything is replaced. Nothing has changed so far.</p>
    </rs-dialog>`;
  }

  #renderRefusal(error: unknown): TemplateResult {
    return html`<rs-dialog .toasts=${this.app.toasts} heading="This file cannot be restored" @rs-close=${this.#close}>
      <div class="refusal">
        ${iconWarning}
        <div role="alert">
          <strong>${messageFor(codeOf(error)).title}: ${this.file.name}</strong>
          <p>${reasonOf(error)}</p>
          <p class="note">Your library is as it was.</p>
        </div>
      </div>
      <button slot="actions" class="button primary" type="button" autofocus @click=${this.#close}>Close</button>
    </rs-dialog>`;
  }

  #renderQuestion(step: Step & { database: CheckedDatabase }): TemplateResult {
    const isReplacing = step.state === 'replacing';
    const problem = step.state === 'checked' ? step.problem : undefined;
    const { name, lastModified } = this.file;
    return html`<rs-dialog .toasts=${this.app.toasts} heading="Replace the whole library?" @rs-close=${this.#keep}>
      <p class="file">
        <strong>${name}</strong>
        <span class="note">${formatSize(step.database.found.bytes)}, ${formatMoment(lastModified)}. Checked: all of it can be read.</span>
      </p>
      ${this.#renderComparison(step.database.found)}
      <p>What is here now will be gone.</p>
      <p class="problem" role="alert" ?hidden=${problem === undefined}>${problem}</p>
      <button slot="actions" class="button quiet" type="button" ?disabled=${isReplacing} @click=${() => startExport(this.app)}>Export it first</button>
      <button slot="actions" class="button" type="button" autofocus ?disabled=${isReplacing} @click=${this.#keep}>Keep it</button>
      <button slot="actions" class="button danger" type="button" ?disabled=${isReplacing} @click=${this.#replace}>${isReplacing ? 'Replacing' : 'Replace'}</button>
    </rs-dialog>`;
  }

  #renderComparison(found: DatabaseFileInfo): TemplateResult {
    const { libraries } = this.app.libraries.value;
    const items = libraries.reduce((sum, library) => sum + countItems(library), 0);
    return html`<table>
      <thead><tr><td></td><th scope="col">Here now</th><th scope="col">In the file</th></tr></thead>
      <tbody>
        <tr><th scope="row">Libraries</th><td>${formatCount(libraries.length)}</td><td>${formatCount(found.libraries)}</td></tr>
        <tr><th scope="row">Titles</th><td>${formatCount(items)}</td><td>${formatCount(found.items)}</td></tr>
      </tbody>
    </table>`;
  }

  async #check(): Promise<void> {
    const { signal } = this.#stop;
    try {
      const onProgress = (progress: Parameters<typeof copyProgress>[0]) => {
        if (this.step.state === 'checking')
          this.step = { state: 'checking', progress: copyProgress(progress) };
      };
      const database = await checkDatabase(this.app.backend, this.file, onProgress, signal);
      // The dialog may have been taken away by another way than its buttons.
      if (this.isConnected) this.step = { state: 'checked', database };
      else await database.discard();
    } catch (error) {
      if (codeOf(error) === 'cancelled') this.#close();
      else this.step = { state: 'refused', error };
    }
  }

  readonly #cancel = (): void => {
    this.isCancelling = true;
    this.#stop.abort();
  };

  readonly #keep = (): void => {
    if (this.step.state !== 'checked') return;
    this.step.database.discard().catch((error: unknown) => this.app.toasts.showError(error));
    this.#close();
  };

  readonly #replace = async (): Promise<void> => {
    if (this.step.state !== 'checked') return;
    const { database } = this.step;
    this.step = { state: 'replacing', database };
    try {
      await database.accept();
    } catch (error) {
      this.step = { state: 'checked', database, problem: reasonOf(error) };
      return;
    }
    const { libraries, items } = database.found;
    const text = `${formatCount(libraries)} ${libraries === 1 ? 'library' : 'libraries'}, ${formatThings(items, 'title')}`;
    this.app.toasts.show({ kind: 'success', title: `Restored from ${this.file.name}`, text });
    this.#close();
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('rs-close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-restore-dialog': RsRestoreDialog;
  }
}
