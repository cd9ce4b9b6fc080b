import type { App } from './app.ts';

/** The one that was shown last: another cannot be opened behind it. */
let modal: HTMLDialogElement | undefined;

/** Shows a dialog that is no {@link App.dialog} above all else; until it is closed, the page is covered. */
export function cover(dialog: HTMLDialogElement): void {
  modal = dialog;
  dialog.showModal();
}

/** Whether a dialog, the drawer or a panel lies above the page: keys are not for the page then, wherever the focus is. */
export function isCovered({ dialog }: Pick<App, 'dialog'>): boolean {
  return dialog.value !== null || modal?.open === true;
}
