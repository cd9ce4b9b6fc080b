import { css } from 'lit';

/** The page of the providers. */
export const providersViewStyles = css`
  .top h1 {
    flex: 1;
  }

  .top a {
    color: inherit;
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 420px), 1fr));
    gap: var(--space-4);
    margin: var(--space-2) 0 0;
    padding: 0;
    list-style: none;
  }
`;
