import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ObserveController } from '../../../../app/observe-controller.ts';
import { METADATA_LIMITS } from '../../../../shared/metadata/metadata-settings.ts';
import type { ProviderTools } from '../../../metadata-tools-controller.ts';
import { controls } from '../../../styles/controls.ts';
import { checkWholeNumber } from '../check-whole-number.ts';
import '../rs-checked-field.ts';
import type { TextEvent } from '../rs-checked-field.ts';
import { settingsStyles } from '../settings-styles.ts';
import { everyRegion, regionName } from './language-names.ts';
import './rs-language-chain.ts';

const SECONDS = { min: METADATA_LIMITS.timeoutMs.min / 1000, max: METADATA_LIMITS.timeoutMs.max / 1000 };

/** In which languages, how often and how patiently providers are asked. */
@customElement('rs-asking-settings')
export class RsAskingSettings extends LitElement {
  static override styles = [controls, settingsStyles];

  @property({ attribute: false }) tools!: ProviderTools;

  constructor() {
    super();
    new ObserveController(this, () => [this.tools.settings]);
  }

  protected override render(): TemplateResult {
    const { settings } = this.tools;
    const { languages, region, retries, timeoutMs, certainPercent } = settings.value;
    return html`
      <h2>Asking</h2>
      <rs-language-chain .languages=${languages} @rs-languages=${({ detail }: CustomEvent<readonly string[]>) => settings.change({ languages: detail })}></rs-language-chain>
      <label class="row">
        <span>Region <small>For titles, certificates and dates that differ between countries.</small></span>
        <select class="field" @change=${this.#chooseRegion}>
          <option value="" .selected=${region === null}>${automaticRegion(languages)}</option>
          ${everyRegion().map(({ code, name }) => html`<option value=${code} .selected=${code === region}>${name}</option>`)}
        </select>
      </label>
      <rs-checked-field
        kind="number"
        label="Retries"
        hint="How often a question that failed on the way is asked again, each time after a longer pause."
        .value=${String(retries)}
        .check=${(text: string) => checkWholeNumber(METADATA_LIMITS.retries, text)}
        @rs-text=${({ text }: TextEvent) => settings.change({ retries: Number(text) })}
      ></rs-checked-field>
      <rs-checked-field
        kind="number"
        label="Timeout"
        hint="How long an answer is waited for."
        unit="s"
        .value=${String(timeoutMs / 1000)}
        .check=${(text: string) => checkWholeNumber(SECONDS, text)}
        @rs-text=${({ text }: TextEvent) => settings.change({ timeoutMs: Number(text) * 1000 })}
      ></rs-checked-field>
      <rs-checked-field
        kind="number"
        label="Certain from"
        hint="How likely a candidate has to be to be taken when a library is matched. Less likely ones are left to you."
        unit="%"
        .value=${String(certainPercent)}
        .check=${(text: string) => checkWholeNumber(METADATA_LIMITS.certainPercent, text)}
        @rs-text=${({ text }: TextEvent) => settings.change({ certainPercent: Number(text) })}
      ></rs-checked-field>
    `;
  }

  readonly #chooseRegion = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.tools.settings.change({ region: value === '' ? null : value });
  };
}

/** As the providers take it: of the language's code alone, however likely another is. */
function automaticRegion([language = 'en']: readonly string[]): string {
  const { region } = new Intl.Locale(language);
  return region === undefined
    ? 'Of the first language, if it names one'
    : `Of the first language (${regionName(region)})`;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-asking-settings': RsAskingSettings;
  }
}
