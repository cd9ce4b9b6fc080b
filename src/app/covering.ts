import type { App } from './app.ts';

const modals = new Set<HTMLDialogElement>();

/** Shows a dialog that is no {@link App.dialog} above all else; until it is closed, the page is covered. */
export function cover(dialog: HTMLDialogElement): void {
  for (const modal of modals) if (!modal.matches(':modal')) modals.delete(modal);
  modals.add(dialog);
  dialog.showModal();
}

/** Whether a dialog, the drawer or a panel lies above the page: keys are not for the page then, wherever the focus is. */
export function isCovered({ dialog }: Pick<App, 'dialog'>): boolean {
  return dialog.value !== null || [...modals].some((modal) => modal.matches(':modal'));
}
