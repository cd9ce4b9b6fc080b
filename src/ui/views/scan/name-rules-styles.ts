import { css } from 'lit';

/** Rules for names, and the paths they are tried on. */
export const nameRulesStyles = css`
  :host {
    display: grid;
    gap: var(--space-4);
    padding-top: var(--space-4);
    border-top: 1px solid var(--line);
  }

  h3,
  p {
    margin: 0;
  }

  h3 {
    font-size: var(--size-2);
    font-weight: 600;
  }

  .muted,
  small {
    color: var(--text-muted);
    font-size: var(--size-1);
    font-weight: 400;
    text-wrap: pretty;
  }

  p code {
    font-family: var(--font-mono);
    overflow-wrap: anywhere;
  }

  fieldset {
    display: grid;
    grid-template-columns: minmax(100px, 1fr) minmax(0, 3fr);
    gap: var(--space-2) var(--space-3);
    margin: 0;
    padding: var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }

  label {
    display: grid;
    gap: var(--space-1);
    min-width: 0;
    font-weight: 500;
  }

  .field {
    width: 100%;
    min-width: 0;
    font-weight: 400;
  }

  .pattern .field,
  textarea {
    font-family: var(--font-mono);
  }

  textarea {
    padding: var(--space-2) var(--space-3);
    resize: vertical;
  }

  .tools {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: var(--space-1);
  }

  .use {
    display: flex;
    flex: 1;
    align-items: center;
    gap: var(--space-2);
    font-weight: 400;
  }

  .problem {
    grid-column: 1 / -1;
    color: var(--danger);
    overflow-wrap: anywhere;
  }

  .add {
    justify-self: start;
  }

  .results {
    display: grid;
    gap: var(--space-4);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .results:empty {
    display: none;
  }

  @media (max-width: 640px) {
    fieldset {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
