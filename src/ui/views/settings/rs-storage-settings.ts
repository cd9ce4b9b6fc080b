import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { chooseFile } from '../../../app/choose-file.ts';
import { startExport } from '../../../app/database-export.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { printRoute } from '../../../app/route.ts';
import type { PersistenceState, StorageSpace } from '../../../app/storage-control.ts';
import { formatSize } from '../../../shared/format-size.ts';
import { iconDownload, iconUpload } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { settingsStyles } from './settings-styles.ts';

const PERSISTENCE: Readonly<Record<PersistenceState, string>> = {
  granted: 'The browser promised to keep the library until you remove it.',
  refused:
    'The browser did not promise to keep the library. Installing the app often changes that; an export is a good safeguard.',
  'not-asked': 'The browser may remove the library when this device runs out of space.',
  unsupported: 'This browser does not say how long it keeps the library.',
};

/** Space, safety, and the library as a file. */
@customElement('rs-storage-settings')
export class RsStorageSettings extends LitElement {
  static override styles = [
    controls,
    settingsStyles,
    css`
      /* Known later than the rest: the place for it is kept. */
      .size {
        min-width: 9ch;
        min-height: 1lh;
        text-align: end;
      }

      @media (max-width: 640px) {
        .size {
          text-align: start;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private persistence: PersistenceState | undefined;
  @state() private estimate: StorageSpace | undefined;
  @state() private databaseBytes: number | undefined;
  /** Said beside what takes up the space; undefined: not known yet. */
  @state() private pictures: string | undefined;
  @state() private answers: string | undefined;
  /** All that is to be known of the storage is known, or cannot be. */
  @property({ type: Boolean, reflect: true }) ready = false;

  readonly #onInstall = (): void => this.requestUpdate();

  constructor() {
    super();
    new ObserveController(this, () => [this.app.libraries]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.app.install.addEventListener('change', this.#onInstall);
    void this.#look();
    void this.#lookAtMetadata();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.app.install.removeEventListener('change', this.#onInstall);
  }

  protected override render(): TemplateResult {
    return html`
      <h2>Storage</h2>
      ${this.ready ? this.#renderRows() : nothing}
    `;
  }

  #renderRows(): TemplateResult {
    const { persistence, estimate, databaseBytes } = this;
    return html`
      <div class="row">
        <span>Kept safe <small>${persistence === undefined ? '' : PERSISTENCE[persistence]}</small></span>
        ${
          persistence === 'not-asked' || persistence === 'refused'
            ? html`<button class="button" type="button" @click=${this.#ask}>Ask to keep it</button>`
            : html`<span class="value">${persistence === 'granted' ? 'Yes' : ''}</span>`
        }
      </div>
      <div class="row">
        <span>Space used <small>${estimate === undefined ? 'This browser does not tell.' : `${formatSize(estimate.usage)} of ${formatSize(estimate.quota)} this site may use${databaseBytes === undefined ? '' : `; the database is ${formatSize(databaseBytes)}`}.`}</small></span>
      </div>
      <div class="row">
        <span>Pictures <small>Posters and other pictures that titles show, kept beside the database. Others are removed after a week.</small></span>
        <span class="value size">${this.pictures}</span>
      </div>
      <div class="row">
        <span>Answers of providers <small>Kept for a while, where the settings of the <a href=${printRoute({ page: 'settings', section: 'cache' })}>cache</a> say.</small></span>
        <span class="value size">${this.answers}</span>
      </div>
      <div class="row">
        <span>Export <small>Everything but the posters’ pictures, as one SQLite file. Programs with SQLite 3.43 or later read all of it, older ones all but the full-text search.</small></span>
        <button class="button" type="button" @click=${() => startExport(this.app)}>${iconDownload}Export</button>
      </div>
      <div class="row">
        <span>Restore <small>Replaces everything here by an exported file, after checking it.</small></span>
        <button class="button" type="button" @click=${this.#restore}>${iconUpload}Restore</button>
      </div>
      ${
        this.app.install.available
          ? html`<div class="row">
              <span>Install <small>Reelshelf in a window of its own, from the desktop or home screen.</small></span>
              <button class="button" type="button" @click=${this.#install}>Install</button>
            </div>`
          : nothing
      }
    `;
  }

  async #look(): Promise<void> {
    try {
      this.persistence = await this.app.storage.current();
      this.estimate = await this.app.storage.estimate();
      this.databaseBytes = await this.app.storage.databaseBytes();
    } finally {
      this.ready = true;
    }
  }

  async #lookAtMetadata(): Promise<void> {
    const sizeOf = (totals: Promise<{ readonly bytes: number }>) =>
      totals.then(
        ({ bytes }) => formatSize(bytes),
        () => 'Not known',
      );
    const tools = this.app.metadata();
    const pictures = sizeOf(tools.then(({ artworkUse }) => artworkUse.totals()));
    const answers = sizeOf(tools.then(({ client }) => client.call(({ cache }) => cache.stats())));
    this.pictures = await pictures;
    this.answers = await answers;
  }

  readonly #ask = async (): Promise<void> => {
    this.persistence = await this.app.storage.ask({ again: true });
  };

  readonly #install = async (): Promise<void> => {
    if ((await this.app.install.prompt()) === 'accepted')
      this.persistence = await this.app.storage.ask({ again: true });
  };

  readonly #restore = async (): Promise<void> => {
    const file = await chooseFile('.sqlite,.sqlite3,.db,application/vnd.sqlite3');
    if (file !== undefined) this.app.dialog.set({ kind: 'restore', file });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-storage-settings': RsStorageSettings;
  }
}
