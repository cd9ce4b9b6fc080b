import { css } from 'lit';

/** The list of saved searches. */
export const searchesStyles = css`
  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-bottom: var(--space-4);
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

  .none {
    display: grid;
    justify-items: center;
    gap: var(--space-4);
    padding: var(--space-12) var(--space-4);
    text-align: center;
  }

  .none p {
    max-width: 48ch;
    margin: 0;
    font-size: var(--size-2);
    text-wrap: pretty;
  }

  .none .primary {
    color: var(--on-accent);
  }
`;
