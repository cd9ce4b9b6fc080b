import { css } from 'lit';
import { movableList } from '../../styles/movable-rows.ts';

/** The list of saved searches. */
export const searchesStyles = css`
  ${movableList}

  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-bottom: var(--space-4);
  }

  .none {
    display: grid;
    justify-items: center;
    gap: var(--space-4);
    padding: var(--space-12) var(--space-4);
    text-align: center;
  }

  .none p {
    max-width: 48ch;
    margin: 0;
    font-size: var(--size-2);
    text-wrap: pretty;
  }

  .none .primary {
    color: var(--on-accent);
  }
`;
