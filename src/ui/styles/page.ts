import { css } from 'lit';

/** A page of text and facts: one column with a heading, as wide as reads well. */
export const page = css`
  .page {
    box-sizing: border-box;
    max-width: 1040px;
    margin: 0 auto;
    padding: var(--space-4) var(--space-6) var(--space-12);
  }

  .top {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: 44px;
    margin-bottom: var(--space-2);
  }

  .back {
    margin-inline-start: calc(-1 * var(--space-4));
  }

  h1 {
    margin: 0;
    font-size: var(--size-4);
    font-weight: 650;
    letter-spacing: -0.015em;
    line-height: 1.2;
    overflow-wrap: anywhere;
  }

  h2 {
    margin: 0;
    font-size: var(--size-2);
    font-weight: 600;
  }

  .muted {
    color: var(--text-muted);
  }

  .tabular {
    font-variant-numeric: tabular-nums;
  }

  @media (max-width: 640px) {
    .page {
      padding-inline: var(--space-4);
    }
  }
`;
