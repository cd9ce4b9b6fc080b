import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../../app/app.ts';
import { codeOf, reasonOf } from '../../../app/error-facts.ts';
import { LoadController } from '../../../app/load-controller.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { printRoute } from '../../../app/route.ts';
import { type RowsById, rowsById } from '../../../app/shelves/rows-by-id.ts';
import type { CollectionSummary } from '../../../rpc/shelves-api.ts';
import { nameFault } from '../../../shared/edits/name-fault.ts';
import { formatCount, formatThings } from '../../../shared/format-number.ts';
import { ChangesController } from '../../changes-controller.ts';
import { posterCoverStyles } from '../../elements/poster-cover.ts';
import { renderReadFailure } from '../../elements/read-failure.ts';
import { iconPlus } from '../../icons.ts';
import { iconCollections } from '../../later-icons.ts';
import { controls } from '../../styles/controls.ts';
import { page } from '../../styles/page.ts';
import { progressBar } from '../../styles/progress-bar.ts';
import { collectionArt, collectionArtStyles } from './collection-art.ts';

/** Of a collection's picture, in px: the size that is read. */
const ART = 220;

interface Collections {
  readonly collections: readonly CollectionSummary[];
  readonly rows: RowsById;
}

/** All collections, each by its picture, with how many titles it has and how many of them were watched. */
@customElement('rs-collections-view')
export class RsCollectionsView extends LitElement {
  static override styles = [
    controls,
    page,
    posterCoverStyles,
    collectionArtStyles,
    progressBar,
    css`
      .page {
        max-width: 1400px;
      }

      .top {
        flex-wrap: wrap;
        margin-bottom: var(--space-4);
      }

      form {
        display: flex;
        flex: 0 1 360px;
        flex-wrap: wrap;
        gap: var(--space-2);
        min-width: 0;
        margin-inline-start: auto;
      }

      form .fault {
        flex-basis: 100%;
        margin: 0;
        color: var(--danger);
      }

      form .field {
        flex: 1;
        min-width: 0;
      }

      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(190px, 44%), 1fr));
        gap: var(--space-6) var(--space-4);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      .collection {
        display: grid;
        grid-template-rows: auto auto 18px 4px;
        gap: 2px;
        color: inherit;
        text-decoration: none;
      }

      .collection .art {
        margin-bottom: var(--space-2);
      }

      .collection:focus-visible {
        outline: none;
      }

      .collection:focus-visible .art {
        outline: 2px solid var(--accent);
        outline-offset: 3px;
      }

      .name {
        overflow: hidden;
        font-size: var(--size-2);
        font-weight: 600;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .collection:hover .name {
        text-decoration: underline;
        text-underline-offset: 2px;
      }

      progress {
        height: 4px;
      }

      .none {
        display: grid;
        gap: var(--space-3);
        justify-items: center;
        padding: var(--space-12) var(--space-4);
        color: var(--text-muted);
        text-align: center;
      }

      .none p {
        max-width: 46ch;
        margin: 0;
        text-wrap: pretty;
      }

      .none .icon {
        width: 32px;
        height: 32px;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private name = '';
  @state() private fault: string | undefined;
  /** A collection is being made: it is not asked for twice. */
  #isMaking = false;

  readonly #collections = new LoadController<string, Collections>(
    this,
    () => 'collections',
    async () => {
      const { collections, ...packed } = await (await this.app.shelves()).reads.collections();
      return { collections, rows: rowsById(packed) };
    },
  );

  constructor() {
    super();
    new ObserveController(this, () => [this.app.posters]);
    new ChangesController(
      this,
      () => this.app,
      () => void this.#collections.reload(),
    );
  }

  protected override updated(): void {
    document.title = 'Collections – Reelshelf';
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      <div class="top">
        <slot name="menu"></slot><h1 tabindex="-1">Collections</h1>
        <form @submit=${this.#make}>
          <input class="field" aria-label="Name of a new collection" placeholder="New collection" aria-invalid=${this.fault !== undefined} aria-describedby="fault" autocomplete="off" .value=${this.name}
            @input=${(event: Event) => {
              this.name = (event.target as HTMLInputElement).value;
              this.fault = undefined;
            }} />
          <button class="button" type="submit" ?disabled=${this.name.trim() === ''}>${iconPlus}Make</button>
          <p class="fault" id="fault" role="alert" ?hidden=${this.fault === undefined}>${this.fault}</p>
        </form>
      </div>
      ${this.#renderBody()}
    </div>`;
  }

  #renderBody(): unknown {
    const load = this.#collections.state;
    if (load.state === 'loading') return html`<div aria-busy="true"></div>`;
    if (load.state === 'failed') return renderReadFailure(load.error, () => this.#collections.reload());
    const { collections, rows } = load.value;
    if (collections.length === 0) return renderNone();
    return html`<ul aria-label="Collections">${repeat(
      collections,
      ({ id }) => id,
      (collection) => this.#renderCollection(collection, rows),
    )}</ul>`;
  }

  #renderCollection(
    { id, name, artwork, count, watched, first }: CollectionSummary,
    rows: RowsById,
  ): TemplateResult {
    const shown = first.flatMap((itemId) => rows.get(itemId) ?? []);
    const words =
      watched === 0
        ? formatThings(count, 'title')
        : `${formatThings(count, 'title')} · ${formatCount(watched)} watched`;
    return html`<li>
      <a class="collection" href=${printRoute({ page: 'collection', id })}>
        ${collectionArt({ name, artwork, first: shown }, this.app.posters.value, ART)}
        <span class="name">${name}</span>
        <span class="muted tabular">${words}</span>
        ${watched === 0 ? nothing : html`<progress aria-label="Watched" max=${count} .value=${watched}></progress>`}
      </a>
    </li>`;
  }

  readonly #make = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const name = this.name.trim();
    this.fault = nameFault(name);
    if (this.fault !== undefined || this.#isMaking) return;
    this.#isMaking = true;
    try {
      const shelves = await this.app.shelves();
      await shelves.organise({ kind: 'make-collection', name });
      this.name = '';
      const { collections } = await shelves.reads.collections();
      const made = collections.find((collection) => collection.name === name);
      if (made) this.app.router.go({ page: 'collection', id: made.id });
    } catch (error) {
      // Another one is called so.
      if (codeOf(error) === 'constraint') this.fault = reasonOf(error);
      else this.app.toasts.showError(error);
    } finally {
      this.#isMaking = false;
    }
  };
}

function renderNone(): TemplateResult {
  return html`<div class="none">
    ${iconCollections}
    <p>A collection holds titles in an order of your own: a saga from first to last, or what to watch next. Make one here, or put titles into one in their editor.</p>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-collections-view': RsCollectionsView;
  }
}
