import { css } from 'lit';

/** One title of the inbox: its files above, its candidates below. */
export const inboxCaseStyles = css`
  article {
    display: grid;
    gap: var(--space-4);
  }

  h2 {
    margin: 0;
    font-size: var(--size-4);
    font-weight: 650;
    letter-spacing: -0.015em;
    line-height: 1.2;
    overflow-wrap: anywhere;
  }

  h2 .year {
    color: var(--text-muted);
    font-weight: 400;
  }

  p {
    margin: 0;
  }

  .muted {
    color: var(--text-muted);
  }

  header {
    display: grid;
    gap: var(--space-1);
  }

  .paths {
    margin: var(--space-1) 0 0;
    padding: var(--space-2) var(--space-3);
    border-radius: var(--radius);
    background: var(--surface-sunken);
    font-family: var(--font-mono);
    font-size: var(--size-0);
    line-height: 1.6;
    overflow-wrap: anywhere;
    list-style: none;
  }

  .paths:empty {
    display: none;
  }

  .problem {
    color: var(--danger);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  .facts {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--space-1) var(--space-4);
    margin: 0;
  }

  .facts dt {
    color: var(--text-muted);
  }

  .facts dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .matched {
    display: grid;
    grid-template-columns: 140px minmax(0, 1fr);
    gap: var(--space-4);
    align-items: start;
  }

  .matched > div {
    display: grid;
    gap: var(--space-3);
  }

  @media (max-width: 480px) {
    .matched {
      grid-template-columns: 84px minmax(0, 1fr);
    }
  }
`;
