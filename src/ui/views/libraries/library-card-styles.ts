import { css } from 'lit';

/** A library as a card: its colour along the edge, then name, facts, folders and the switch. */
export const libraryCardStyles = css`
  :host {
    display: grid;
    min-width: 0;
  }

  article {
    display: flex;
    flex-direction: column;
    gap: var(--space-2);
    min-width: 0;
    padding: var(--space-3) var(--space-3) var(--space-2) var(--space-4);
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--own);
    border-radius: var(--radius-large);
    background: var(--surface-raised);
  }

  header {
    display: flex;
    align-items: flex-start;
    gap: var(--space-2);
  }

  h2 {
    flex: 1;
    min-width: 0;
    margin: 0;
    padding: 6px 0;
    font-size: var(--size-2);
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  h2 a {
    color: inherit;
    text-decoration: none;
  }

  h2 a:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  p {
    margin: 0;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }

  .facts,
  .state {
    color: var(--text-muted);
    font-variant-numeric: tabular-nums;
  }

  .roots {
    display: grid;
    gap: var(--space-1);
    margin: var(--space-1) 0 0;
    padding: 0;
    list-style: none;
  }

  .roots li {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-width: 0;
  }

  .roots .icon {
    flex: none;
    width: 16px;
    height: 16px;
    color: var(--text-muted);
  }

  .root {
    overflow-wrap: anywhere;
  }

  footer {
    margin-top: auto;
    padding-top: var(--space-2);
    border-top: 1px solid var(--line);
  }

  footer label {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-height: 36px;
    cursor: pointer;
  }

  :host([inactive]) h2 {
    color: var(--text-muted);
  }
`;
