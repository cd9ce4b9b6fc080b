import { css } from 'lit';

/** Acts by day. */
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
