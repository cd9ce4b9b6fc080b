import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { chooseFolder, chooseList } from '../../../app/scan/choose-folder.ts';
import { askToRereadNames } from '../../../app/scan/reread-names.ts';
import { rootState } from '../../../app/scan/root-words.ts';
import type { PlaceAccess } from '../../../app/scan/scan-places.ts';
import type { ScanRoot } from '../../../shared/files/scan-root.ts';
import { formatCount } from '../../../shared/format-number.ts';
import type { Library } from '../../../shared/library.ts';
import { formatMoment } from '../../format-moment.ts';
import { iconPlus } from '../../icons.ts';
import { iconFileText, iconFolder, iconRefresh, iconRemove } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { scanRootsStyles } from './scan-roots-styles.ts';
import './rs-vanished.ts';

/** A library's folders: what is known of each, and what can be done with it. */
@customElement('rs-scan-roots')
export class RsScanRoots extends LitElement {
  static override styles = [controls, scanRootsStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) library!: Library;
  @state() private access: ReadonlyMap<number, PlaceAccess> = new Map();

  constructor() {
    super();
    new ObserveController(this, () => [this.app.scanRoots, this.app.jobs]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#do(async () => void (await (await this.app.scans()).roots()));
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const unknown = this.#roots.filter(({ id }) => !this.access.has(id));
    if (unknown.length > 0) void this.#look();
  }

  protected override render(): TemplateResult {
    const roots = this.#roots;
    return html`
      <h3 id="folders">Folders</h3>
      ${roots.length === 0 ? html`<p class="muted">${this.app.scanRoots.value === undefined ? '' : 'None yet. Videos in a folder become titles; the files stay where they are.'}</p>` : nothing}
      <ul aria-labelledby="folders">${roots.map((root) => this.#renderRoot(root))}</ul>
      <div class="ends">
        <button class="button" type="button" @click=${() => this.app.dialog.set({ kind: 'add-folder', libraryId: this.library.id })}>${iconPlus}Add a folder</button>
        ${roots.length < 2 ? nothing : html`<button class="button" type="button" @click=${() => this.#scan(roots)}>${iconRefresh}Scan all again</button>`}
        <button class="button quiet" type="button" @click=${() => this.app.dialog.set({ kind: 'scan-rules', library: this.library })}>What is left out, how names are read</button>
        ${roots.length === 0 ? nothing : html`<button class="button quiet" type="button" @click=${() => askToRereadNames(this.app, this.library)}>Read all names again</button>`}
      </div>
    `;
  }

  #renderRoot(root: ScanRoot): TemplateResult {
    const access = this.access.get(root.id) ?? 'ready';
    return html`<li>
      ${root.kind === 'list' ? iconFileText : iconFolder}
      <div class="words">
        <strong>${root.name}</strong>
        <p class="muted tabular">
          ${rootState(root)}${root.missing > 0 ? ` · ${formatCount(root.missing)} missing` : ''}
          ${root.scannedAt === null ? ' · not scanned yet' : ` · scanned ${formatMoment(root.scannedAt)}`}
        </p>
        ${root.isOffline ? html`<p class="warning">Not within reach when last looked at. What was in it is kept.</p>` : nothing}
        ${this.#renderAccess(root, access)}
        ${root.vanished > 0 ? html`<rs-vanished .app=${this.app} .root=${root}></rs-vanished>` : nothing}
      </div>
      <div class="buttons">
        ${access === 'ready' ? html`<button class="button quiet icon" type="button" title="Scan again" aria-label=${`Scan ${root.name} again`} @click=${() => this.#scan([root])}>${iconRefresh}</button>` : nothing}
        <button class="button quiet icon" type="button" title="Remove" aria-label=${`Remove ${root.name}`} @click=${() => this.app.dialog.set({ kind: 'remove-root', root, library: this.library })}>${iconRemove}</button>
      </div>
    </li>`;
  }

  #renderAccess(root: ScanRoot, access: PlaceAccess): unknown {
    if (access === 'ask') {
      return html`<p>The browser asks anew before this folder is read.</p>
        <button class="button" type="button" @click=${() => this.#scan([root])}>Allow access</button>`;
    }
    if (access !== 'choose') return nothing;
    const what = root.kind === 'list' ? 'the list' : 'the folder';
    return html`<p>${root.kind === 'files' ? 'This browser shows a folder only once.' : 'This browser has no way to it any more.'} To scan it again, choose ${what} again.</p>
      <button class="button" type="button" @click=${() => this.#chooseAgain(root)}>Choose ${what} again</button>`;
  }

  get #roots(): readonly ScanRoot[] {
    return (this.app.scanRoots.value ?? []).filter(({ libraryId }) => libraryId === this.library.id);
  }

  async #look(): Promise<void> {
    const scans = await this.app.scans();
    const roots = this.#roots;
    const found = await Promise.all(
      roots.map(async (root) => [root.id, await scans.access(root).catch(() => 'choose' as const)] as const),
    );
    this.access = new Map(found);
  }

  /** On a click: the browser may ask. */
  #scan(roots: readonly ScanRoot[]): Promise<void> {
    return this.#do(async () => {
      const scans = await this.app.scans();
      const ended = scans.scan(roots, { ask: true });
      void ended.catch(() => undefined).finally(() => void this.#look());
      await ended;
    });
  }

  #chooseAgain(root: ScanRoot): Promise<void> {
    return this.#do(async () => {
      const place = await (root.kind === 'list' ? chooseList() : chooseFolder());
      if (place === undefined) return;
      const scans = await this.app.scans();
      await scans.chooseAgain(root, place);
      await this.#look();
      await scans.scan([root]);
    });
  }

  async #do(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.app.toasts.showError(error);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-scan-roots': RsScanRoots;
  }
}
