import { codeOf, detailsOf, reasonOf } from './error-facts.ts';
import { Observable } from './observable.ts';

/** A short message at the edge of the page. */
export interface Toast {
  readonly id: number;
  readonly kind: 'info' | 'success' | 'error';
  readonly title: string;
  readonly text?: string;
  /** One thing to do about it. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** For a report; shown by a button that copies it. */
  readonly details?: string;
}

/** How long a toast stays, in ms; errors stay until they are closed. */
const STAY_MS = 8000;

/** The messages being shown, oldest first. */
export class Toasts extends Observable<readonly Toast[]> {
  #nextId = 1;

  constructor() {
    super([]);
  }

  /** Shows a message; it leaves by itself unless it is an error. */
  show(toast: Omit<Toast, 'id'>): number {
    const id = this.#nextId++;
    this.set([...this.value.slice(-3), { ...toast, id }]);
    if (toast.kind !== 'error') setTimeout(() => this.close(id), STAY_MS);
    return id;
  }

  /** Shows what went wrong; a cancellation is no failure and says nothing. */
  showError(error: unknown): void {
    const code = codeOf(error);
    if (code === 'cancelled') return;
    const show = (title: string, advice: string) =>
      this.show({ kind: 'error', title, text: `${reasonOf(error)} ${advice}`, details: detailsOf(error) });
    // The first screen does without the words for every failure.
    import('./error-message.ts')
      .then(({ messageFor }) => messageFor(code))
      .then(
        ({ title, advice }) => show(title, advice),
        () => show('Something went wrong', ''),
      );
  }

  close(id: number): void {
    this.set(this.value.filter((toast) => toast.id !== id));
  }
}
