import { css } from 'lit';

/** Acts by day: what was done at the left, when, and the way back at the right. */
export const historyStyles = css`
  .lead {
    margin: 0 0 var(--space-6);
    color: var(--text-muted);
  }

  section {
    margin-bottom: var(--space-6);
  }

  h2 {
    margin-bottom: var(--space-1);
    color: var(--text-muted);
    font-size: var(--size-1);
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--space-4);
    align-items: center;
    min-height: 56px;
    padding: var(--space-2) 0;
    border-top: 1px solid var(--line);
  }

  .deed {
    overflow-wrap: anywhere;
  }

  .deed a {
    color: inherit;
    font-weight: 500;
    text-decoration-color: var(--line-control);
    text-underline-offset: 3px;
  }

  .undone .deed {
    color: var(--text-muted);
  }

  .when {
    margin: 2px 0 0;
  }

  .none {
    display: grid;
    gap: var(--space-2);
    justify-items: center;
    padding: var(--space-12) var(--space-4);
    color: var(--text-muted);
    text-align: center;
  }

  .none p {
    max-width: 44ch;
    margin: 0;
    text-wrap: pretty;
  }

  .none .icon {
    width: 32px;
    height: 32px;
  }

  .end {
    height: 1px;
  }
`;
