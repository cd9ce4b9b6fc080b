import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { copyText } from '../../../app/copy-text.ts';
import { reasonOf } from '../../../app/error-facts.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { relativePath } from '../../../app/scan/relative-path.ts';
import type { ItemDetail, MediaFile } from '../../../shared/media-item.ts';
import type { ParsedName } from '../../../shared/names/parsed-name.ts';
import { byQuality, versionLabel } from '../../../shared/version-label.ts';
import '../../elements/rs-name-explanation.ts';
import { iconAlert, iconCopy, iconPlay } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { shortFacts } from './file-facts.ts';
import { renderStreams } from './file-streams.ts';
import { renderSubtitles } from './file-subtitles.ts';
import { itemFilesStyles } from './item-files-styles.ts';

/** The files of a title: where each is, what is known of it, and how its path was read. */
@customElement('rs-item-files')
export class RsItemFiles extends LitElement {
  static override styles = [controls, itemFilesStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) item!: ItemDetail;
  @state() private names: ReadonlyMap<number, ParsedName> = new Map();
  @state() private problem: string | undefined;

  constructor() {
    super();
    new ObserveController(this, () => [this.app.scanRoots]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('item') || changed.get('item')?.id === this.item.id) return;
    this.names = new Map();
    this.problem = undefined;
  }

  protected override render(): TemplateResult {
    const { files } = this.item;
    const versions = this.#hasVersions ? byQuality(files) : files;
    return html`<ul>${versions.map((file, at) => this.#renderFile(file, at))}</ul>
      <p class="problem" role="alert" ?hidden=${this.problem === undefined}>${this.problem}</p>`;
  }

  /** Several files of a title that stands alone are the same in several forms. */
  get #hasVersions(): boolean {
    return this.item.files.length > 1 && this.item.mediaType !== 'series';
  }

  #renderFile(file: MediaFile, at: number): TemplateResult {
    const name = this.names.get(file.id);
    return html`<li>
      ${this.#hasVersions ? html`<span class="version">${versionLabel(file)}${at === 0 ? html` <span class="best">Best version</span>` : nothing}</span>` : nothing}
      <span class="path">${file.path} <button class="button quiet icon copy" type="button" title="Copy the path" aria-label=${`Copy the path of ${file.name}`} @click=${() => void copyText(this.app.toasts, file.path, 'Its path was copied')}>${iconCopy}</button></span>
      <span class="facts">
        ${this.#renderState(file)}
        <span class="muted">${shortFacts(file)}</span>
      </span>
      ${renderSubtitles(file.subtitles)}
      ${renderStreams(file)}
      <span class="acts">
        <button class="button play" type="button" aria-label=${`Play ${file.name}`} @click=${() => this.#play(file)}>${iconPlay}Play</button>
        <button class="button quiet why" type="button" aria-expanded=${name !== undefined} @click=${() => this.#toggle(file)}>Why this title?</button>
        ${this.#hasVersions ? html`<button class="button quiet why" type="button" aria-label=${`Make this version a title of its own: ${file.name}`} @click=${() => this.#split(file)}>Make this version a title of its own</button>` : nothing}
      </span>
      ${name === undefined ? nothing : html`<rs-name-explanation .path=${relativePath(file.path)} .name=${name}></rs-name-explanation>`}
    </li>`;
  }

  #renderState({ path, isMissing }: MediaFile): unknown {
    if (isMissing) return html`<span class="missing">${iconAlert}Missing</span>`;
    const root = this.app.scanRoots.value?.find(({ name }) => path.startsWith(`${name}/`));
    return root?.isOffline ? html`<span class="missing">${iconAlert}Out of reach</span>` : nothing;
  }

  #play({ id }: MediaFile): void {
    this.app.dialog.set({ kind: 'play', itemId: this.item.id, fileId: id });
  }

  async #split({ id }: MediaFile): Promise<void> {
    await this.#do(async () => {
      const duplicates = await this.app.duplicates();
      await duplicates.split(this.item.id, id);
    });
  }

  /** What went wrong is told as long as nothing else is done, and this title is shown. */
  async #do(work: () => Promise<void>): Promise<void> {
    const { id } = this.item;
    this.problem = undefined;
    try {
      await work();
    } catch (error) {
      if (id === this.item.id) this.problem = reasonOf(error);
    }
  }

  /** By the rules its library has now. */
  async #toggle({ id, path }: MediaFile): Promise<void> {
    const names = new Map(this.names);
    if (names.delete(id)) {
      this.names = names;
      return;
    }
    await this.#do(async () => {
      const { backend } = this.app;
      const { nameRules } = await backend.scan.rules(this.item.libraryId);
      const [name] = await backend.media.explainNames([relativePath(path)], nameRules);
      if (name) this.names = new Map(this.names).set(id, name);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-item-files': RsItemFiles;
  }
}
