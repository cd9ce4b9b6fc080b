import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { copyText } from '../../app/copy-text.ts';
import { ObserveController } from '../../app/observe-controller.ts';
import type { Toast, Toasts } from '../../app/toasts.ts';
import { formatCount } from '../../shared/format-number.ts';
import { deepActiveElement } from '../deep-active-element.ts';
import { iconClose } from '../icons.ts';
import { iconAlert, iconCheck, iconInfo } from '../later-icons.ts';
import { controls } from '../styles/controls.ts';
import { swipeAway } from './swipe-away.ts';
import { ToastClock } from './toast-clock.ts';
import { toastsStyles } from './toasts-styles.ts';

const ICONS = { info: iconInfo, success: iconCheck, error: iconAlert };

/** Messages in sight at once; the older ones are counted. */
const IN_SIGHT = 3;
const FEW_IN_SIGHT = 1;

const narrow = matchMedia('(max-width: 640px)');

/**
 * The short messages at the edge of the page, the newest at the top: those that are there stay where they are when
 * another comes. A screen reader hears of each once. They leave by themselves ({@link ToastClock}), by their button, by
 * Escape, or by being swiped to the side. Within a modal dialog, which leaves all else of the page inert, the attribute
 * `in-dialog` makes them a part of it. Fires `rs-toast-action` before it does what a message offers.
 */
@customElement('rs-toasts')
export class RsToasts extends LitElement {
  static override styles = [controls, toastsStyles];

  @property({ attribute: false }) toasts!: Toasts;
  /** There is room for one. */
  @property({ type: Boolean }) few = false;
  /** All of them are looked at. */
  @state() private isOpen = false;
  @query('.stack') private stack!: HTMLElement;

  readonly #clock = new ToastClock(this, () => this.toasts);
  /** Messages that were told, or are not in sight any more: where they stand, nothing is told. */
  readonly #quiet = new Set<number>();
  /** The oldest message in sight when somebody came to them: it stays, and those above it. */
  #heldFrom: number | undefined;
  #isPointedAt = false;
  /** What lost the focus last, and what had it before it came here. */
  #lastFocused: EventTarget | undefined;
  #returnTo: EventTarget | undefined;
  #root: Node | undefined;
  #hadFocus = false;
  #isByKeys = false;
  #isReady = false;

  constructor() {
    super();
    new ObserveController(this, () => [this.toasts]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    narrow.addEventListener('change', this.#onNarrow);
    // What passes between two elements of one shadow root is not heard outside of it.
    this.#root = this.getRootNode();
    this.#root.addEventListener('focusout', this.#onFocusLost);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    narrow.removeEventListener('change', this.#onNarrow);
    this.#root?.removeEventListener('focusout', this.#onFocusLost);
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { value } = this.toasts;
    if (value.length <= this.#inSight) this.isOpen = false;
    if (value.length === 0) {
      this.#isPointedAt = false;
      this.#heldFrom = undefined;
      this.#clock.hold(false);
    }
    for (const { id } of value.slice(0, value.length - this.#shown)) this.#quiet.add(id);
    if (!this.#isReady)
      for (const { id } of value.filter((toast) => toast.id <= this.toasts.toldUpTo)) this.#quiet.add(id);
    const focused = this.shadowRoot?.activeElement;
    this.#hadFocus = focused != null;
    this.#isByKeys = focused?.matches(':focus-visible') === true;
  }

  protected override render(): TemplateResult {
    const all = this.toasts.value;
    const shown = all.slice(all.length - this.#shown).reverse();
    const news = this.#isReady ? shown.filter(({ id }) => !this.#quiet.has(id)) : [];
    const others = shown.filter(({ id }) => this.#quiet.has(id));
    return html`<div
      class="stack ${this.isOpen ? 'open' : ''}"
      role=${all.length > 0 ? 'region' : nothing}
      aria-label=${all.length > 0 ? 'Messages' : nothing}
      @pointermove=${this.#onMove}
      @pointerleave=${this.#onLeave}
      @focusin=${this.#onFocus}
      @focusout=${this.#letGo}
      @keydown=${this.#onKeyDown}
    >
      ${this.#renderMore(all.length - shown.length)}
      <div aria-live="polite" aria-relevant="additions">${this.#renderAll(news)}</div>
      <div>${this.#renderAll(others)}</div>
    </div>`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    if (!this.#isReady) {
      // What a region holds when it comes is not told: it has to be there before.
      requestAnimationFrame(() => {
        this.#isReady = true;
        this.requestUpdate();
      });
      return;
    }
    this.toasts.toldUpTo = this.toasts.value.at(-1)?.id ?? this.toasts.toldUpTo;
    if (this.#hadFocus && this.shadowRoot?.activeElement == null) this.#moveFocus();
    this.dispatchEvent(new Event('rs-toasts-changed'));
  }

  /** Height of all that is in it, in px, whatever room it has. */
  get naturalHeight(): number {
    return this.toasts.value.length === 0 ? 0 : this.stack.scrollHeight;
  }

  get #inSight(): number {
    return this.few || narrow.matches ? FEW_IN_SIGHT : IN_SIGHT;
  }

  get #shown(): number {
    const { value } = this.toasts;
    if (this.isOpen) return value.length;
    const from = this.#heldFrom ?? Number.POSITIVE_INFINITY;
    const held = value.filter(({ id }) => id >= from).length;
    return Math.min(value.length, Math.max(this.#inSight, held));
  }

  #renderMore(hidden: number): unknown {
    if (hidden === 0 && !this.isOpen) return nothing;
    return html`<div class="more">
      ${hidden === 0 ? nothing : html`<button class="button" type="button" @click=${this.#open}>${formatCount(hidden)} more</button>`}
      <button class="button" type="button" @click=${this.#closeAll}>Close all</button>
    </div>`;
  }

  #renderAll(toasts: readonly Toast[]): unknown {
    return repeat(
      toasts,
      ({ id }) => id,
      (toast) => this.#renderToast(toast),
    );
  }

  #renderToast({ id, kind, title, text, action, details }: Toast): TemplateResult {
    const close = () => this.toasts.close(id);
    const swipe = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse') swipeAway(event, close);
    };
    return html`<div class="toast ${kind}" data-id=${id} @pointerdown=${swipe}>
      ${ICONS[kind]}
      <div>
        <strong>${title}</strong>
        ${text === undefined ? nothing : html`<p>${text}</p>`}
        ${
          action === undefined && details === undefined
            ? nothing
            : html`<div class="actions">
                ${
                  action === undefined
                    ? nothing
                    : html`<button class="button" type="button" @click=${() => {
                        close();
                        this.dispatchEvent(new Event('rs-toast-action'));
                        action.run();
                      }}>${action.label}</button>`
                }
                ${
                  details === undefined
                    ? nothing
                    : html`<button class="button quiet" type="button" @click=${() => void copyText(this.toasts, details, 'The details were copied')}>Copy details</button>`
                }
              </div>`
        }
      </div>
      <button class="button quiet icon close" type="button" aria-label="Close message" @click=${close}>${iconClose}</button>
    </div>`;
  }

  /**
   * To the next message, or back to where it came from. Whoever has closed one with a pointer is not at the next: it would
   * stay for as long as the focus does.
   */
  #moveFocus(): void {
    const next = this.#isByKeys ? this.shadowRoot?.querySelector<HTMLElement>('.close') : null;
    if (next) next.focus();
    else if (this.#returnTo instanceof HTMLElement) this.#returnTo.focus({ preventScroll: true });
    this.#letGo();
  }

  readonly #open = (): void => {
    this.isOpen = true;
  };

  readonly #closeAll = (): void => {
    for (const { id } of this.toasts.value) this.toasts.close(id);
  };

  readonly #onNarrow = (): void => this.requestUpdate();

  readonly #onFocusLost = (event: Event): void => {
    if (!(event instanceof FocusEvent)) return;
    const path = event.composedPath();
    if (!path.includes(this)) this.#lastFocused = event.relatedTarget === null ? undefined : path[0];
  };

  readonly #onFocus = ({ relatedTarget }: FocusEvent): void => {
    const isFromHere = relatedTarget instanceof Node && this.shadowRoot?.contains(relatedTarget) === true;
    if (!isFromHere) this.#returnTo = this.#lastFocused;
    this.#hold();
  };

  /** A pointer that rests where a message comes is not at it, though it enters it: one has to move there. */
  readonly #onMove = (): void => {
    if (this.#isPointedAt) return;
    this.#isPointedAt = true;
    this.#hold();
  };

  readonly #onLeave = (): void => {
    this.#isPointedAt = false;
    this.#letGo();
  };

  #hold(): void {
    this.#heldFrom ??= this.toasts.value.at(-this.#shown)?.id;
    this.#clock.hold(true);
  }

  readonly #letGo = (): void => {
    // A frame later: the focus may go from one message to the next.
    requestAnimationFrame(() => {
      if (this.#isPointedAt || this.shadowRoot?.activeElement != null) return;
      this.#heldFrom = undefined;
      this.#clock.hold(false);
      this.requestUpdate();
    });
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    const id = deepActiveElement()?.closest<HTMLElement>('.toast')?.dataset.id;
    if (id === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.toasts.close(Number(id));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-toasts': RsToasts;
  }
}
