import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { App } from '../../../../app/app.ts';
import { reasonOf } from '../../../../app/error-facts.ts';
import type { CacheRemoval, CacheStatistics } from '../../../../shared/cache/cache-statistics.ts';
import { formatCount, formatThings } from '../../../../shared/format-number.ts';
import { formatShare, shareOf } from '../../../../shared/format-share.ts';
import { formatSize } from '../../../../shared/format-size.ts';
import { formatMoment } from '../../../format-moment.ts';
import { iconWarning } from '../../../later-icons.ts';
import type { ProviderTools } from '../../../metadata-tools-controller.ts';
import { PollController } from '../../../poll-controller.ts';
import { controls } from '../../../styles/controls.ts';
import { noteStyles } from '../note-styles.ts';
import { settingsStyles } from '../settings-styles.ts';
import { BACKEND_NAMES } from './backend-names.ts';
import { usesBar } from './cache-charts.ts';
import { cacheStatisticsStyles } from './cache-statistics-styles.ts';
import './rs-cache-providers.ts';

/** How the cache is doing, looked at again every two seconds, and ways to clear it. */
@customElement('rs-cache-statistics')
export class RsCacheStatistics extends LitElement {
  static override styles = [controls, settingsStyles, noteStyles, cacheStatisticsStyles];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) tools!: ProviderTools;
  @state() private statistics: CacheStatistics | undefined;
  /** Why there are none. */
  @state() private problem: string | undefined;
  /** What came of the last clearing. */
  @state() private outcome = '';
  @state() private isBusy = false;

  readonly #poll = new PollController(this, 2000, () => this.#look());

  protected override render(): TemplateResult {
    return html`
      <h2>What is kept</h2>
      ${this.problem === undefined ? nothing : html`<p class="note bad" role="alert">${iconWarning}<span>${this.problem}</span></p>`}
      ${this.statistics === undefined ? nothing : this.#renderStatistics(this.statistics)}
      <div class="buttons">
        ${this.#renderAction('Clear expired', () => this.#clearExpired())}
        ${this.#renderAction('Tidy up now', () => this.#maintain())}
        ${this.#renderAction('Clear all', () => this.#askToClear())}
      </div>
      <p class="outcome" role="status">${this.outcome}</p>
    `;
  }

  #renderStatistics(statistics: CacheStatistics): TemplateResult {
    const { entries, active, expired, hits, misses, stale, bytes, sizeLimitBytes, warning } = statistics;
    const { backend, maintainedAt } = statistics;
    return html`
      ${warning === null ? nothing : html`<p class="note warning" role="alert">${iconWarning}<span>${warning}</span></p>`}
      <dl class="tiles">
        ${tile('Answers', formatCount(entries))}
        ${tile('New', formatCount(active))}
        ${tile('Expired', formatCount(expired))}
        ${tile('Hits', formatCount(hits))}
        ${tile('Misses', formatCount(misses))}
        ${tile('Hit rate', formatShare(shareOf(hits, misses)))}
        ${tile('Served expired', formatCount(stale))}
        ${tile('Size', `${formatSize(bytes)} of ${formatSize(sizeLimitBytes)}`)}
      </dl>
      ${usesBar({ hits, misses, stale })}
      <rs-cache-providers .facts=${this.tools.facts} .providers=${statistics.byProvider}></rs-cache-providers>
      <p class="muted">Kept in: ${BACKEND_NAMES[backend]}. ${maintainedAt === null ? 'Not tidied up yet; that happens by itself when nothing else is to be done.' : `Tidied up ${formatMoment(maintainedAt)}.`}</p>
    `;
  }

  #renderAction(label: string, run: () => unknown): TemplateResult {
    return html`<button class="button" type="button" aria-disabled=${this.isBusy ? 'true' : nothing} @click=${run}>${label}</button>`;
  }

  async #look(): Promise<void> {
    try {
      this.statistics = await this.tools.client.call(({ cache }) => cache.stats());
      this.problem = undefined;
    } catch (error) {
      this.problem = reasonOf(error);
    }
  }

  #clearExpired(): Promise<void> {
    return this.#work(async () => {
      const removed = await this.tools.client.call(({ cache }) => cache.clearExpired());
      return removed.entries === 0 ? 'No answer had expired.' : `${sayRemoval(removed)} removed.`;
    });
  }

  #maintain(): Promise<void> {
    return this.#work(async () => {
      const report = await this.tools.client.call(({ cache }) => cache.maintain());
      const { expired, evicted, after, durationMs } = report;
      const parts = [
        ...(expired.entries > 0 ? [`${sayRemoval(expired)} past their time removed`] : []),
        ...(evicted.entries > 0 ? [`${sayRemoval(evicted)} removed for want of room`] : []),
      ];
      const done = parts.length === 0 ? 'Nothing had to go' : parts.join(', ');
      const left = `${formatThings(after.entries, 'answer')} kept, ${formatSize(after.bytes)}`;
      return `${done}; ${left}. It took ${formatCount(durationMs)} ms.`;
    });
  }

  #askToClear(): void {
    if (this.isBusy) return;
    this.app.dialog.set({
      kind: 'confirm',
      heading: 'Clear the whole cache?',
      text: 'Every answer that is kept will be gone and has to be asked for again; offline there is nothing until then. Titles and pictures in the library stay.',
      action: 'Clear all',
      run: () =>
        this.#work(async () => {
          const removed = await this.tools.client.call(({ cache }) => cache.clearAll());
          return `${sayRemoval(removed)} removed.`;
        }),
    });
  }

  async #work(run: () => Promise<string>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.outcome = 'Working…';
    try {
      this.outcome = await run();
    } catch (error) {
      this.outcome = reasonOf(error);
    } finally {
      this.isBusy = false;
    }
    this.#poll.lookNow();
  }
}

function tile(name: string, value: string): TemplateResult {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function sayRemoval({ entries, bytes }: CacheRemoval): string {
  return `${formatThings(entries, 'answer')} (${formatSize(bytes)})`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-cache-statistics': RsCacheStatistics;
  }
}
