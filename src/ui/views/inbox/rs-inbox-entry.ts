import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { printRoute } from '../../../app/route.ts';
import { formatCount } from '../../../shared/format-number.ts';
import { ChangesController } from '../../changes-controller.ts';
import { iconInbox } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { placeStyles } from '../app/place-styles.ts';

/** The side bar's way to the match inbox, with how many titles wait there; nothing while none do. */
@customElement('rs-inbox-entry')
export class RsInboxEntry extends LitElement {
  static override styles = [
    controls,
    placeStyles,
    css`
      .count {
        color: var(--text-muted);
        font-weight: 400;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** Icons only. */
  @property({ type: Boolean, reflect: true }) narrow = false;
  @state() private waiting = 0;

  constructor() {
    super();
    new ObserveController(this, () => [this.app.router]);
    new ChangesController(
      this,
      () => this.app,
      () => void this.#count(),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#count();
  }

  protected override render(): unknown {
    const isPage = this.app.router.value.page === 'inbox';
    if (this.waiting === 0 && !isPage) return nothing;
    return html`<ul>
      <li>
        <a class="place" href=${printRoute({ page: 'inbox' })} title="Match inbox" aria-label=${this.narrow ? 'Match inbox' : nothing} aria-current=${isPage ? 'page' : nothing}>
          ${iconInbox}<span class="name text">Match inbox</span>
          <span class="count text">${formatCount(this.waiting)}<span class="visually-hidden"> waiting</span></span>
        </a>
      </li>
    </ul>`;
  }

  /** A count that cannot be read is told where the inbox itself is. */
  async #count(): Promise<void> {
    try {
      const { inbox } = await this.app.metadata();
      const counts = await inbox.counts();
      this.waiting = counts.reduce(
        (sum, { unsure, nothing: none, failed }) => sum + unsure + none + failed,
        0,
      );
    } catch {
      this.waiting = 0;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-inbox-entry': RsInboxEntry;
  }
}
