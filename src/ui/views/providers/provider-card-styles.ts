import { css } from 'lit';

/** The card of a provider. */
export const providerCardStyles = css`
  :host {
    display: grid;
    gap: var(--space-2);
    align-content: start;
    height: 100%;
    padding: var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius-large);
    background: var(--surface-raised);
  }

  h2,
  p {
    margin: 0;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }

  h2 {
    font-size: var(--size-2);
    font-weight: 600;
  }

  h2 a {
    color: inherit;
  }

  .state {
    display: flex;
    gap: var(--space-2);
    align-items: center;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }

  .state > span {
    display: inline-flex;
  }

  .good {
    color: var(--success);
  }

  .warning {
    color: var(--warning);
  }

  .bad {
    color: var(--danger);
  }

  .quiet,
  .muted,
  dt,
  .terms {
    color: var(--text-muted);
  }

  .tabular {
    font-variant-numeric: tabular-nums;
  }

  .budget {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px var(--space-2);
  }

  progress {
    grid-column: 1 / -1;
  }

  dl {
    margin: 0;
  }

  dl > div {
    display: grid;
    grid-template-columns: minmax(96px, 34%) minmax(0, 1fr);
    gap: var(--space-2);
    padding: 3px 0;
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .terms {
    padding-top: var(--space-2);
    border-top: 1px solid var(--line);
  }
`;
