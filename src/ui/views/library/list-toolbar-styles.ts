import { css } from 'lit';

/** The controls above a list; a menu takes the place of the types where there is no room for them. */
export const listToolbarStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
  }

  .order {
    display: flex;
    gap: var(--space-1);
  }

  .field,
  .button {
    border-color: var(--line);
  }

  .types-menu {
    display: none;
  }

  @media (max-width: 640px) {
    :host {
      flex-wrap: nowrap;
      gap: var(--space-2);
    }

    .types,
    .look {
      display: none;
    }

    .types-menu {
      display: block;
      min-width: 0;
    }

    .order {
      flex: 1;
      min-width: 0;
    }

    .order .field {
      flex: 1;
      min-width: 0;
    }
  }

  /* One row would leave the order three letters. */
  @media (max-width: 360px) {
    :host {
      flex-wrap: wrap;
    }

    .types-menu {
      flex: 1 0 100%;
    }
  }
`;
