import { css } from 'lit';

/** The places chosen in the dialog that adds folders. */
export const addFolderStyles = css`
  .places {
    display: grid;
    gap: var(--space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .places li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: var(--space-3);
    align-items: center;
    padding: var(--space-1) var(--space-1) var(--space-1) var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    overflow-wrap: anywhere;
  }

  .as-files {
    text-wrap: pretty;
  }

  .as-files p {
    margin: var(--space-2) 0 var(--space-3);
  }

  .as-files summary {
    cursor: pointer;
    color: var(--text-muted);
  }

  .chooser .icon {
    flex: none;
  }

  .chooser .button {
    max-width: 100%;
    padding-block: var(--space-1);
  }
`;
