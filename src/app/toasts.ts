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

/** Messages that are kept until they are closed or have been there long enough. */
const MOST = 20;

/** The messages that are there, oldest first; how many of them are in sight, and for how long, `rs-toasts` decides. */
export class Toasts extends Observable<readonly Toast[]> {
  /** The newest message a screen reader has been told. */
  toldUpTo = 0;
  #nextId = 1;

  constructor() {
    super([]);
  }

  /** Shows a message, in place of one that says the same; it leaves by itself unless it is an error. */
  show(toast: Omit<Toast, 'id'>): number {
    const id = this.#nextId++;
    const others = this.value.filter(({ title, text }) => title !== toast.title || text !== toast.text);
    this.set([...others.slice(1 - MOST), { ...toast, id }]);
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
