import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { iconMore } from '../later-icons.ts';
import { controls } from '../styles/controls.ts';

/** One thing a menu offers. */
export interface MenuEntry {
  readonly label: string;
  readonly icon: TemplateResult;
  /** Something is lost by it. */
  readonly isDanger?: boolean;
  readonly run: () => void;
}

/** Between the button and its menu, in px. */
const GAP = 4;

/** A button that opens a menu: arrow keys go through it, Escape closes it and gives the focus back. */
@customElement('rs-menu')
export class RsMenu extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: inline-flex;
        flex: none;
      }

      [popovertarget]:not(:hover) {
        background: var(--menu-surface, transparent);
      }

      [popover] {
        position: fixed;
        inset: auto;
        min-width: 200px;
        max-width: calc(100vw - 2 * var(--space-3));
        margin: 0;
        padding: var(--space-1);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface-raised);
        color: var(--text);
        box-shadow: var(--shadow);
      }

      [popover]:popover-open {
        display: grid;
      }

      [role='menuitem'] {
        justify-content: flex-start;
        width: 100%;
        padding: 0 var(--space-3);
        font-weight: 400;
        text-align: start;
      }

      [role='menuitem']:focus-visible {
        outline-offset: -2px;
      }
    `,
  ];

  /** What the button is called. */
  @property() label = 'More';
  @property({ attribute: false }) entries: readonly MenuEntry[] = [];
  @query('button') private button!: HTMLButtonElement;
  @query('[popover]') private menu!: HTMLElement;

  override focus(): void {
    this.button.focus();
  }

  protected override render(): TemplateResult {
    return html`
      <button class="button quiet icon" type="button" title=${this.label} aria-label=${this.label} aria-haspopup="menu" popovertarget="menu" @keydown=${this.#onButtonKey}>${iconMore}</button>
      <div id="menu" popover role="menu" aria-label=${this.label} @beforetoggle=${this.#onBeforeToggle} @toggle=${this.#onToggle} @keydown=${this.#onKey}>
        ${this.entries.map(
          ({ label, icon, isDanger, run }) =>
            html`<button class=${`button quiet${isDanger ? ' danger' : ''}`} type="button" role="menuitem" tabindex="-1" @click=${() => this.#choose(run)}>${icon}${label}</button>`,
        )}
      </div>
    `;
  }

  #choose(run: () => void): void {
    this.menu.hidePopover();
    this.button.focus();
    run();
  }

  readonly #onButtonKey = (event: KeyboardEvent): void => {
    const at = { ArrowDown: 0, ArrowUp: -1 }[event.key];
    if (at === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (!this.menu.matches(':popover-open')) this.menu.showPopover();
    this.#items.at(at)?.focus({ preventScroll: true });
  };

  readonly #onBeforeToggle = (event: ToggleEvent): void => {
    if (event.newState === 'open')
      window.addEventListener('scroll', this.#close, { capture: true, once: true });
    else window.removeEventListener('scroll', this.#close, { capture: true });
  };

  readonly #onToggle = (event: ToggleEvent): void => {
    if (event.newState !== 'open') return;
    this.#place();
    // It is told a moment after it is open: a key may have been quicker.
    if (!this.#items.some((item) => item.matches(':focus'))) this.#items[0]?.focus({ preventScroll: true });
  };

  readonly #close = (): void => this.menu.hidePopover();

  /** Beneath the button's end, or above it where there is no room. */
  #place(): void {
    const button = this.button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.menu;
    const left = Math.max(GAP, Math.min(button.right - width, window.innerWidth - width - GAP));
    const isBelow = button.bottom + GAP + height <= window.innerHeight;
    this.menu.style.left = `${left}px`;
    this.menu.style.top = `${isBelow ? button.bottom + GAP : Math.max(GAP, button.top - GAP - height)}px`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const items = this.#items;
    const at = items.findIndex((item) => item.matches(':focus'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    // The page has keys of its own.
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault();
      this.menu.hidePopover();
      this.button.focus();
    }
    if (to === undefined) return;
    event.preventDefault();
    items.at(to % items.length)?.focus();
  };

  get #items(): readonly HTMLElement[] {
    return [...this.menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-menu': RsMenu;
  }
}
