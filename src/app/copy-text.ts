import type { Toasts } from './toasts.ts';

/** Puts a text on the clipboard, and says that it was done in the words of `done`, or what went wrong. */
export async function copyText(toasts: Toasts, text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toasts.show({ kind: 'success', title: done });
  } catch (error) {
    toasts.showError(error);
  }
}
