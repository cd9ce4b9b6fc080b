import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { reasonOf } from '../../../app/error-facts.ts';
import { hasFilePicker, pickFiles } from '../../../app/import/choose-files.ts';
import { parseResumeNote } from '../../../app/import/resume-note.ts';
import { LoadController } from '../../../app/load-controller.ts';
import { formatSize } from '../../../shared/format-size.ts';
import type { JobRun } from '../../../shared/job-run.ts';
import '../../elements/rs-dialog.ts';
import { controls } from '../../styles/controls.ts';

/** Asks for an interrupted import's files again, where the browser cannot find them by itself. */
@customElement('rs-resume-dialog')
export class RsResumeDialog extends LitElement {
  static override styles = [
    controls,
    css`
      ul {
        margin: 0 0 var(--space-4);
        padding: 0;
        list-style: none;
      }

      li {
        overflow-wrap: anywhere;
      }

      .muted {
        color: var(--text-muted);
      }

      .problem {
        color: var(--danger);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) jobId = 0;
  @state() private problem: string | undefined;
  @query('input') private input!: HTMLInputElement;

  readonly #job = new LoadController<number, JobRun>(
    this,
    () => this.jobId,
    (id) => this.app.backend.jobs.get(id),
  );

  protected override render(): TemplateResult {
    const load = this.#job.state;
    const note = load.state === 'ready' ? parseResumeNote(load.value.resume)?.note : undefined;
    return html`<rs-dialog .toasts=${this.app.toasts} heading="Choose the files again" @rs-close=${this.#close}>
      <p>To go on where the import stopped, it needs the same files:</p>
      <ul>
        ${note?.kind === 'files' ? note.files.map(({ name, sizeBytes }) => html`<li>${name} <span class="muted">${formatSize(sizeBytes)}</span></li>`) : nothing}
      </ul>
      <p class="problem" role="alert" ?hidden=${this.problem === undefined}>${this.problem}</p>
      <input type="file" multiple hidden aria-label="The same files" @change=${() => this.#resume([...(this.input.files ?? [])])} />
      <button slot="actions" class="button" type="button" @click=${this.#close}>Cancel</button>
      <button slot="actions" class="button primary" type="button" @click=${this.#choose}>Choose files</button>
    </rs-dialog>`;
  }

  readonly #choose = async (): Promise<void> => {
    if (!hasFilePicker()) return this.input.click();
    const chosen = await pickFiles();
    if (chosen.length > 0) await this.#resume(chosen.map(({ file }) => file));
  };

  async #resume(files: readonly File[]): Promise<void> {
    const load = this.#job.state;
    if (load.state !== 'ready') return;
    const imports = await this.app.imports();
    const closing = setTimeout(this.#close, 0);
    imports.resume(load.value, files).catch((error: unknown) => {
      clearTimeout(closing);
      if (this.isConnected) this.problem = reasonOf(error);
      else this.app.toasts.showError(error);
    });
  }

  readonly #close = (): void => {
    this.dispatchEvent(new Event('rs-close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-resume-dialog': RsResumeDialog;
  }
}
