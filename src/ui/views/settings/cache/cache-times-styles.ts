import { css } from 'lit';

/** The lists of other times. */
export const cacheTimesStyles = css`
  :host {
    display: block;
    padding-bottom: var(--space-2);
  }

  details {
    padding: var(--space-1) 0;
  }

  summary {
    width: fit-content;
    min-height: 24px;
    cursor: pointer;
  }

  summary small {
    color: var(--text-muted);
    font-size: inherit;
  }

  p {
    max-width: 60ch;
    margin: var(--space-1) 0;
    color: var(--text-muted);
  }

  p:empty {
    display: none;
  }

  .rows {
    max-width: 560px;
  }
`;
