import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { startMatch } from '../../../app/metadata/match-titles.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { printRoute } from '../../../app/route.ts';
import { startScan } from '../../../app/scan/start-scan.ts';
import type { Library } from '../../../shared/library.ts';
import { iconFolder, iconInbox, iconRefresh, iconSparkles } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';

/** Beside a list's heading: its folders, and scanning them again. */
@customElement('rs-library-menu')
export class RsLibraryMenu extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: inline-flex;
        flex: none;
      }

      a.button {
        color: inherit;
      }

      .offline {
        align-self: center;
        color: var(--text-muted);
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** The library whose list it is; absent where all are shown. */
  @property({ attribute: false }) library: Library | undefined;

  constructor() {
    super();
    new ObserveController(this, () => [this.app.scanRoots, this.app.jobs]);
  }

  protected override render(): unknown {
    const { app, library } = this;
    const roots = (app.scanRoots.value ?? []).filter(
      ({ libraryId }) => library === undefined || libraryId === library.id,
    );
    const away = roots.filter(({ isOffline }) => isOffline).map(({ name }) => name);
    return html`
      ${library === undefined || library.isSynthetic ? nothing : html`<button class="button quiet icon" type="button" title="Folders" aria-label=${`Folders of ${library.name}`} @click=${() => app.dialog.set({ kind: 'library', library })}>${iconFolder}</button>`}
      ${library === undefined || library.isSynthetic ? nothing : html`<button class="button quiet icon" type="button" title="Match titles" aria-label=${`Match the titles of ${library.name}`} ?disabled=${app.jobs.value.some(({ jobType, libraryId }) => jobType === 'match' && libraryId === library.id)} @click=${() => startMatch(app, library)}>${iconSparkles}</button>`}
      ${library?.isSynthetic ? nothing : html`<a class="button quiet icon" href=${printRoute({ page: 'inbox' })} title="Match inbox" aria-label="Match inbox">${iconInbox}</a>`}
      ${roots.length > 0 ? html`<button class="button quiet icon" type="button" title="Scan again" aria-label=${library === undefined ? 'Scan all folders again' : `Scan ${library.name} again`} @click=${() => startScan(app, library)}>${iconRefresh}</button>` : nothing}
      ${away.length === 0 ? nothing : html`<span class="offline" title=${`Out of reach: ${away.join(', ')}. The titles stay; scan again when the drive is back.`}>Out of reach</span>`}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-library-menu': RsLibraryMenu;
  }
}
