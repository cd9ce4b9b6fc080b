import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Toasts } from '../../app/toasts.ts';
import { deepActiveElement } from '../deep-active-element.ts';
import { iconClose } from '../icons.ts';
import { controls } from '../styles/controls.ts';
import type { RsToasts } from './rs-toasts.ts';
import './rs-toasts.ts';

/** Between messages and the dialog, in px. */
const GAP = 8;

/**
 * A modal dialog with a heading, a body that scrolls, and a row of buttons (slot `actions`). Opens when
 * it enters the page; fires `rs-close` when it was closed by Escape, its own button, a click beside it, or
 * the browser's Back.
 */
@customElement('rs-dialog')
export class RsDialog extends LitElement {
  static override styles = [
    controls,
    css`
      dialog {
        width: min(var(--dialog-width, 560px), calc(100vw - 2 * var(--space-4)));
        max-width: none;
        max-height: calc(100dvh - 2 * var(--space-6));
        padding: 0;
        border: 1px solid var(--line);
        border-radius: var(--radius-large);
        background: var(--surface-raised);
        color: var(--text);
        box-shadow: var(--shadow);
        overflow: hidden;
      }

      dialog[open] {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        grid-template-rows: auto minmax(0, 1fr) minmax(0, auto) auto;
        animation: enter var(--motion) ease-out;
      }

      dialog::backdrop {
        background: oklch(0 0 0 / 0.45);
      }

      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-4);
        padding: var(--space-4) var(--space-4) var(--space-3) var(--space-6);
      }

      /* It may be a title of any length. */
      h2 {
        display: -webkit-box;
        min-width: 0;
        margin: 0;
        overflow: hidden;
        font-size: var(--size-3);
        font-weight: 600;
        overflow-wrap: anywhere;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
      }

      .head .button {
        flex: none;
      }

      /* Above the dialog, which stays as it is. */
      rs-toasts:not([in-dialog]) {
        position: fixed;
        bottom: var(--toasts-bottom, 0);
        left: var(--toasts-left, 0);
        width: var(--toasts-width, auto);
      }

      .body {
        padding: var(--space-1) var(--space-6) var(--space-6);
        overflow: auto;
        overflow-wrap: anywhere;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: var(--space-2);
        padding: var(--space-3) var(--space-6);
        border-top: 1px solid var(--line);
      }

      .actions[hidden] {
        display: none;
      }

      @keyframes enter {
        from {
          opacity: 0;
          transform: translateY(8px);
        }
      }

      @media (max-width: 640px) {
        dialog {
          width: 100vw;
          max-height: calc(100dvh - var(--space-6));
          margin: auto 0 0;
          border-radius: var(--radius-large) var(--radius-large) 0 0;
        }

        rs-toasts:not([in-dialog]) {
          margin-inline: var(--space-2);
          width: calc(100vw - 2 * var(--space-2));
        }

        .head {
          padding-inline-start: var(--space-4);
        }

        .body,
        .actions {
          padding-inline: var(--space-4);
        }
      }
    `,
  ];

  @property() heading = '';
  /** Messages to show above the buttons while it is open: the page's own lie behind it. */
  @property({ attribute: false }) toasts!: Toasts;
  /** Without buttons the row for them is not there, and what is scrolled by keys takes the focus itself. */
  @property({ type: Boolean, attribute: 'no-actions' }) noActions = false;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('.body') private body!: HTMLElement;
  @query('rs-toasts') private messages!: RsToasts;

  /** Focus returns to where it was when the element leaves the page. */
  #returnTo: Element | null = null;
  /** What in it has or had the focus. */
  #focused: EventTarget | undefined;

  readonly #resizes = new ResizeObserver(() => this.#placeToasts());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#returnTo = deepActiveElement();
    navigation?.addEventListener('navigate', this.#onNavigate);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
    navigation?.removeEventListener('navigate', this.#onNavigate);
    if (this.#returnTo instanceof HTMLElement) this.#returnTo.focus({ preventScroll: true });
  }

  /**
   * Back closes the dialog instead of the page beneath it. The browser lets a page hold the traversal once
   * for each thing a person did on it; an entry of the dialog's own in the history would stay behind it.
   */
  readonly #onNavigate = (event: NavigateEvent): void => {
    if (event.navigationType !== 'traverse' || !event.cancelable) return;
    event.preventDefault();
    this.requestClose();
  };

  /** Asks to be closed, as its own button does. */
  requestClose(): void {
    this.dispatchEvent(new Event('rs-close'));
  }

  protected override firstUpdated(): void {
    this.dialog.showModal();
    this.#resizes.observe(this.dialog);
  }

  /**
   * The browser lets a page hold the closing once for each thing a person did on it: an Escape after another closes the
   * dialog, also where whoever shows it did not agree.
   */
  readonly #holdOpen = (): void => {
    if (!this.isConnected) return;
    const focused = this.#focused;
    this.dialog.showModal();
    if (focused instanceof HTMLElement) focused.focus();
  };

  /**
   * Messages stand above the dialog where there is room for them. Where there is none it is tall: then they take theirs
   * from its body, and its buttons stay where they are as well.
   */
  readonly #placeToasts = (): void => {
    const { dialog, messages } = this;
    const { offsetTop: top } = dialog;
    const needed = messages.naturalHeight;
    const isTight = top < needed + 2 * GAP && this.body.clientHeight > top;
    const isWithin = needed > 0 && (messages.hasAttribute('in-dialog') || isTight);
    if (!isWithin) dialog.style.blockSize = '';
    // Measured before they are in it.
    else if (!messages.hasAttribute('in-dialog'))
      dialog.style.blockSize = `${dialog.getBoundingClientRect().height}px`;
    messages.toggleAttribute('in-dialog', isWithin);
    dialog.style.setProperty('--toasts-room', `${top - 2 * GAP}px`);
    dialog.style.setProperty('--toasts-left', `${dialog.offsetLeft}px`);
    dialog.style.setProperty('--toasts-width', `${dialog.offsetWidth}px`);
    dialog.style.setProperty('--toasts-bottom', `${window.innerHeight - top + GAP}px`);
  };

  protected override render(): TemplateResult {
    return html`<dialog
      aria-labelledby="heading"
      @cancel=${(event: Event) => {
        event.preventDefault();
        this.requestClose();
      }}
      @pointerdown=${(event: Event) => {
        if (event.target === this.dialog) this.requestClose();
      }}
      @focusin=${(event: Event) => {
        this.#focused = event.composedPath()[0];
      }}
      @close=${this.#holdOpen}
    >
      <div class="head">
        <h2 id="heading">${this.heading}</h2>
        <button class="button quiet icon" type="button" aria-label="Close" @click=${this.requestClose}>
          ${iconClose}
        </button>
      </div>
      <div class="body" tabindex=${this.noActions ? 0 : nothing}><slot></slot></div>
      <rs-toasts few .toasts=${this.toasts} @rs-toast-action=${this.requestClose} @rs-toasts-changed=${this.#placeToasts}></rs-toasts>
      <div class="actions" ?hidden=${this.noActions}><slot name="actions"></slot></div>
    </dialog>`;
  }
}

// Typed as always there, which it is not in older browsers.
const navigation: Navigation | undefined = window.navigation;

declare global {
  interface HTMLElementTagNameMap {
    'rs-dialog': RsDialog;
  }
}
