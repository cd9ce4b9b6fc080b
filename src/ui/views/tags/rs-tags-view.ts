import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from '../../../app/app.ts';
import { filteredList, withLists } from '../../../app/filtered-list.ts';
import { LoadController } from '../../../app/load-controller.ts';
import { mergeTagRequest } from '../../../app/tags/merge-tags.ts';
import { matchingTags, mergedByRename, type TagNode, tagTree } from '../../../app/tags/tag-tree.ts';
import type { TagList } from '../../../rpc/shelves-api.ts';
import type { TagEdit } from '../../../shared/edits/group-edit.ts';
import { groupFault } from '../../../shared/edits/group-fault.ts';
import { formatCount, formatThings } from '../../../shared/format-number.ts';
import { ChangesController } from '../../changes-controller.ts';
import type { ColorEvent } from '../../elements/color-event.ts';
import { renderReadFailure } from '../../elements/read-failure.ts';
import '../../elements/rs-menu.ts';
import type { MenuEntry } from '../../elements/rs-menu.ts';
import { iconChevronRight, iconMerge, iconRemove, iconRename, iconTags } from '../../later-icons.ts';
import { MoreController } from '../../more-controller.ts';
import { controls } from '../../styles/controls.ts';
import { page } from '../../styles/page.ts';
import './rs-tag-color.ts';
import { tagsStyles } from './tags-styles.ts';

/** Fewer tags than these need no box to find one. */
const FEW = 8;
/** Of the tags that are below none so many are shown at first, and as many more each time. */
const PAGE = 200;

/** All tags as the tree their names make: coloured, renamed, merged and deleted here; a name leads to its titles. */
@customElement('rs-tags-view')
export class RsTagsView extends LitElement {
  static override styles = [controls, page, tagsStyles];

  @property({ attribute: false }) app!: App;
  @state() private filter = '';
  /** Names of branches that are not unfolded, in lower case. */
  @state() private folded: ReadonlySet<string> = new Set();
  /** The one that is being renamed. */
  @state() private renamed: string | undefined;
  @state() private fault: string | undefined;
  @state() private most = PAGE;
  /** A new name is on its way: it is not sent twice. */
  #isStoring = false;

  readonly #tags = new LoadController<string, TagList>(
    this,
    () => 'tags',
    async () => withLists((await this.app.shelves()).reads.tags()),
  );

  constructor() {
    super();
    new MoreController(this, () => {
      this.most += PAGE;
    });
    new ChangesController(
      this,
      () => this.app,
      () => void this.#tags.reload(),
    );
  }

  protected override updated(): void {
    document.title = 'Tags – Reelshelf';
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      <div class="top"><slot name="menu"></slot><h1 tabindex="-1">Tags</h1></div>
      ${this.#renderBody()}
    </div>`;
  }

  #renderBody(): unknown {
    const load = this.#tags.state;
    if (load.state === 'loading') return html`<div aria-busy="true"></div>`;
    if (load.state === 'failed') return renderReadFailure(load.error, () => this.#tags.reload());
    const { tags } = load.value;
    if (tags.length === 0) return renderNone();
    const shown = matchingTags(tagTree(load.value), this.filter);
    return html`
      ${
        tags.length < FEW && this.filter === ''
          ? nothing
          : html`<input class="field filter" type="search" aria-label="Find a tag" placeholder="Find a tag" .value=${this.filter}
              @input=${(event: Event) => {
                this.filter = (event.target as HTMLInputElement).value;
              }} />`
      }
      <p class="visually-hidden" role="status">${this.filter === '' ? '' : formatThings(countNodes(shown), 'tag')}</p>
      ${shown.length === 0 ? html`<p class="muted">No tag has “${this.filter}” in its name.</p>` : nothing}
      <div class="tree" @keydown=${this.#onKey}>${this.#renderLevel(shown.slice(0, this.most))}</div>
      ${shown.length > this.most ? html`<div class="end"></div>` : nothing}
    `;
  }

  #renderLevel(nodes: readonly TagNode[]): TemplateResult {
    return html`<ul>${repeat(
      nodes,
      ({ name }) => name.toLowerCase(),
      (node) => this.#renderNode(node),
    )}</ul>`;
  }

  #renderNode(node: TagNode): TemplateResult {
    const { name, label, children, isTag } = node;
    const isOpen = this.filter !== '' || !this.folded.has(name.toLowerCase());
    const fold =
      children.length === 0
        ? html`<span></span>`
        : html`<button class="fold" type="button" aria-expanded=${isOpen} aria-label=${`What is below ${name}`} tabindex="-1" @click=${() => this.#fold(name, isOpen)}>${iconChevronRight}</button>`;
    return html`<li>
      <div class="row" data-name=${name}>
        ${fold}
        <rs-tag-color .tag=${name} .own=${node.ownColor} .color=${node.color} @rs-color=${({ color }: ColorEvent) => void this.#do({ kind: 'color-tag', name, color })}></rs-tag-color>
        ${
          this.renamed === name
            ? this.#renderRename(node)
            : html`<a class=${isTag ? 'name' : 'name group'} href=${filteredList({ field: 'tag', anyOf: [name] })} title=${name}>${label}</a>
              ${renderCounts(node)}
              <rs-menu label=${`More of ${name}`} .entries=${this.#entriesOf(node)}></rs-menu>`
        }
      </div>
      ${children.length > 0 && isOpen ? this.#renderLevel(children) : nothing}
    </li>`;
  }

  #entriesOf(node: TagNode): readonly MenuEntry[] {
    return [
      { label: 'Rename', icon: iconRename, run: () => this.#rename(node.name) },
      { label: 'Merge into…', icon: iconMerge, run: () => this.#askToMerge(node) },
      { label: 'Delete', icon: iconRemove, isDanger: true, run: () => void this.#delete(node.name) },
    ];
  }

  #askToMerge(node: TagNode): void {
    const load = this.#tags.state;
    if (load.state !== 'ready') return;
    const { name } = node;
    const merge = (to: string) => void this.#do({ kind: 'rename-tag', name, to, mayMerge: true }, to);
    this.app.dialog.set(mergeTagRequest(tagTree(load.value), node, merge));
  }

  #renderRename({ name, children }: TagNode): TemplateResult {
    const hint = children.length > 0 ? '; what is below it goes along' : '';
    return html`<form class="rename" @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      void this.#store(name);
    }}>
      <input class="field" aria-label=${`New name of ${name}${hint}`} aria-invalid=${this.fault !== undefined} aria-describedby="fault" autocomplete="off" .defaultValue=${name}
        @input=${() => {
          this.fault = undefined;
        }}
        @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.#endRename(name)} />
      <button class="button primary" type="submit">Rename</button>
      <button class="button" type="button" @click=${() => this.#endRename(name)}>Cancel</button>
      <p class="fault" id="fault" role="alert" ?hidden=${this.fault === undefined}>${this.fault}</p>
    </form>`;
  }

  #rename(name: string): void {
    this.renamed = name;
    this.fault = undefined;
    void this.updateComplete.then(() => {
      const input = this.renderRoot.querySelector<HTMLInputElement>('.rename input');
      input?.focus();
      input?.select();
    });
  }

  /** A name that is another's is asked about: then the two become one. */
  async #store(name: string): Promise<void> {
    const load = this.#tags.state;
    const input = this.renderRoot.querySelector<HTMLInputElement>('.rename input');
    if (load.state !== 'ready' || !input || this.#isStoring) return;
    const to = input.value.trim();
    if (to === name) return this.#endRename(name);
    const edit = { kind: 'rename-tag', name, to } as const;
    this.fault = groupFault(edit);
    if (this.fault !== undefined) return;
    const merged = mergedByRename(load.value.tags, name, to);
    if (merged.length === 0) {
      // What was typed stays until it is stored.
      this.#isStoring = true;
      const isStored = await this.#do(edit);
      this.#isStoring = false;
      if (isStored && (this.renamed ?? name) === name) this.#endRename(to);
      return;
    }
    // What was typed stays where it is not to be merged.
    this.app.dialog.set({
      kind: 'confirm',
      heading: merged.length === 1 ? `Merge with “${merged[0]}”?` : `Merge ${merged.length} tags?`,
      text:
        merged.length === 1
          ? `There is a tag “${merged[0]}” already. What is tagged “${name}” will have that instead. This can be undone.`
          : `There are tags of these names already: ${merged.join(', ')}. The titles of both will have these. This can be undone.`,
      action: 'Merge',
      isHarmless: true,
      run: () => {
        this.#endRename(name);
        void this.#do({ ...edit, mayMerge: true }, to);
      },
    });
  }

  #endRename(name: string): void {
    this.renamed = undefined;
    this.fault = undefined;
    void this.#focus(name);
  }

  async #delete(name: string): Promise<void> {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('.row')];
    const at = rows.findIndex((row) => row.dataset.name === name);
    const isBelow = (row: HTMLElement) =>
      row.dataset.name?.toLowerCase().startsWith(`${name.toLowerCase()}/`);
    const next = rows.slice(at + 1).find((row) => !isBelow(row)) ?? rows[at - 1];
    await this.#do({ kind: 'delete-tag', name }, next?.dataset.name);
  }

  /** @param then the tag that has the focus when it is done */
  async #do(edit: TagEdit, then?: string): Promise<boolean> {
    try {
      await (await this.app.shelves()).organise(edit);
      await this.#tags.reload();
      if (then !== undefined) await this.#focus(then);
      return true;
    } catch (error) {
      this.app.toasts.showError(error);
      return false;
    }
  }

  async #focus(name: string): Promise<void> {
    await this.updateComplete;
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('.row')];
    const row = rows.find((one) => one.dataset.name?.toLowerCase() === name.toLowerCase());
    // It may be further down than what is shown.
    (row?.querySelector('a') ?? this.renderRoot.querySelector<HTMLElement>('h1'))?.focus();
  }

  #fold(name: string, isOpen: boolean): void {
    const key = name.toLowerCase();
    const others = [...this.folded].filter((other) => other !== key);
    this.folded = new Set(isOpen ? [...others, key] : others);
  }

  /** Up and down go along the names; right and left unfold and fold; F2 renames, Delete deletes. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    if (!(target instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const names = [...this.renderRoot.querySelectorAll<HTMLElement>('a.name')];
    const at = names.indexOf(target);
    const name = target.closest<HTMLElement>('.row')?.dataset.name;
    if (at < 0 || name === undefined) return;
    const fold = target.closest('.row')?.querySelector<HTMLElement>('.fold');
    const isOpen = fold?.getAttribute('aria-expanded') === 'true';
    if (event.key === 'ArrowDown') names[at + 1]?.focus();
    else if (event.key === 'ArrowUp') names[at - 1]?.focus();
    else if (event.key === 'Home') names[0]?.focus();
    else if (event.key === 'End') names.at(-1)?.focus();
    else if (event.key === 'ArrowRight' && fold && !isOpen) fold.click();
    else if (event.key === 'ArrowLeft' && fold && isOpen) fold.click();
    else if (event.key === 'F2') this.#rename(name);
    else if (event.key === 'Delete') void this.#delete(name);
    else return;
    event.preventDefault();
  };
}

function renderCounts({ count, total, children }: TagNode): TemplateResult {
  const words = formatThings(total, 'title');
  const own =
    children.length > 0 && count > 0 && count !== total
      ? html`<span class="own">${formatCount(count)} itself, </span>`
      : nothing;
  return html`<span class="counts">${own}<span title=${words}>${formatCount(total)}<span class="visually-hidden"> ${total === 1 ? 'title' : 'titles'}</span></span></span>`;
}

function countNodes(nodes: readonly TagNode[]): number {
  return nodes.reduce((sum, { children }) => sum + 1 + countNodes(children), 0);
}

function renderNone(): TemplateResult {
  return html`<div class="none">
    ${iconTags}
    <p>Tags are words of your own for titles: put them on a title’s page, or on many at once in its editor. “mood/warm” stands below “mood”.</p>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-tags-view': RsTagsView;
  }
}
