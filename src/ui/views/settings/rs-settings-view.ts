import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { printRoute, type SettingsSection } from '../../../app/route.ts';
import { LazyElementController } from '../../lazy-element-controller.ts';
import { controls } from '../../styles/controls.ts';
import { page } from '../../styles/page.ts';
import './rs-appearance-settings.ts';
import './rs-database-settings.ts';
import './rs-library-settings.ts';
import './rs-list-settings.ts';
import './rs-storage-settings.ts';
import { settingsNavStyles } from './settings-nav-styles.ts';

const SECTIONS: readonly { readonly section?: SettingsSection; readonly name: string }[] = [
  { name: 'General' },
  { section: 'providers', name: 'Providers' },
  { section: 'cache', name: 'Cache' },
];

/** What a person can choose, and how the app stands with this browser. */
@customElement('rs-settings-view')
export class RsSettingsView extends LitElement {
  static override styles = [
    controls,
    page,
    settingsNavStyles,
    css`
      /* What stands below a group that is not known yet would have to move when it comes. */
      .late:not([ready]) ~ * {
        display: none;
      }

      .about {
        margin: var(--space-6) 0 0;
        color: var(--text-muted);
        font-size: var(--size-1);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** Undefined: what does not belong to another. */
  @property({ attribute: false }) section: SettingsSection | undefined;

  readonly #lazy = new LazyElementController(this);

  protected override render(): TemplateResult {
    return html`<div class="page">
      <div class="top"><slot name="menu"></slot><h1>Settings</h1></div>
      <nav aria-label="Settings">${SECTIONS.map(({ section, name }) => this.#renderLink(section, name))}</nav>
      ${this.#renderSection()}
    </div>`;
  }

  protected override updated(): void {
    const name = SECTIONS.find(({ section }) => section === this.section)?.name;
    document.title = `${this.section === undefined ? '' : `${name} – `}Settings – Reelshelf`;
  }

  #renderLink(section: SettingsSection | undefined, name: string): TemplateResult {
    const href = printRoute({ page: 'settings', ...(section && { section }) });
    return html`<a href=${href} aria-current=${section === this.section ? 'page' : nothing}>${name}</a>`;
  }

  #renderSection(): unknown {
    const { app } = this;
    switch (this.section) {
      case 'providers':
        return this.#lazy.show(
          'rs-provider-settings',
          () => import('./providers/rs-provider-settings.ts'),
          () => html`<rs-provider-settings .app=${app}></rs-provider-settings>`,
        );
      case 'cache':
        return this.#lazy.show(
          'rs-cache-settings',
          () => import('./cache/rs-cache-settings.ts'),
          () => html`<rs-cache-settings .app=${app}></rs-cache-settings>`,
        );
      default:
        return html`
          <rs-appearance-settings .app=${app}></rs-appearance-settings>
          <rs-library-settings class="late" .app=${app}></rs-library-settings>
          <rs-storage-settings class="late" .app=${app}></rs-storage-settings>
          <rs-list-settings .app=${app}></rs-list-settings>
          <rs-database-settings .app=${app}></rs-database-settings>
          <p class="about">Reelshelf ${import.meta.env.VITE_APP_VERSION} · <a href="licences.txt" target="_blank" rel="noopener">Licences of what it is made with</a></p>
        `;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-settings-view': RsSettingsView;
  }
}
