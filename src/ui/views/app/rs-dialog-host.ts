import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { App } from '../../../app/app.ts';
import type { DialogRequest } from '../../../app/dialog-request.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { LazyElementController } from '../../lazy-element-controller.ts';

/** Shows the dialog that is asked for; each one's code is loaded when it is first needed. */
@customElement('rs-dialog-host')
export class RsDialogHost extends LitElement {
  @property({ attribute: false }) app!: App;

  readonly #lazy = new LazyElementController(this);

  constructor() {
    super();
    new ObserveController(this, () => [this.app.dialog]);
  }

  /**
   * Each request has an element of its own: one of the same kind would begin with the state of the one before it. The player
   * goes on to the next episode as it is, perhaps in full screen.
   */
  protected override render(): unknown {
    const request = this.app.dialog.value;
    if (request === null) return nothing;
    return keyed(request.kind === 'play' ? request.kind : request, this.#renderDialog(request));
  }

  #renderDialog(request: DialogRequest): unknown {
    const { app } = this;
    // One that is slow to end must not close the one that was opened meanwhile.
    const close = () => {
      if (app.dialog.value === request) app.dialog.set(null);
    };
    switch (request.kind) {
      case 'import':
        return this.#lazy.show(
          'rs-import-dialog',
          () => import('../import/rs-import-dialog.ts'),
          () =>
            html`<rs-import-dialog .app=${app} .chosen=${request.files ?? []} .libraryId=${request.libraryId} @rs-close=${close}></rs-import-dialog>`,
        );
      case 'generate':
        return this.#lazy.show(
          'rs-generate-dialog',
          () => import('../generate/rs-generate-dialog.ts'),
          () => html`<rs-generate-dialog .app=${app} @rs-close=${close}></rs-generate-dialog>`,
        );
      case 'library':
        return this.#lazy.show(
          'rs-library-dialog',
          () => import('../library-form/rs-library-dialog.ts'),
          () =>
            html`<rs-library-dialog .app=${app} .library=${request.library} @rs-close=${close}></rs-library-dialog>`,
        );
      case 'add-folder':
        return this.#lazy.show(
          'rs-add-folder-dialog',
          () => import('../scan/rs-add-folder-dialog.ts'),
          () =>
            html`<rs-add-folder-dialog .app=${app} .places=${request.places ?? []} .libraryId=${request.libraryId} @rs-close=${close}></rs-add-folder-dialog>`,
        );
      case 'scan-rules':
        return this.#lazy.show(
          'rs-scan-rules-dialog',
          () => import('../scan/rs-scan-rules-dialog.ts'),
          () =>
            html`<rs-scan-rules-dialog .app=${app} .library=${request.library} @rs-close=${close}></rs-scan-rules-dialog>`,
        );
      case 'remove-root':
        return this.#lazy.show(
          'rs-remove-root-dialog',
          () => import('../scan/rs-remove-root-dialog.ts'),
          () =>
            html`<rs-remove-root-dialog .app=${app} .root=${request.root} .library=${request.library} @rs-close=${close}></rs-remove-root-dialog>`,
        );
      case 'remove-library':
        return this.#lazy.show(
          'rs-remove-library-dialog',
          () => import('../library-form/rs-remove-library-dialog.ts'),
          () =>
            html`<rs-remove-library-dialog .app=${app} .library=${request.library} @rs-close=${close}></rs-remove-library-dialog>`,
        );
      case 'choose-library':
        return this.#lazy.show(
          'rs-choose-library-dialog',
          () => import('../libraries/rs-choose-library-dialog.ts'),
          () =>
            html`<rs-choose-library-dialog .app=${app} .request=${request} @rs-close=${close}></rs-choose-library-dialog>`,
        );
      case 'save-search':
        return this.#lazy.show(
          'rs-search-dialog',
          () => import('../saved-searches/rs-search-dialog.ts'),
          () =>
            html`<rs-search-dialog .app=${app} .criteria=${request.criteria} @rs-close=${close}></rs-search-dialog>`,
        );
      case 'edit-search':
        return this.#lazy.show(
          'rs-search-dialog',
          () => import('../saved-searches/rs-search-dialog.ts'),
          () =>
            html`<rs-search-dialog .app=${app} .search=${request.search} @rs-close=${close}></rs-search-dialog>`,
        );
      case 'search-import':
        return this.#lazy.show(
          'rs-search-import-dialog',
          () => import('../saved-searches/rs-search-import-dialog.ts'),
          () =>
            html`<rs-search-import-dialog .app=${app} .outcome=${request.outcome} @rs-close=${close}></rs-search-import-dialog>`,
        );
      case 'merge-duplicates':
        return this.#lazy.show(
          'rs-merge-dialog',
          () => import('../duplicates/rs-merge-dialog.ts'),
          () =>
            html`<rs-merge-dialog .app=${app} .groups=${request.groups} @rs-close=${close}></rs-merge-dialog>`,
        );
      case 'merge-into':
        return this.#lazy.show(
          'rs-merge-into-dialog',
          () => import('../tags/rs-merge-into-dialog.ts'),
          () =>
            html`<rs-merge-into-dialog .app=${app} .request=${request} @rs-close=${close}></rs-merge-into-dialog>`,
        );
      case 'resume':
        return this.#lazy.show(
          'rs-resume-dialog',
          () => import('../import/rs-resume-dialog.ts'),
          () =>
            html`<rs-resume-dialog .app=${app} .jobId=${request.jobId} @rs-close=${close}></rs-resume-dialog>`,
        );
      case 'restore':
        return this.#lazy.show(
          'rs-restore-dialog',
          () => import('../settings/rs-restore-dialog.ts'),
          () =>
            html`<rs-restore-dialog .app=${app} .file=${request.file} @rs-close=${close}></rs-restore-dialog>`,
        );
      case 'confirm':
        return this.#lazy.show(
          'rs-confirm-dialog',
          () => import('./rs-confirm-dialog.ts'),
          () =>
            html`<rs-confirm-dialog .app=${app} .request=${request} @rs-close=${close}></rs-confirm-dialog>`,
        );
      case 'start-over':
        return this.#lazy.show(
          'rs-start-over-dialog',
          () => import('./rs-start-over-dialog.ts'),
          () => html`<rs-start-over-dialog .app=${app} @rs-close=${close}></rs-start-over-dialog>`,
        );
      case 'look-up':
        return this.#lazy.show(
          'rs-lookup-dialog',
          () => import('../lookup/rs-lookup-dialog.ts'),
          () =>
            html`<rs-lookup-dialog .app=${app} .item=${request.item} @rs-close=${close}></rs-lookup-dialog>`,
        );
      case 'edit-item':
        return this.#lazy.show(
          'rs-editor-dialog',
          () => import('../editor/rs-editor-dialog.ts'),
          () =>
            html`<rs-editor-dialog .app=${app} .item=${request.item} @rs-close=${close}></rs-editor-dialog>`,
        );
      case 'edit-many':
        return this.#lazy.show(
          'rs-many-editor',
          () => import('../editor/rs-many-editor.ts'),
          () =>
            html`<rs-many-editor .app=${app} .itemIds=${request.itemIds} .draft=${request.draft} @rs-close=${close}></rs-many-editor>`,
        );
      case 'batch-edit':
        return this.#lazy.show(
          'rs-batch-dialog',
          () => import('../selection/rs-batch-dialog.ts'),
          () =>
            html`<rs-batch-dialog .app=${app} .field=${request.field} .itemIds=${request.itemIds} @rs-close=${close}></rs-batch-dialog>`,
        );
      case 'play':
        return this.#lazy.show(
          'rs-player',
          () => import('../player/rs-player.ts'),
          () => html`<rs-player .app=${app} .request=${request} @rs-close=${close}></rs-player>`,
        );
      case 'trailer':
        return this.#lazy.show(
          'rs-trailer-dialog',
          () => import('../item/rs-trailer-dialog.ts'),
          () =>
            html`<rs-trailer-dialog .app=${app} .trailer=${request.trailer} .player=${request.player} @rs-close=${close}></rs-trailer-dialog>`,
        );
      case 'keyboard-help':
        return this.#lazy.show(
          'rs-keyboard-help',
          () => import('../help/rs-keyboard-help.ts'),
          () => html`<rs-keyboard-help .app=${app} @rs-close=${close}></rs-keyboard-help>`,
        );
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-dialog-host': RsDialogHost;
  }
}
