import { css } from 'lit';

/** A button among words: `class="plain"`. */
export const plainButton = css`
  .plain {
    max-width: 100%;
    padding: 0;
    border: 0;
    overflow: hidden;
    background: none;
    color: var(--accent);
    text-decoration: underline;
    text-decoration-color: var(--line-control);
    text-underline-offset: 3px;
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
  }

  @media (pointer: coarse) {
    .plain {
      min-height: 32px;
    }
  }
`;
