import { css } from 'lit';

/** Search box and controls above a list of names. */
export const namesViewStyles = css`
  header {
    flex-wrap: nowrap;
    padding-bottom: var(--space-3);
  }

  rs-name-search {
    flex: 0 1 360px;
    margin-inline-start: auto;
  }

  .controls,
  .order {
    display: flex;
    gap: var(--space-2);
  }

  .order {
    gap: var(--space-1);
  }

  .controls :is(.field, .button) {
    border-color: var(--line);
  }

  .empty {
    display: grid;
    gap: var(--space-4);
    justify-items: center;
    place-self: center;
    margin: 0;
    padding: var(--space-6);
    color: var(--text-muted);
    font-size: var(--size-2);
    text-align: center;
    overflow-wrap: anywhere;
  }

  .empty p {
    margin: 0;
  }

  @media (max-width: 800px) {
    header {
      flex-wrap: wrap;
      padding-bottom: var(--space-2);
    }

    rs-name-search {
      flex: 1 0 100%;
      order: 1;
    }

    .controls {
      flex: 1 0 100%;
      order: 2;
    }

    .controls .field {
      flex: 1;
      min-width: 0;
    }

    .order {
      flex: 1;
    }
  }
`;
