import { css } from 'lit';

/** A place that has nothing to show: words in its middle, and a row of buttons under them. */
export const centred = css`
  :host {
    display: grid;
    place-content: center;
    justify-items: center;
    padding: var(--space-8) var(--space-4);
    text-align: center;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--space-2);
    margin-top: var(--space-2);
  }
`;
