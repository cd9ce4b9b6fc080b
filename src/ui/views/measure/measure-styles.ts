import { css } from 'lit';

/** The page that measures the machine. */
export const measureStyles = css`
  :host {
    display: block;
  }

  h1:focus-visible {
    outline-offset: 4px;
    border-radius: 2px;
  }

  .lead {
    max-width: 68ch;
    margin: 0 0 var(--space-4);
    color: var(--text-muted);
    font-size: var(--size-2);
    line-height: 1.55;
    text-wrap: pretty;
  }

  .card {
    display: grid;
    gap: var(--space-3);
    margin-bottom: var(--space-6);
    padding: var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius-large);
    background: var(--surface-raised);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3) var(--space-4);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  .card p {
    margin: 0;
    text-wrap: pretty;
  }

  .card h2 {
    display: flex;
    margin: 0;
    font-weight: 600;
    align-items: center;
    gap: var(--space-2);
    font-size: var(--size-3);
  }

  .card[role='status'] h2 .icon {
    color: var(--warning);
  }

  .all-met h2 .icon {
    color: var(--success);
  }

  .some-missed h2 .icon {
    color: var(--warning);
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-6);
    margin: 0;
    color: var(--text-muted);
    font-variant-numeric: tabular-nums;
  }

  .facts div {
    display: flex;
    gap: var(--space-2);
  }

  .facts dd {
    margin: 0;
    color: var(--text);
    overflow-wrap: anywhere;
  }

  ul.notes {
    display: grid;
    gap: var(--space-1);
    margin: 0;
    padding-inline-start: var(--space-4);
    color: var(--text-muted);
    text-wrap: pretty;
  }

  /* The table of titles has the place of the results while it is scrolled. */
  .page.staged {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr);
    box-sizing: border-box;
    max-width: none;
    height: 100%;
    padding: 0;
  }

  .page.staged .top,
  .page.staged .card {
    margin: var(--space-4) var(--space-6) 0;
  }

  .page.staged .card {
    margin-bottom: var(--space-4);
  }

  @media (max-width: 640px) {
    .page.staged .top,
    .page.staged .card {
      margin-inline: var(--space-4);
    }

    .page.staged .card {
      margin-bottom: var(--space-3);
    }
  }
`;
