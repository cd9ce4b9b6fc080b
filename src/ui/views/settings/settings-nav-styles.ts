import { css } from 'lit';

/** The row of links to the pages of the settings. */
export const settingsNavStyles = css`
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-4);
    border-bottom: 1px solid var(--line);
  }

  nav a {
    display: grid;
    align-content: center;
    min-height: 44px;
    margin-bottom: -1px;
    border-bottom: 2px solid transparent;
    color: var(--text-muted);
    font-weight: 500;
    text-decoration: none;
  }

  nav a:hover {
    color: var(--text);
  }

  nav a[aria-current] {
    border-bottom-color: var(--accent);
    color: var(--text);
    font-weight: 600;
  }
`;
