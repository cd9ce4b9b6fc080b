import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { type MemoryFacts, memoryFacts } from '../../app/performance/memory-facts.ts';
import { formatSize } from '../../shared/format-size.ts';
import { controls } from '../styles/controls.ts';
import { notAvailable, OverlaySectionElement } from './overlay-section.ts';
import { sectionStyles } from './section-styles.ts';

/** Ticks between two looks: each asks every worker and walks the database's folder. */
const LOOK_EVERY = 4;

/** Memory of the page and its workers, and the space that is stored in. */
@customElement('rs-memory-section')
export class RsMemorySection extends OverlaySectionElement {
  static override styles = [controls, sectionStyles];

  @state() private facts: MemoryFacts | undefined;

  #looks = 0;

  protected override look(): void {
    if (this.#looks++ % LOOK_EVERY !== 0) return;
    void memoryFacts(this.app).then((facts) => {
      this.facts = facts;
    });
  }

  protected override render(): TemplateResult {
    const { facts } = this;
    if (facts === undefined) return html`<p class="muted">Asking the workers…</p>`;
    const { heap, workers, database, caches, usage, quota } = facts;
    return html`
      <section>
        <h3>Memory</h3>
        <dl class="rows">
          <dt>JavaScript heap of the page</dt>
          <dd>${heap === null ? notAvailable() : `${formatSize(heap.used)} of ${formatSize(heap.limit)}`}</dd>
          ${workers.map(({ thread, wasm }) => html`<dt>WebAssembly of ${thread}</dt><dd>${size(wasm)}</dd>`)}
        </dl>
      </section>
      <section>
        <h3>Space</h3>
        <dl class="rows">
          <dt>Database, with its write-ahead files</dt><dd>${size(database)}</dd>
          <dt>Caches of this origin</dt><dd>${size(caches)}</dd>
          <dt>In use</dt><dd>${size(usage)}</dd>
          <dt>Allowed</dt><dd>${size(quota)}</dd>
        </dl>
      </section>
    `;
  }
}

function size(bytes: number | null): unknown {
  return bytes === null ? notAvailable() : formatSize(bytes);
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-memory-section': RsMemorySection;
  }
}
