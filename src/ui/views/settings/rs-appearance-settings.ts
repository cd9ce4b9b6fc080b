import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { POSTER_SIZES } from '../../../app/list/grid-geometry.ts';
import { ObserveController } from '../../../app/observe-controller.ts';
import { ACCENTS, type Accent, DENSITIES, type Density, THEMES, type Theme } from '../../../app/settings.ts';
import '../../elements/rs-segmented.ts';
import type { ChooseEvent } from '../../elements/rs-segmented.ts';
import { controls } from '../../styles/controls.ts';
import { settingsStyles } from './settings-styles.ts';

const THEME_NAMES: Readonly<Record<Theme, string>> = { system: 'System', light: 'Light', dark: 'Dark' };
const DENSITY_NAMES: Readonly<Record<Density, string>> = { comfortable: 'Comfortable', compact: 'Compact' };
const ACCENT_CHOICES = Object.keys(ACCENTS) as Accent[];
const ACCENT_NAMES: Readonly<Record<Accent, string>> = {
  blue: 'Blue',
  violet: 'Violet',
  rose: 'Rose',
  amber: 'Amber',
  green: 'Green',
  teal: 'Teal',
};

/** Theme, accent, and how lists look. */
@customElement('rs-appearance-settings')
export class RsAppearanceSettings extends LitElement {
  static override styles = [
    controls,
    settingsStyles,
    css`
      :host {
        border-top: 0;
      }

      .accents {
        display: flex;
        gap: var(--space-2);
        margin: 0;
        padding: 0;
        border: 0;
      }

      .accents label {
        position: relative;
        width: 28px;
        height: 28px;
        border-radius: 50%;
        background: oklch(0.6 0.16 var(--hue));
      }

      .accents label:has(:checked) {
        box-shadow: 0 0 0 2px var(--surface), 0 0 0 4px var(--text);
      }

      .accents label:has(:focus-visible) {
        outline: 2px solid var(--accent);
        outline-offset: 6px;
      }

      .accents input {
        position: absolute;
        inset: 0;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }

      .blue {
        --hue: 264;
      }
      .violet {
        --hue: 300;
      }
      .rose {
        --hue: 5;
      }
      .amber {
        --hue: 65;
      }
      .green {
        --hue: 152;
      }
      .teal {
        --hue: 195;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;

  constructor() {
    super();
    new ObserveController(this, () => [this.app.settings]);
  }

  protected override render(): TemplateResult {
    const { theme, accent, posterSize, density, beginsAtHome } = this.app.settings.value;
    return html`
      <h2>Appearance</h2>
      <div class="row">
        <span>Theme</span>
        <rs-segmented
          label="Theme"
          .segments=${THEMES.map((value) => ({ value, label: THEME_NAMES[value] }))}
          .value=${theme}
          @rs-choose=${({ value }: ChooseEvent) => this.#choose('theme', THEMES, value)}
        ></rs-segmented>
      </div>
      <div class="row">
        <span>Accent</span>
        <fieldset class="accents" role="radiogroup" aria-label="Accent">
          ${ACCENT_CHOICES.map(
            (name) => html`<label class=${name} title=${ACCENT_NAMES[name]}>
              <input type="radio" name="accent" aria-label=${ACCENT_NAMES[name]} .checked=${name === accent} @change=${() => this.app.settings.change({ accent: name })} />
            </label>`,
          )}
        </fieldset>
      </div>
      <div class="row">
        <span>Begin with</span>
        <rs-segmented
          label="Begin with"
          .segments=${[{ value: 'list', label: 'List' }, { value: 'home', label: 'Home' }]}
          .value=${beginsAtHome ? 'home' : 'list'}
          @rs-choose=${({ value }: ChooseEvent) => this.app.settings.change({ beginsAtHome: value === 'home' })}
        ></rs-segmented>
      </div>
      <div class="row">
        <span>Posters</span>
        <rs-segmented
          label="Poster size"
          .segments=${POSTER_SIZES.map((value, index) => ({ value, label: ['S', 'M', 'L', 'XL'][index] ?? value }))}
          .value=${posterSize}
          @rs-choose=${({ value }: ChooseEvent) => this.#choose('posterSize', POSTER_SIZES, value)}
        ></rs-segmented>
      </div>
      <div class="row">
        <span>Table rows</span>
        <rs-segmented
          label="Row height"
          .segments=${DENSITIES.map((value) => ({ value, label: DENSITY_NAMES[value] }))}
          .value=${density}
          @rs-choose=${({ value }: ChooseEvent) => this.#choose('density', DENSITIES, value)}
        ></rs-segmented>
      </div>
    `;
  }

  #choose<T extends string>(
    name: 'theme' | 'posterSize' | 'density',
    known: readonly T[],
    value: string,
  ): void {
    const chosen = known.find((candidate) => candidate === value);
    if (chosen !== undefined) this.app.settings.change({ [name]: chosen });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-appearance-settings': RsAppearanceSettings;
  }
}
