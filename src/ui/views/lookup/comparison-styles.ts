import { css } from 'lit';

/** A row a field: its name with a box to choose it, how it is now, and how it would be. */
export const comparisonStyles = css`
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    font-size: var(--size-2);
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .row,
  .heads {
    display: grid;
    grid-template-columns: 150px minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--space-1) var(--space-4);
    padding: var(--space-2) 0;
  }

  .heads {
    padding-bottom: var(--space-1);
    color: var(--text-muted);
  }

  .row {
    border-top: 1px solid var(--line);
    overflow-wrap: anywhere;
  }

  label {
    display: flex;
    gap: var(--space-2);
    align-items: start;
    font-weight: 500;
    cursor: pointer;
  }

  input {
    flex: none;
    width: 16px;
    height: 16px;
    margin: 1px 0 0;
    accent-color: var(--accent);
  }

  .name {
    padding-inline-start: 24px;
    font-weight: 500;
  }

  .now {
    color: var(--text-muted);
  }

  .text {
    white-space: pre-line;
  }

  .unchosen .next {
    color: var(--text-muted);
    text-decoration: line-through;
  }

  .unchosen .picture {
    opacity: 0.4;
  }

  .same {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }

  .picture {
    display: block;
    width: 96px;
  }

  .muted {
    color: var(--text-muted);
  }

  @media (max-width: 640px) {
    .row,
    .heads {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }

    .heads > :first-child {
      display: none;
    }

    .row > :first-child {
      grid-column: 1 / -1;
    }

    .name {
      padding: 0;
    }

    label {
      min-height: 32px;
      align-items: center;
    }
  }
`;
