import { css } from 'lit';

/** What a person thinks of a title: buttons, stars, tags, in rows that wrap. */
export const itemPersonalStyles = css`
  :host {
    display: grid;
    gap: var(--space-3);
    margin-top: var(--space-4);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }

  .toggle[aria-pressed='true'] {
    border-color: transparent;
    background: var(--accent-soft);
  }

  .toggle[aria-pressed='true'] .icon {
    color: var(--accent);
  }

  .favourite[aria-pressed='true'] .icon {
    color: var(--danger);
    fill: currentColor;
  }

  .button {
    padding-inline: var(--space-3);
  }

  .tags {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--space-2);
    align-items: start;
    max-width: 460px;
  }

  .tags > .icon {
    margin-top: 9px;
    color: var(--text-muted);
  }

  .notes {
    max-width: 68ch;
    margin: 0;
    padding-inline-start: var(--space-3);
    border-inline-start: 2px solid var(--line);
    color: var(--text-muted);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }

  @media (forced-colors: active) {
    .toggle[aria-pressed='true'] {
      background: SelectedItem;
      color: SelectedItemText;
    }
  }

  @media (pointer: coarse) {
    .tags > .icon {
      margin-top: 13px;
    }
  }
`;
