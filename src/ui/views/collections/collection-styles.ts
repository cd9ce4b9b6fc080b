import { css } from 'lit';

/** A collection: its picture and words, and its titles as rows that can be moved. */
export const collectionStyles = css`
  .page {
    max-width: 920px;
  }

  .head {
    display: grid;
    grid-template-columns: 176px minmax(0, 1fr);
    gap: var(--space-2) var(--space-6);
    margin-bottom: var(--space-6);
  }

  .head .art {
    width: 176px;
    align-self: start;
  }

  .words {
    display: grid;
    align-content: start;
    gap: var(--space-2);
  }

  .description {
    margin-inline-start: calc(-1 * var(--space-3));
    --text-height: 72px;
    --text-most: 50vh;
    --text-line: transparent;
    --text-surface: none;
  }

  .facts {
    margin: 0;
  }

  progress {
    max-width: 320px;
    height: 4px;
  }

  .actions a {
    color: inherit;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  form {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  form .field {
    flex: 1;
    min-width: min(160px, 100%);
  }

  .fault {
    flex-basis: 100%;
    margin: 0;
    color: var(--danger);
  }

  .add {
    max-width: 420px;
    margin-bottom: var(--space-3);
  }

  li {
    display: grid;
    grid-template-columns: auto 2.5em 44px minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--space-2) var(--space-3);
    min-height: 82px;
    padding: var(--space-2) 0;
  }

  .handle {
    cursor: grab;
    touch-action: none;
  }

  .handle .icon {
    color: var(--text-muted);
    pointer-events: none;
  }

  .place {
    color: var(--text-muted);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .title {
    display: block;
    color: inherit;
    font-size: var(--size-2);
    font-weight: 500;
    text-decoration: none;
    overflow-wrap: anywhere;
  }

  .title:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }

  .row-actions {
    display: flex;
  }

  .none {
    padding: var(--space-8) 0;
    color: var(--text-muted);
  }

  .end {
    height: 1px;
  }

  @media (max-width: 640px) {
    .head {
      grid-template-columns: 96px minmax(0, 1fr);
      gap: var(--space-2) var(--space-4);
    }

    .head .art {
      width: 96px;
    }

    .description,
    .actions {
      grid-column: 1 / -1;
    }

    .words {
      display: contents;
    }

    .words > .names {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      min-width: 0;
      align-content: start;
      gap: var(--space-1);
    }

    li {
      grid-template-columns: auto 44px minmax(0, 1fr) auto;
      gap: var(--space-1);
    }

    .place {
      display: none;
    }

    .row-actions {
      display: grid;
    }
  }
`;
