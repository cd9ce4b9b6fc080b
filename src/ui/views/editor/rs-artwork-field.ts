import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { offeredPictures, takeFile, takeOffered } from '../../../app/edits/picture-choices.ts';
import { codeOf, reasonOf } from '../../../app/error-facts.ts';
import type { PictureField } from '../../../shared/edits/editable-field.ts';
import type { PictureSpread } from '../../../shared/edits/many-values.ts';
import { formatCount, formatThings } from '../../../shared/format-number.ts';
import type { ItemDetail } from '../../../shared/media-item.ts';
import type { StoredArtwork } from '../../../shared/metadata/stored-artwork.ts';
import type { RemoteImage } from '../../../shared/metadata/title-details.ts';
import { controls } from '../../styles/controls.ts';
import '../lookup/rs-remote-poster.ts';
import { artworkFieldStyles } from './artwork-field-styles.ts';

const WIDTHS = { poster: 80, fanart: 160 } as const;

/** The one of a title, the automatic one (null), or, of many titles, the one of each (undefined). */
type Picture = StoredArtwork | null | undefined;

/** `rs-picture`: another picture is to be shown. */
export class PictureEvent extends Event {
  static readonly type = 'rs-picture';
  readonly picture: Picture;

  constructor(picture: Picture) {
    super(PictureEvent.type);
    this.picture = picture;
  }
}

/** A picture that was shown before, with who gave it and when. */
export interface EarlierPicture {
  readonly picture: StoredArtwork;
  readonly words: string;
}

/**
 * The poster or the backdrop of a title: one that is stored, one that providers have, or a file, dropped, picked or pasted. Or
 * one for many titles, each of which has its own otherwise.
 */
@customElement('rs-artwork-field')
export class RsArtworkField extends LitElement {
  static override styles = [controls, artworkFieldStyles];

  @property({ attribute: false }) app!: App;
  /** Absent: it is of many. */
  @property({ attribute: false }) item: ItemDetail | undefined;
  /** What a person chose for many titles. */
  @property({ attribute: false }) many: PictureSpread = { pictures: [], count: 0 };
  @property() field: PictureField = 'poster';
  /** The one that is chosen. */
  @property({ attribute: false }) picture: Picture;
  @property({ attribute: false }) earlier: readonly EarlierPicture[] = [];
  /** Undefined until they are asked for. */
  @state() private offered: readonly RemoteImage[] | undefined;
  @state() private isBusy = false;
  @state() private isOver = false;
  @state() private problem: string | undefined;
  /** Stored while this is open, so that one that was left can be taken again. */
  @state() private taken: readonly StoredArtwork[] = [];

  #work = new AbortController();
  /** A picture that is being fetched or stored. */
  #taking: Promise<void> | undefined;

  /** A picture is being fetched or stored, and will be chosen. */
  get isTaking(): boolean {
    return this.#taking !== undefined;
  }

  /** Waits for the picture that is being fetched or stored; false when it could not be had, which the field says. */
  async settled(): Promise<boolean> {
    if (this.#taking === undefined) return true;
    await this.#taking;
    return this.problem === undefined;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.place')?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#work.abort();
    this.#work = new AbortController();
  }

  private get name(): string {
    return this.field === 'poster' ? 'poster' : 'backdrop';
  }

  protected override render(): TemplateResult {
    return html`<div class="place ${this.field === 'fanart' ? 'wide' : ''} ${this.isOver ? 'over' : ''}" role="group" aria-label=${this.field === 'poster' ? 'Poster' : 'Backdrop'} tabindex="-1"
      @dragover=${this.#onDragOver} @dragleave=${this.#onDragLeave} @drop=${this.#onDrop} @paste=${this.#onPaste}>
      <div class="choices">
        ${this.item ? this.#renderOne(this.item) : this.#renderMany()}
        ${this.offered?.map(
          (image, at) =>
            html`<button class="choice offered" type="button" aria-pressed="false" aria-label=${`Offered ${this.name} ${at + 1}`} @click=${() => void this.#take((signal) => takeOffered(this.app, image, this.field, signal))}><rs-remote-poster .app=${this.app} .url=${image.url}></rs-remote-poster></button>`,
        )}
      </div>
      <div class="tools">
        <label class="button file">Choose a file<input type="file" accept="image/*" aria-label=${`Choose a file as ${this.name}`} @change=${this.#onChoose} /></label>
        ${(this.item?.metadataSources.length ?? 0) === 0 || this.offered !== undefined ? nothing : html`<button class="button" type="button" aria-disabled=${this.isBusy} @click=${() => void this.#ask()}>Look for others</button>`}
        ${this.problem === undefined ? html`<p class="note" aria-live="polite">${this.isBusy ? 'One moment …' : this.#hint()}</p>` : html`<p class="note fault" role="alert">${this.problem}</p>`}
      </div>
    </div>`;
  }

  #renderOne({ pictures }: ItemDetail): TemplateResult {
    const stored = pictures.filter(({ type }) => type === this.field);
    const automatic = stored.find(({ isChosen }) => !isChosen);
    // A locked picture is the automatic one, chosen.
    const isAutomatic =
      this.picture === null || (this.picture !== undefined && this.picture.key === automatic?.key);
    const shown = this.#withTaken(stored.filter(({ isChosen }) => isChosen)).filter(
      ({ key }) => key !== automatic?.key,
    );
    return html`${this.#renderWithout(null, automatic === undefined ? 'Automatic: none yet' : this.#renderStored(automatic), isAutomatic)}
      ${shown.map((one, at) => this.#renderChoice(one, at))}
      ${this.#earlierBeside([...shown, ...(automatic ? [automatic] : [])]).map(
        ({ picture, words }) =>
          html`<div class="kept">
            <button class="choice" type="button" aria-pressed="false" aria-label=${`Earlier ${this.name}, ${words}`} @click=${() => void this.#takeEarlier(picture)}>${this.#renderStored(picture)}</button>
            <span class="whence" aria-hidden="true">${words}</span>
          </div>`,
      )}`;
  }

  #renderMany(): TemplateResult {
    const { pictures } = this.many;
    const counts = new Map(pictures.map(({ picture, count }) => [picture.key, count]));
    return html`${this.#renderWithout(undefined, 'As it is in each')}
      ${this.#renderWithout(null, 'Automatic in all')}
      ${this.#withTaken(pictures.map(({ picture }) => picture)).map((one, at) => this.#renderChoice(one, at, counts.get(one.key)))}`;
  }

  /** Each once, with those that were stored while this is open, and the one that is chosen. */
  #withTaken(stored: readonly StoredArtwork[]): readonly StoredArtwork[] {
    const all = [...stored, ...this.taken, ...(this.picture ? [this.picture] : [])];
    return all.filter(({ key }, at) => all.findIndex((other) => other.key === key) === at);
  }

  /** Those that are not offered anyway. */
  #earlierBeside(others: readonly StoredArtwork[]): readonly EarlierPicture[] {
    const keys = new Set(others.map(({ key }) => key));
    return this.earlier.filter(({ picture }) => !keys.has(picture.key));
  }

  #renderWithout(
    picture: null | undefined,
    content: unknown,
    isPressed = this.picture === picture,
  ): TemplateResult {
    // Who speaks to the page says the words they see.
    const label = typeof content === 'string' ? `${content}, ${this.name}` : `Automatic ${this.name}`;
    return html`<button class="choice" type="button" aria-pressed=${isPressed} aria-label=${label} @click=${() => this.#tell(picture)}>
      ${typeof content === 'string' ? html`<span class="words">${content}</span>` : content}
    </button>`;
  }

  #renderChoice(one: StoredArtwork, at: number, titles?: number): TemplateResult {
    const held = titles === undefined ? '' : `, of ${formatThings(titles, 'title')}`;
    return html`<button class="choice" type="button" aria-pressed=${this.picture?.key === one.key} aria-label=${`Stored ${this.name} ${at + 1}${held}`} @click=${() => this.#tell(one)}>
      ${this.#renderStored(one)}${titles === undefined ? nothing : html`<span class="titles">${formatCount(titles)}</span>`}
    </button>`;
  }

  #hint(): string {
    if (this.offered?.length === 0) return `Providers have no other ${this.name}.`;
    return 'Or drop or paste one here.';
  }

  #renderStored(picture: StoredArtwork): unknown {
    const { key, dominantColor } = picture;
    const instead = html`<span .style=${`background: ${dominantColor}`}></span>`;
    return (
      this.app.posters.value?.({ key, color: dominantColor }, WIDTHS[this.field], instead, this.field) ??
      instead
    );
  }

  async #ask(): Promise<void> {
    const { item } = this;
    if (this.isBusy || item === undefined) return;
    await this.#during(async (signal) => {
      this.offered = await offeredPictures(this.app, item, this.field, signal);
    });
    await this.updateComplete;
    // The button has gone, and the focus with it unless that was elsewhere.
    if (this.offered !== undefined && document.activeElement === document.body)
      await this.#focusOn('.offered');
  }

  /** It leaves the earlier ones, and stands among the others. */
  async #takeEarlier(picture: StoredArtwork): Promise<void> {
    this.#tell(picture);
    await this.#focusOn('.choice[aria-pressed="true"]');
  }

  /** Without such a choice, on the one that is chosen. */
  async #focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    const choice = (one: string) => this.renderRoot.querySelector<HTMLElement>(one);
    (choice(selector) ?? choice('.choice[aria-pressed="true"]'))?.focus();
  }

  async #take(work: (signal: AbortSignal) => Promise<StoredArtwork>): Promise<void> {
    if (this.isBusy) return;
    this.#taking = this.#during(async (signal) => {
      const picture = await work(signal);
      if (signal.aborted) return;
      this.taken = [...this.taken, picture];
      this.#tell(picture);
    });
    await this.#taking;
    this.#taking = undefined;
  }

  async #during(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.problem = undefined;
    try {
      await work(this.#work.signal);
    } catch (error) {
      if (codeOf(error) !== 'cancelled') this.problem = reasonOf(error);
    } finally {
      this.isBusy = false;
    }
  }

  #takeFiles(files: Iterable<File> | undefined): boolean {
    const [file] = [...(files ?? [])].filter(({ type }) => type.startsWith('image/'));
    if (file === undefined) return false;
    void this.#take((signal) => takeFile(this.app, file, this.field, signal));
    return true;
  }

  readonly #onChoose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    if (input.files && !this.#takeFiles(input.files)) this.problem = 'This is no picture.';
    input.value = '';
  };

  readonly #onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    this.isOver = true;
  };

  readonly #onDragLeave = (): void => {
    this.isOver = false;
  };

  /** The page behind takes catalogues that are dropped. */
  readonly #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    this.isOver = false;
    if (!this.#takeFiles(event.dataTransfer?.files)) this.problem = 'This is no picture.';
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    if (this.#takeFiles(event.clipboardData?.files)) event.preventDefault();
  };

  #tell(picture: Picture): void {
    this.picture = picture;
    this.dispatchEvent(new PictureEvent(picture));
  }
}

/** Waits for all pictures in a form that are being fetched or stored; the field of one that could not be had, if any. */
export async function unsettledPicture(form: ParentNode): Promise<RsArtworkField | undefined> {
  const fields = [...form.querySelectorAll('rs-artwork-field')];
  const settled = await Promise.all(fields.map((field) => field.settled()));
  return fields.find((_, at) => !settled[at]);
}

/** Whether a picture in a form is being fetched or stored. */
export function isTakingPicture(form: ParentNode): boolean {
  return [...form.querySelectorAll('rs-artwork-field')].some(({ isTaking }) => isTaking);
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-artwork-field': RsArtworkField;
  }
}
