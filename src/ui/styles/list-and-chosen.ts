import { css } from 'lit';

/** A view with a list beside the one of its entries that is chosen; above it where there is no room. */
export const listAndChosen = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto minmax(0, 1fr);
    height: 100%;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-4);
    padding: var(--space-3) var(--space-6);
    border-bottom: 1px solid var(--line);
  }

  h1 {
    margin: 0;
    font-size: var(--size-3);
    font-weight: 650;
  }

  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
    margin-inline-start: auto;
  }

  .panes {
    display: grid;
    grid-template-columns: minmax(250px, 350px) minmax(0, 1fr);
    min-height: 0;
  }

  .panes > :first-child {
    border-inline-end: 1px solid var(--line);
  }

  .chosen {
    min-width: 0;
    padding: var(--space-4) var(--space-6) var(--space-12);
    overflow: hidden auto;
  }

  .none {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--space-2);
    padding: var(--space-8) var(--space-4);
    color: var(--text-muted);
    text-align: center;
  }

  .none strong {
    color: var(--text);
    font-size: var(--size-2);
  }

  .none p {
    max-width: 46ch;
    margin: 0;
  }

  @media (max-width: 860px) {
    .head {
      padding: var(--space-2) var(--space-4);
    }

    h1 {
      flex: 1;
    }

    .panes {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(var(--list-height, 120px), 27%) minmax(0, 1fr);
    }

    .panes > :first-child {
      border-inline-end: 0;
      border-bottom: 1px solid var(--line);
    }

    .chosen {
      padding-inline: var(--space-4);
    }
  }
`;
