import type { LitElement, ReactiveController } from 'lit';

/**
 * Keeps the focus in a list out of which rows go: where the row goes that has it, the row that takes its place gets it, or
 * the last one, or what stands where there is none.
 */
export class RowFocusController implements ReactiveController {
  readonly #host: LitElement;
  readonly #control: string;
  readonly #otherwise: string;
  #held: { readonly row: Element; readonly place: number } | undefined;

  /**
   * @param control selects what has the focus in a row
   * @param otherwise selects what takes it when no row is left
   */
  constructor(host: LitElement, control: string, otherwise: string) {
    this.#host = host;
    this.#control = control;
    this.#otherwise = otherwise;
    host.addController(this);
  }

  hostUpdate(): void {
    const row = this.#host.shadowRoot?.activeElement?.closest('li');
    this.#held = row ? { row, place: this.#rows.indexOf(row) } : undefined;
  }

  hostUpdated(): void {
    const held = this.#held;
    if (held === undefined || held.row.isConnected) return;
    const rows = this.#rows;
    const next = rows[Math.min(held.place, rows.length - 1)]?.querySelector<HTMLElement>(this.#control);
    (next ?? this.#host.shadowRoot?.querySelector<HTMLElement>(this.#otherwise))?.focus();
  }

  get #rows(): Element[] {
    return [...this.#host.renderRoot.querySelectorAll('li')];
  }
}
