import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import { controls } from '../../styles/controls.ts';
import { page } from '../../styles/page.ts';
import './rs-appearance-settings.ts';
import './rs-database-settings.ts';
import './rs-library-settings.ts';
import './rs-list-settings.ts';
import './rs-storage-settings.ts';

/** What a person can choose, and how the app stands with this browser. */
@customElement('rs-settings-view')
export class RsSettingsView extends LitElement {
  static override styles = [
    controls,
    page,
    css`
      /* What stands below a group that is not known yet would have to move when it comes. */
      .late:not([ready]) ~ * {
        display: none;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;

  protected override render(): TemplateResult {
    return html`<div class="page">
      <div class="top"><slot name="menu"></slot><h1>Settings</h1></div>
      <rs-appearance-settings .app=${this.app}></rs-appearance-settings>
      <rs-library-settings class="late" .app=${this.app}></rs-library-settings>
      <rs-storage-settings class="late" .app=${this.app}></rs-storage-settings>
      <rs-list-settings .app=${this.app}></rs-list-settings>
      <rs-database-settings .app=${this.app}></rs-database-settings>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-settings-view': RsSettingsView;
  }
}
