import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { MOST_AT_ONCE } from '../../../app/edits/run-batch.ts';
import { reasonOf } from '../../../app/error-facts.ts';
import type { ScanRoot } from '../../../shared/files/scan-root.ts';
import { formatThings } from '../../../shared/format-number.ts';
import type { Library } from '../../../shared/library.ts';
import '../../elements/rs-dialog.ts';
import { controls } from '../../styles/controls.ts';

/** Asks what becomes of a folder's titles when it is not scanned any more, and takes it away. */
@customElement('rs-remove-root-dialog')
export class RsRemoveRootDialog extends LitElement {
  static override styles = [
    controls,
    css`
      fieldset {
        display: grid;
        gap: var(--space-3);
        margin: var(--space-4) 0 0;
        padding: 0;
        border: 0;
      }

      label {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 var(--space-2);
      }

      small {
        grid-column: 2;
        color: var(--text-muted);
        font-size: var(--size-1);
      }

      p {
        margin: 0;
        text-wrap: pretty;
      }

      .problem {
        color: var(--danger);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) root!: ScanRoot;
  @property({ attribute: false }) library!: Library;
  @state() private titles: 'keep' | 'remove' = 'keep';
  @state() private problem: string | undefined;
  @state() private isRemoving = false;

  protected override render(): TemplateResult {
    const { name, files } = this.root;
    return html`<rs-dialog .toasts=${this.app.toasts} heading=${`Remove the folder “${name}”?`} @rs-close=${this.#close}>
      <p>Reelshelf forgets where its ${formatThings(files, 'file')} are. The files themselves are not touched. Undo brings the folder back and scans it again.</p>
      <fieldset>
        <legend class="visually-hidden">Titles found in it</legend>
        <label>
          <input type="radio" name="titles" .checked=${this.titles === 'keep'} autofocus @change=${() => this.#choose('keep')} />
          <span>Keep its titles</span>
          <small>They stay in “${this.library.name}”, without a file.</small>
        </label>
        <label>
          <input type="radio" name="titles" .checked=${this.titles === 'remove'} @change=${() => this.#choose('remove')} />
          <span>Delete its titles</span>
          <small>They go into the bin. Those that have a file elsewhere, or that were watched, tagged, collected or made a favourite, stay.</small>
        </label>
      </fieldset>
      <p class="problem" role="alert" ?hidden=${this.problem === undefined}>${this.problem}</p>
      <button slot="actions" class="button" type="button" @click=${this.#close}>Keep the folder</button>
      <button slot="actions" class="button danger" type="button" ?disabled=${this.isRemoving} @click=${this.#remove}>Remove</button>
    </rs-dialog>`;
  }

  #choose(titles: 'keep' | 'remove'): void {
    this.titles = titles;
  }

  readonly #remove = async (): Promise<void> => {
    this.isRemoving = true;
    try {
      const { app, root, titles, library } = this;
      const removal = (await app.scans()).remove(root, titles);
      if (root.files > MOST_AT_ONCE) removal.catch((error: unknown) => app.toasts.showError(error));
      else {
        const act = await removal;
        if (act) (await app.edits()).tell(act);
      }
      app.dialog.set({ kind: 'library', library });
    } catch (error) {
      this.problem = reasonOf(error);
      this.isRemoving = false;
    }
  };

  /** Back to the folders, where the question came from. */
  readonly #close = (): void => {
    this.app.dialog.set({ kind: 'library', library: this.library });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-remove-root-dialog': RsRemoveRootDialog;
  }
}
