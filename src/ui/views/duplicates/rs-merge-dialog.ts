import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import type { ShownGroup } from '../../../app/duplicates/duplicate-groups.ts';
import { LoadController } from '../../../app/load-controller.ts';
import { formatCount, formatThings } from '../../../shared/format-number.ts';
import type { ItemRow } from '../../../shared/media-item.ts';
import { unpackJson } from '../../../shared/unpack-json.ts';
import { renderReadFailure } from '../../elements/read-failure.ts';
import '../../elements/rs-dialog.ts';
import { controls } from '../../styles/controls.ts';

/** Groups that are shown before they are merged. */
const MOST_SHOWN = 100;

/** What will become of a group. */
interface Preview {
  readonly kept: ItemRow;
  readonly count: number;
  readonly reasons: readonly string[];
}

/** Shows what merging all that are certain comes to, and does it as one act. */
@customElement('rs-merge-dialog')
export class RsMergeDialog extends LitElement {
  static override styles = [
    controls,
    css`
      p {
        margin: 0 0 var(--space-3);
      }

      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 var(--space-3);
        padding: var(--space-2) 0;
        border-top: 1px solid var(--line);
      }

      li > * {
        min-width: 0;
        overflow-wrap: anywhere;
      }

      .muted {
        color: var(--text-muted);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) groups: readonly ShownGroup[] = [];
  @state() private isBusy = false;

  readonly #previews = new LoadController<readonly ShownGroup[], readonly Preview[]>(
    this,
    () => this.groups,
    (groups) => this.#read(groups.slice(0, MOST_SHOWN)),
  );

  protected override render(): TemplateResult {
    const titles = this.groups.reduce((sum, { ids }) => sum + ids.length, 0);
    const more = this.groups.length - MOST_SHOWN;
    return html`<rs-dialog heading="Merge all that are certain" .toasts=${this.app.toasts} @rs-close=${this.#close}>
      <p>${formatThings(titles, 'title')} that a provider knows by the same id become ${formatCount(this.groups.length)}. Their files become versions; tags, collections, favourites, plays and ratings are joined. One Undo takes all of it back.</p>
      ${this.#renderPreviews()}
      ${more > 0 ? html`<p class="muted">… and ${formatThings(more, 'group')} more</p>` : nothing}
      <button slot="actions" class="button" type="button" ?disabled=${this.isBusy} @click=${this.#close}>Cancel</button>
      <button slot="actions" class="button primary" type="button" ?disabled=${this.isBusy} @click=${this.#merge}>${this.isBusy ? 'Merging…' : `Merge ${formatThings(this.groups.length, 'group')}`}</button>
    </rs-dialog>`;
  }

  #renderPreviews(): unknown {
    const { state: load } = this.#previews;
    if (load.state === 'failed') return renderReadFailure(load.error, () => this.#previews.reload());
    if (load.state === 'loading') return nothing;
    return html`<ul aria-label="What stays">${load.value.map(
      ({ kept, count, reasons }) =>
        html`<li><span>${kept.title} <span class="muted">${kept.year}</span></span><span class="muted">${formatCount(count)} become one${reasons.length > 0 ? ` · ${reasons.join(', ')}` : ''}</span></li>`,
    )}</ul>`;
  }

  async #read(groups: readonly ShownGroup[]): Promise<readonly Preview[]> {
    const duplicates = await this.app.duplicates();
    const recommended = await duplicates.recommend(groups);
    const keeps = groups.map(
      (group) => duplicates.choiceOf(group) ?? recommended.get(group.key)?.id ?? group.ids[0] ?? 0,
    );
    const { rows } = await this.app.backend.items.rows(Uint32Array.from(keeps));
    const byId = new Map(unpackJson<ItemRow[]>(rows).map((row) => [row.id, row]));
    return groups.flatMap((group, at) => {
      const kept = byId.get(keeps[at] ?? 0);
      const isChosen = duplicates.choiceOf(group) !== undefined;
      const reasons = isChosen ? ['your choice'] : (recommended.get(group.key)?.reasons ?? []);
      return kept === undefined ? [] : [{ kept, count: group.ids.length, reasons }];
    });
  }

  /** Not while it merges: what came of it is told here. */
  readonly #close = (): void => {
    if (!this.isBusy) this.dispatchEvent(new Event('rs-close'));
  };

  readonly #merge = async (): Promise<void> => {
    this.isBusy = true;
    let isDone = false;
    try {
      isDone = await (await this.app.duplicates()).mergeAll(this.groups);
    } catch (error) {
      this.app.toasts.showError(error);
    }
    this.isBusy = false;
    if (isDone) this.#close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-merge-dialog': RsMergeDialog;
  }
}
