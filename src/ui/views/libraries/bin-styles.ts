import { css } from 'lit';

/** Rows of what was deleted: what it was at the left, the way back at the right. */
export const binStyles = css`
  :host {
    display: block;
  }

  .lead {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3) var(--space-6);
    align-items: center;
    justify-content: space-between;
    margin-bottom: var(--space-6);
  }

  .lead p {
    flex: 1 1 320px;
    max-width: 64ch;
    color: var(--text-muted);
    text-wrap: pretty;
  }

  section {
    margin-bottom: var(--space-6);
  }

  h2 {
    margin: 0 0 var(--space-1);
    color: var(--text-muted);
    font-size: var(--size-1);
    font-weight: 600;
  }

  p {
    margin: 0;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 var(--space-3);
    align-items: center;
    min-height: 60px;
    padding: var(--space-2) 0;
    border-top: 1px solid var(--line);
  }

  .dot:empty {
    display: none;
  }

  .dot + .words {
    grid-column: 1 / 3;
  }

  .name {
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  .name a {
    color: inherit;
    text-decoration-color: var(--line-control);
    text-underline-offset: 3px;
  }

  .year {
    color: var(--text-muted);
    font-weight: 400;
  }

  .words p {
    margin-top: 2px;
    color: var(--text-muted);
    overflow-wrap: anywhere;
  }

  .buttons {
    display: flex;
    gap: var(--space-1);
    align-items: center;
  }

  .none {
    display: grid;
    gap: var(--space-2);
    justify-items: center;
    padding: var(--space-12) var(--space-4);
    color: var(--text-muted);
    text-align: center;
  }

  .none p {
    max-width: 44ch;
    text-wrap: pretty;
  }

  .none .icon {
    width: 32px;
    height: 32px;
  }

  .end {
    height: 1px;
  }

  @media (max-width: 480px) {
    .word {
      display: none;
    }

    .buttons .button {
      padding: 0 var(--space-3);
    }
  }
`;
