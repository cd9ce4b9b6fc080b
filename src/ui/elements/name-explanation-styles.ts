import { css } from 'lit';

/** A path with its parts coloured, and the list that says what each is. */
export const nameExplanationStyles = css`
  :host {
    display: grid;
    gap: var(--space-2);
    min-width: 0;
  }

  code {
    font-family: var(--font-mono);
    line-height: 1.7;
    color: var(--text-muted);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  code span {
    padding: 1px 0;
    border-bottom: 2px solid currentColor;
  }

  .title {
    color: var(--accent);
  }

  .time {
    color: var(--warning);
  }

  .number {
    color: var(--success);
  }

  .quality,
  .rest {
    color: var(--text-muted);
  }

  .quality {
    text-decoration: underline dotted;
  }

  code .rest {
    border-bottom-style: dotted;
  }

  .id {
    color: var(--danger);
  }

  .summary {
    margin: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-4);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: flex;
    gap: var(--space-2);
    min-width: 0;
  }

  .kind {
    flex: none;
    font-weight: 500;
    text-decoration: none;
  }

  .value {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .muted {
    color: var(--text-muted);
  }
`;
