import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../../app/app.ts';
import { BinModel } from '../../../app/libraries/bin-model.ts';
import { askToForget, askToMove, restoreTitles } from '../../../app/libraries/delete-titles.ts';
import { editLibrary } from '../../../app/libraries/manage-library.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { printRoute } from '../../../app/route.ts';
import { BIN_LIBRARY_ID, type BinnedTitle } from '../../../shared/bin-library.ts';
import { formatDay } from '../../../shared/format-date.ts';
import { formatThings } from '../../../shared/format-number.ts';
import type { DeletedLibrary } from '../../../shared/library.ts';
import '../../elements/rs-color-dot.ts';
import '../../elements/rs-menu.ts';
import { renderReadFailure } from '../../elements/read-failure.ts';
import { iconMove, iconRemove, iconUndo } from '../../later-icons.ts';
import { mediaTypeName } from '../../media-type-name.ts';
import { MoreController } from '../../more-controller.ts';
import { RowFocusController } from '../../row-focus-controller.ts';
import { controls } from '../../styles/controls.ts';
import { binStyles } from './bin-styles.ts';

/** What was deleted: libraries, then titles, the last deleted first. Each can be restored, or deleted for good. */
@customElement('rs-bin')
export class RsBin extends LitElement {
  static override styles = [controls, binStyles];

  @property({ attribute: false }) app!: App;

  #model: BinModel | undefined;
  #stop: (() => void) | undefined;

  constructor() {
    super();
    new RowFocusController(this, '.buttons button', '.none');
    new ObserveController(this, () => {
      this.#model ??= new BinModel(this.app.backend);
      return [this.#model];
    });
    new MoreController(this, () => void this.#model?.more());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.#model?.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  protected override render(): unknown {
    const { titles, libraries = [], total = 0, hasMore, error } = this.#model?.value ?? {};
    const failure = error === undefined ? nothing : renderReadFailure(error, () => this.#model?.refresh());
    if (titles === undefined) return failure;
    if (error === undefined && libraries.length + titles.length + total === 0) return renderNone();
    return html`
      <div class="lead">
        <p>What was deleted stays here for 30 days, and can be restored. Titles of which a file is in a scanned folder stay for as long as it is there. Files on disk are never touched.</p>
        ${total > 0 ? html`<button class="button danger" type="button" @click=${() => this.#askToEmpty(total)}>${iconRemove}Empty the bin</button>` : nothing}
      </div>
      ${libraries.length === 0 ? nothing : this.#renderLibraries(libraries)}
      ${titles.length === 0 ? nothing : this.#renderTitles(titles, total)}
      ${failure}
      ${hasMore && error === undefined ? html`<div class="end"></div>` : nothing}
    `;
  }

  #renderLibraries(libraries: readonly DeletedLibrary[]): TemplateResult {
    return html`<section aria-labelledby="libraries">
      <h2 id="libraries" tabindex="-1">Libraries</h2>
      <ul>${repeat(
        libraries,
        ({ id }) => id,
        (library) => this.#renderLibrary(library),
      )}</ul>
    </section>`;
  }

  #renderLibrary({ id, name, color, titles, deletedAt }: DeletedLibrary): TemplateResult {
    const restore = () => void editLibrary(this.app, id, { kind: 'library-restore' });
    return html`<li>
      <rs-color-dot .name=${name} .color=${color}></rs-color-dot>
      <div class="words">
        <div class="name">${name}</div>
        <p>${formatThings(titles, 'title')} · deleted ${formatDay(deletedAt)}</p>
      </div>
      <div class="buttons">
        <button class="button" type="button" aria-label=${`Restore ${name}`} @click=${restore}>${iconUndo}<span class="word">Restore</span></button>
        <rs-menu label=${`More of ${name}`} .entries=${[{ label: 'Delete for good…', icon: iconRemove, isDanger: true, run: () => this.#askToRemove(id, name, titles) }]}></rs-menu>
      </div>
    </li>`;
  }

  #renderTitles(titles: readonly BinnedTitle[], total: number): TemplateResult {
    return html`<section aria-labelledby="titles">
      <h2 id="titles" tabindex="-1">${formatThings(total, 'title')}</h2>
      <ul>${repeat(
        titles,
        ({ id }) => id,
        (title) => this.#renderTitle(title),
      )}</ul>
    </section>`;
  }

  #renderTitle(item: BinnedTitle): TemplateResult {
    const { id, title, year, libraryName, deletedAt } = item;
    const chosen = { itemIds: [id], title };
    const entries = [
      { label: 'Move to a library…', icon: iconMove, run: () => askToMove(this.app, chosen) },
      {
        label: 'Delete for good…',
        icon: iconRemove,
        isDanger: true,
        run: () => askToForget(this.app, chosen),
      },
    ];
    return html`<li>
      <span class="dot"></span>
      <div class="words">
        <div class="name"><a href=${printRoute({ page: 'item', id })}>${title}</a>${year === null ? nothing : html` <span class="year">${year}</span>`}</div>
        <p>${kindOf(item)} · ${libraryName === null ? 'its library is gone' : `from ${libraryName}`} · deleted ${formatDay(deletedAt)}</p>
      </div>
      <div class="buttons">
        <button class="button" type="button" aria-label=${`Restore ${title}`} @click=${() => void restoreTitles(this.app, [id])}>${iconUndo}<span class="word">Restore</span></button>
        <rs-menu label=${`More of ${title}`} .entries=${entries}></rs-menu>
      </div>
    </li>`;
  }

  #askToEmpty(total: number): void {
    this.app.dialog.set({
      kind: 'confirm',
      heading: 'Empty the bin?',
      text: `${formatThings(total, 'title')} and all that is known of them here will be gone: this cannot be undone. Deleted libraries stay. Files on disk are not touched; those in a folder that is scanned will be found as new titles.`,
      action: 'Empty it',
      run: () => this.#remove(BIN_LIBRARY_ID, 'Bin'),
    });
  }

  #askToRemove(id: number, name: string, titles: number): void {
    this.app.dialog.set({
      kind: 'confirm',
      heading: `Delete “${name}” for good?`,
      text: `${titles === 0 ? 'It holds no titles.' : `Its ${formatThings(titles, 'title')} and all that is known of them here will be gone: this cannot be undone.`} Files on disk are not touched.`,
      action: 'Delete for good',
      run: () => this.#remove(id, name),
    });
  }

  /** A job, with its progress in the corner. */
  #remove(libraryId: number, name: string): void {
    this.app.jobs
      .removeLibrary(libraryId, name, libraryId !== BIN_LIBRARY_ID)
      .catch((error: unknown) => this.app.toasts.showError(error));
  }
}

function kindOf({ mediaType, episodes, seriesTitle, season, episode }: BinnedTitle): string {
  const kind = mediaTypeName(mediaType);
  if (mediaType === 'series' && episodes > 0) return `${kind} with ${formatThings(episodes, 'episode')}`;
  if (mediaType !== 'episode' || seriesTitle === null) return kind;
  return `${seriesTitle}${season === null ? '' : `, season ${season}`}${episode === null ? '' : `, episode ${episode}`}`;
}

function renderNone(): TemplateResult {
  return html`<div class="none" tabindex="-1">
    ${iconRemove}
    <p>The bin is empty. Titles and libraries that you delete are kept here for 30 days.</p>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-bin': RsBin;
  }
}
