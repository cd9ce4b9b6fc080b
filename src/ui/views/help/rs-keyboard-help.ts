import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App } from '../../../app/app.ts';
import '../../elements/rs-dialog.ts';
import { controls } from '../../styles/controls.ts';

const KEYS: readonly (readonly [place: string, keys: readonly (readonly [keys: string, does: string])[]])[] =
  [
    [
      'In the search box',
      [
        ['Enter', 'Keep the search; take the suggestion chosen'],
        ['↓', 'Suggestions, then the list'],
        ['↑ ↓, Tab', 'Choose and take a suggestion'],
        ['Escape', 'Close suggestions, clear, then leave'],
        ['Delete', 'Remove a condition below the box'],
      ],
    ],
    [
      'In a list',
      [
        ['← ↑ → ↓', 'Move'],
        ['Page Up, Page Down', 'Move by a page'],
        ['Home, End', 'First, last title'],
        ['A B C …', 'Go to a title by its first letters (sorted by title)'],
        ['Enter', 'Open the title'],
        ['Shift + Enter', 'Play it, or continue'],
        ['Space or X', 'Select the title, or not'],
        ['Shift + ← ↑ → ↓', 'Select more'],
        ['Ctrl + A', 'Select all (⌘ on a Mac)'],
        ['Escape', 'Select nothing'],
      ],
    ],
    [
      'On a title’s page',
      [
        ['← →', 'Previous, next title'],
        ['e', 'Edit'],
        ['m', 'Look up at the providers'],
        ['p', 'Play, or continue'],
        ['Escape', 'Back'],
      ],
    ],
    [
      'In the player',
      [
        ['Space or K', 'Play, pause'],
        ['← →', 'Back, forward by 10 seconds'],
        ['↑ ↓', 'Louder, softer'],
        ['M', 'Mute'],
        ['F', 'Full screen'],
        ['C', 'Subtitles'],
        ['N', 'Next episode'],
        ['Escape', 'Stay with this episode; close'],
      ],
    ],
    [
      'In the look-up',
      [
        ['← ↑ → ↓', 'Move between the candidates'],
        ['Enter', 'Choose the candidate'],
        ['/', 'Back to the title'],
      ],
    ],
    [
      'In the match inbox',
      [
        ['↑ ↓ or K J', 'Previous, next title'],
        ['1 … 6', 'Choose a candidate'],
        ['Enter', 'Accept it, and go on to the next title'],
        ['S', 'Skip the title'],
        ['/ or E', 'Search again with other words'],
        ['F', 'Accept for all of this folder'],
        ['Ctrl + Z', 'Undo the last decision'],
      ],
    ],
    [
      'Among the duplicates',
      [
        ['↑ ↓ or K J', 'Previous, next group'],
        ['Page Up, Page Down', 'Move by several groups'],
        ['1 … 9 or ← →', 'Choose which to keep'],
        ['Enter or M', 'Merge into one, and go on to the next group'],
        ['N', 'They are not duplicates'],
        ['S or Space', 'Go on to the next group'],
        ['A', 'All facts, or only what differs'],
      ],
    ],
    [
      'In a chart of the dashboard',
      [
        ['← →', 'Previous, next column'],
        ['Home, End', 'First, last column'],
        ['Enter', 'Show the titles behind it'],
      ],
    ],
    [
      'At home, among tags, in a collection',
      [
        ['← →', 'Along a row of posters; fold and unfold tags'],
        ['↑ ↓', 'Previous, next tag'],
        ['F2, Delete', 'Rename, delete the tag'],
        ['Alt + ↑ ↓', 'Move a title of a collection up, down'],
      ],
    ],
    ['Among the saved searches', [['Alt + ↑ ↓', 'Move a search up, down']]],
    [
      'In the performance panel',
      [
        ['← →', 'Previous, next section'],
        ['← ↑ → ↓', 'Move it, or change its size, from its handles; further with Shift'],
        ['Escape', 'Back, then close'],
      ],
    ],
    [
      'Everywhere',
      [
        ['/ or Ctrl + K', 'Search'],
        ['Ctrl + Z, Ctrl + Shift + Z', 'Undo, redo the last change, but not in a field of text (⌘ on a Mac)'],
        ['Tab, Shift + Tab', 'Next, previous control'],
        ['Escape', 'Close a dialog'],
        ['Shift + Alt + P', 'Show and hide the performance panel'],
        ['?', 'These keys'],
      ],
    ],
  ];

/** The list of all keys. */
@customElement('rs-keyboard-help')
export class RsKeyboardHelp extends LitElement {
  static override styles = [
    controls,
    css`
      h3 {
        margin: var(--space-4) 0 var(--space-2);
        color: var(--text-muted);
        font-size: var(--size-1);
        font-weight: 500;
      }

      h3:first-child {
        margin-top: 0;
      }

      dl {
        display: grid;
        grid-template-columns: minmax(110px, 34%) minmax(0, 1fr);
        gap: var(--space-2) var(--space-6);
        margin: 0;
      }

      dt {
        font-weight: 600;
      }

      dd {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;

  protected override render(): TemplateResult {
    return html`<rs-dialog .toasts=${this.app.toasts} heading="Keyboard" no-actions @rs-close=${() => this.dispatchEvent(new Event('rs-close'))}>
      ${KEYS.map(
        ([place, keys]) => html`<h3>${place}</h3>
          <dl>${keys.map(([key, does]) => html`<dt>${key}</dt><dd>${does}</dd>`)}</dl>`,
      )}
    </rs-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-keyboard-help': RsKeyboardHelp;
  }
}
