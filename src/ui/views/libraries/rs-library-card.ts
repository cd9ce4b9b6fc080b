import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { colorOfName } from '../../../app/color-of-name.ts';
import { askToMerge, editLibrary } from '../../../app/libraries/manage-library.ts';
import { countItems } from '../../../app/library-list.ts';
import { printRoute } from '../../../app/route.ts';
import { startScan } from '../../../app/scan/start-scan.ts';
import type { ScanRoot } from '../../../shared/files/scan-root.ts';
import { formatThings } from '../../../shared/format-number.ts';
import { formatSize } from '../../../shared/format-size.ts';
import type { Library } from '../../../shared/library.ts';
import '../../elements/rs-menu.ts';
import type { MenuEntry } from '../../elements/rs-menu.ts';
import { iconDashboard } from '../../icons.ts';
import {
  iconFileText,
  iconFolder,
  iconMerge,
  iconRefresh,
  iconRemove,
  iconRename,
} from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { switchStyles } from '../../styles/switch.ts';
import { libraryCardStyles } from './library-card-styles.ts';

const KINDS = { movie: 'Films', tv: 'Series', mixed: 'Films and series' } as const;
/** Folders that are named. */
const MOST_ROOTS = 3;

/** One library: what it holds, where that lies, whether lists show it, and what can be done with it. */
@customElement('rs-library-card')
export class RsLibraryCard extends LitElement {
  static override styles = [controls, switchStyles, libraryCardStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) library!: Library;
  /** Undefined until they are known. */
  @property({ attribute: false }) roots: readonly ScanRoot[] | undefined;
  /** Bytes of its files; undefined until they are known. */
  @property({ attribute: false }) size: number | undefined;

  // By the style object, because the page's policy forbids style attributes.
  protected override updated(_changed: PropertyValues<this>): void {
    this.style.setProperty('--own', this.library.color ?? colorOfName(this.library.name));
    this.toggleAttribute('inactive', !this.library.isActive);
  }

  /** At what can be done with it. */
  override focus(): void {
    this.renderRoot.querySelector('rs-menu')?.focus();
  }

  protected override render(): TemplateResult {
    const { library } = this;
    const { id, name, description, mediaType, isActive, isSynthetic, defaultDestination } = library;
    const list = printRoute({
      page: 'library',
      criteria: { libraryId: id, sort: 'title', descending: false },
    });
    const kind = isSynthetic ? 'Synthetic' : KINDS[mediaType];
    return html`<article aria-labelledby="name">
      <header>
        <h2 id="name"><a href=${list}>${name}</a></h2>
        <rs-menu label=${`More of ${name}`} .entries=${this.#entries}></rs-menu>
      </header>
      <p class="facts">${formatThings(countItems(library), 'title')} · ${kind}${this.size ? html` · ${formatSize(this.size)}` : nothing}</p>
      ${description === null ? nothing : html`<p class="description">${description}</p>`}
      ${this.#renderRoots()}
      ${defaultDestination === null ? nothing : html`<p class="facts">New files go to ${defaultDestination}</p>`}
      <footer>
        <label><input class="switch" type="checkbox" role="switch" .checked=${isActive} @change=${this.#toggle} />In lists and searches</label>
      </footer>
    </article>`;
  }

  #renderRoots(): unknown {
    const roots = this.roots ?? [];
    if (roots.length === 0) return nothing;
    const more = roots.length - MOST_ROOTS;
    return html`<ul class="roots" aria-label="Folders">
      ${roots.slice(0, MOST_ROOTS).map(
        ({ name, kind, isOffline, missing }) => html`<li>
          ${kind === 'list' ? iconFileText : iconFolder}<span class="root">${name}</span>
          ${isOffline ? html`<span class="state">out of reach</span>` : missing > 0 ? html`<span class="state">${formatThings(missing, 'file')} missing</span>` : nothing}
        </li>`,
      )}
      ${more > 0 ? html`<li class="state">and ${formatThings(more, 'more folder')}</li>` : nothing}
    </ul>`;
  }

  get #entries(): readonly MenuEntry[] {
    const { app, library, roots } = this;
    const scan = { label: 'Scan its folders again', icon: iconRefresh, run: () => startScan(app, library) };
    return [
      {
        label: 'Edit…',
        icon: iconRename,
        run: () => app.dialog.set({ kind: 'library', library }),
      },
      ...((roots?.length ?? 0) > 0 ? [scan] : []),
      {
        label: 'Dashboard',
        icon: iconDashboard,
        run: () => app.router.go({ page: 'dashboard', libraryId: library.id }),
      },
      { label: 'Merge into…', icon: iconMerge, run: () => askToMerge(app, library) },
      {
        label: 'Delete…',
        icon: iconRemove,
        isDanger: true,
        run: () => app.dialog.set({ kind: 'remove-library', library }),
      },
    ];
  }

  readonly #toggle = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const { app, library } = this;
    const isDone = await editLibrary(app, library.id, {
      kind: 'library-set',
      changes: { isActive: input.checked },
    });
    if (!isDone) input.checked = this.library.isActive;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-library-card': RsLibraryCard;
  }
}
