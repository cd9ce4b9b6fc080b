import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../../app/app.ts';
import { CACHE_LIMITS, type CacheSettings } from '../../../../shared/cache/cache-settings.ts';
import { formatDuration } from '../../../../shared/format-duration.ts';
import { renderReadFailure } from '../../../elements/read-failure.ts';
import { MetadataToolsController, type ProviderTools } from '../../../metadata-tools-controller.ts';
import { controls } from '../../../styles/controls.ts';
import { switchStyles } from '../../../styles/switch.ts';
import { checkWholeNumber } from '../check-whole-number.ts';
import { noteStyles } from '../note-styles.ts';
import { sectionStyles } from '../section-styles.ts';
import '../rs-checked-field.ts';
import type { TextEvent } from '../rs-checked-field.ts';
import { settingsStyles } from '../settings-styles.ts';
import { unsavedNote } from '../unsaved-note.ts';
import './rs-cache-backend.ts';
import './rs-cache-statistics.ts';
import './rs-cache-times.ts';

/** How answers of providers are kept, and what is kept. */
@customElement('rs-cache-settings')
export class RsCacheSettings extends LitElement {
  static override styles = [controls, switchStyles, settingsStyles, noteStyles, sectionStyles];

  @property({ attribute: false }) app!: App;

  readonly #tools = new MetadataToolsController(this, () => this.app);

  protected override render(): unknown {
    const load = this.#tools.state;
    if (load.state === 'loading') return nothing;
    if (load.state === 'failed') return renderReadFailure(load.error, this.#tools.load);
    return this.#renderReady(load.value);
  }

  #renderReady(tools: ProviderTools): TemplateResult {
    const { settings } = tools;
    const { cache } = settings.value;
    return html`
      <h2 tabindex="-1">Cache</h2>
      <p class="intro">What a provider has answered is kept, shown at once the next time, and not asked for again before its time.</p>
      ${unsavedNote(settings.unsaved.value)}
      ${this.#renderSwitch(tools, 'enabled', 'Keep answers', 'Without it every question goes to the providers. What is kept already stays until it is cleared.')}
      ${this.#renderSwitch(tools, 'keepExpired', 'Keep expired answers for offline use', 'They are shown, with their age, when a provider cannot be reached, for as long as its terms allow.')}
      <rs-cache-backend .tools=${tools} .cache=${cache}></rs-cache-backend>
      <rs-checked-field
        kind="number"
        label="Time an answer counts as new"
        hint=${`Now ${formatDuration(cache.ttlMinutes)}, where nothing below says otherwise; up to 24 hours. Terms of providers may make it shorter.`}
        unit="min"
        .value=${String(cache.ttlMinutes)}
        .check=${(text: string) => checkWholeNumber(CACHE_LIMITS.ttlMinutes, text)}
        @rs-text=${({ text }: TextEvent) => settings.changeCache({ ttlMinutes: Number(text) })}
      ></rs-checked-field>
      <rs-cache-times .tools=${tools} .cache=${cache}></rs-cache-times>
      <rs-checked-field
        kind="number"
        label="Size limit"
        hint="Beyond it, the answers that were not used for longest go."
        unit="MB"
        .value=${String(cache.sizeLimitMb)}
        .check=${(text: string) => checkWholeNumber(CACHE_LIMITS.sizeLimitMb, text)}
        @rs-text=${({ text }: TextEvent) => settings.changeCache({ sizeLimitMb: Number(text) })}
      ></rs-checked-field>
      <rs-cache-statistics .app=${this.app} .tools=${tools}></rs-cache-statistics>
      <div class="ends">
        <button class="button" type="button" @click=${() => this.#reset(tools)}>Reset to defaults</button>
      </div>
    `;
  }

  #renderSwitch(
    { settings }: ProviderTools,
    name: keyof CacheSettings & ('enabled' | 'keepExpired'),
    title: string,
    hint: string,
  ): TemplateResult {
    const onChange = (event: Event) =>
      settings.changeCache({ [name]: (event.target as HTMLInputElement).checked });
    return html`<label class="row">
      <span>${title} <small>${hint}</small></span>
      <input class="switch" type="checkbox" role="switch" .checked=${settings.value.cache[name]} @change=${onChange} />
    </label>`;
  }

  #reset({ settings }: ProviderTools): void {
    this.app.dialog.set({
      kind: 'confirm',
      heading: 'Reset cache settings?',
      text: 'Where answers are kept, for how long and how many become what they were at first. The answers themselves stay.',
      action: 'Reset',
      run: () => settings.reset('cache'),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-cache-settings': RsCacheSettings;
  }
}
