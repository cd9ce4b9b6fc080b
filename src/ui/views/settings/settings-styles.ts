import { css } from 'lit';

/** A row of a name and a control. */
export const rowStyles = css`
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--space-1) var(--space-6);
    align-items: center;
    min-height: 44px;
    padding: var(--space-2) 0;
  }

  .row > :first-child {
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  .row small {
    display: block;
    max-width: 60ch;
    color: var(--text-muted);
    font-size: var(--size-1);
    font-weight: 400;
    text-wrap: pretty;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    justify-content: flex-end;
  }

  select {
    max-width: 100%;
  }

  input[type='number'] {
    width: 96px;
    font-variant-numeric: tabular-nums;
  }

  a.button {
    color: inherit;
  }

  .value {
    font-variant-numeric: tabular-nums;
  }

  @media (max-width: 640px) {
    .row {
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
    }

    .buttons {
      justify-content: flex-start;
    }
  }
`;

/** A group of settings: a heading, then rows of a name and a control. */
export const settingsStyles = [
  rowStyles,
  css`
    :host {
      display: block;
      padding: var(--space-6) 0;
      border-top: 1px solid var(--line);
    }

    h2 {
      margin: 0 0 var(--space-3);
      font-size: var(--size-2);
      font-weight: 600;
    }
  `,
];
