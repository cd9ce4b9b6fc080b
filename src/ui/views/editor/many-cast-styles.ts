import { css } from 'lit';

/** Who is in how many titles, one in a row, with the change of their part beneath it. */
export const manyCastStyles = css`
  :host {
    display: grid;
    gap: var(--space-2);
    min-width: 0;
  }

  ul {
    display: grid;
    margin: 0;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    list-style: none;
  }

  li + li {
    border-top: 1px solid var(--line);
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr) auto auto;
    gap: 0 var(--space-3);
    align-items: center;
    padding: 2px 2px 2px var(--space-3);
  }

  .who,
  .part {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .who {
    font-weight: 500;
  }

  .part,
  .count {
    color: var(--text-muted);
  }

  .count {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  .steps {
    display: inline-flex;
    justify-content: end;
    min-width: 96px;
  }

  .steps .button {
    width: 32px;
    min-height: 32px;
    color: var(--text-muted);
  }

  .steps [aria-pressed='true'] {
    background: var(--accent);
    color: var(--on-accent);
  }

  .all,
  .changed {
    background: var(--accent-soft);
  }

  .none .who,
  .none .part {
    color: var(--text-muted);
    text-decoration: line-through;
  }

  .change {
    display: grid;
    grid-template-columns: 140px minmax(0, 1fr) auto auto;
    gap: var(--space-1) var(--space-2);
    align-items: center;
    padding: 0 var(--space-3) var(--space-1);
  }

  .change .field {
    width: 100%;
    min-width: 0;
    min-height: 32px;
    padding: 0 var(--space-2);
  }

  .change .note {
    grid-column: 1 / -1;
    min-height: 20px;
  }

  h3 {
    margin: var(--space-1) 0;
    color: var(--text-muted);
    font-size: var(--size-1);
    font-weight: 500;
  }

  .note {
    margin: 0;
    color: var(--text-muted);
  }

  .fault {
    color: var(--danger);
  }

  .plain {
    justify-self: start;
    padding: var(--space-1) 0;
  }

  @media (pointer: coarse) {
    .steps .button {
      width: 44px;
      min-height: 44px;
    }

    .change .field,
    .plain {
      min-height: 44px;
    }
  }

  @media (max-width: 640px) {
    .row {
      grid-template-columns: minmax(0, 1fr) auto;
      padding-block: var(--space-1);
    }

    .steps {
      grid-area: 1 / 2;
    }

    .part {
      grid-area: 2 / 1;
      white-space: normal;
    }

    .count {
      grid-area: 2 / 2;
      align-self: start;
      justify-self: end;
      max-width: 12ch;
      padding-inline-end: var(--space-2);
      white-space: normal;
      text-align: end;
    }

    .change {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .change .field {
      grid-column: 1 / -1;
    }
  }
`;
