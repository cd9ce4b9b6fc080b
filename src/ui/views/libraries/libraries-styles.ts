import { css } from 'lit';

/** The page of libraries: cards, and what stands there without any. */
export const librariesStyles = css`
  .gap {
    flex: 1;
  }

  .top {
    flex-wrap: wrap;
    margin-bottom: var(--space-4);
  }

  a.button {
    color: inherit;
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 360px), 1fr));
    gap: var(--space-4);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .cards li {
    display: grid;
    min-width: 0;
  }

  .none {
    display: grid;
    gap: var(--space-3);
    justify-items: center;
    padding: var(--space-12) var(--space-4);
    color: var(--text-muted);
    text-align: center;
  }

  .none p {
    max-width: 44ch;
    margin: 0;
    text-wrap: pretty;
  }

  .none .icon {
    width: 32px;
    height: 32px;
  }
`;
