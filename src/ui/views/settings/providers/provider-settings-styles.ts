import { css } from 'lit';

/** The page of the providers' settings. */
export const providerSettingsStyles = css`
  :host {
    border-top: 0;
  }

  .intro {
    max-width: 72ch;
    margin: 0 0 var(--space-3);
    color: var(--text-muted);
    text-wrap: pretty;
  }

  ol {
    position: relative;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    border-top: 1px solid var(--line);
    background: var(--surface);
  }

  li:first-child {
    border-top-color: transparent;
  }

  li.dragged {
    position: relative;
    z-index: 1;
    box-shadow: var(--shadow);
  }

  .ends {
    padding-top: var(--space-4);
    border-top: 1px solid var(--line);
  }
`;
