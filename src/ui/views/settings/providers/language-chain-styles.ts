import { css } from 'lit';

/** The list of languages and the field for another. */
export const languageChainStyles = css`
  :host {
    display: block;
  }

  ol {
    max-width: 520px;
    margin: 0;
    padding: 0;
    list-style: none;
    counter-reset: place;
  }

  li {
    display: flex;
    align-items: center;
    min-height: var(--control-height);
    border-bottom: 1px solid var(--line);
    counter-increment: place;
  }

  li::before {
    content: counter(place);
    flex: none;
    width: 24px;
    color: var(--text-muted);
    font-variant-numeric: tabular-nums;
  }

  li > span {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  li small {
    color: var(--text-muted);
    font-size: inherit;
  }

  li .icon {
    flex: none;
  }

  [aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }

  form {
    display: flex;
    gap: var(--space-2);
    max-width: 520px;
    margin: var(--space-2) 0;
  }

  .field {
    flex: 1;
    min-width: 0;
  }

  .message {
    margin: 0 0 var(--space-2);
    color: var(--danger);
    overflow-wrap: anywhere;
  }
`;
