import { css } from 'lit';

/** A page of settings of its own, with what it is about in front. */
export const sectionStyles = css`
  :host {
    border-top: 0;
  }

  .intro {
    max-width: 72ch;
    margin: 0 0 var(--space-3);
    color: var(--text-muted);
    text-wrap: pretty;
  }

  .ends {
    padding-top: var(--space-4);
    border-top: 1px solid var(--line);
  }
`;
