import { css, html } from 'lit';
import { iconCheck } from '../../later-icons.ts';

/** The mark on a poster or a row: Space does the same, and readers hear of it by `aria-selected`. */
export const markOfChoice = html`<span class="mark-of-choice" aria-hidden="true">${iconCheck}</span>`;

/** How lists show what is selected in them; taken in by them with the first marks. */
export const rowMarkStyles = css`
  .poster {
    position: relative;
  }

  .mark-of-choice {
    position: absolute;
    top: 6px;
    inset-inline-start: 6px;
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    border: 4px solid transparent;
    border-radius: 50%;
    background: oklch(0.2 0.01 260 / 0.62);
    background-clip: padding-box;
    color: #fff;
    opacity: 0;
    cursor: pointer;
    transition: opacity var(--motion-quick);
  }

  .mark-of-choice .icon {
    width: 16px;
    height: 16px;
  }

  .mark-of-choice::before {
    position: absolute;
    inset: 0;
    border: 1.5px solid rgb(255 255 255 / 0.85);
    border-radius: 50%;
    content: '';
  }

  .poster:hover .mark-of-choice,
  .row:hover > .cell .mark-of-choice,
  .selecting .mark-of-choice,
  [aria-selected='true'] .mark-of-choice {
    opacity: 1;
  }

  .mark-of-choice .icon {
    opacity: 0;
  }

  .mark-of-choice:hover .icon {
    opacity: 0.7;
  }

  [aria-selected='true'] .mark-of-choice {
    background-color: var(--accent);
    color: var(--on-accent);
  }

  [aria-selected='true'] .mark-of-choice .icon {
    opacity: 1;
  }

  .poster[aria-selected='true'] .cover::after {
    position: absolute;
    inset: 0;
    border: 3px solid var(--accent);
    border-radius: inherit;
    background: color-mix(in oklch, var(--accent) 22%, transparent);
    content: '';
    pointer-events: none;
  }

  .row[aria-selected='true'] {
    background: color-mix(in oklch, var(--accent) 14%, var(--surface));
  }

  /* In a row it takes the place of the small poster. */
  .cell .mark-of-choice {
    top: calc(50% - 12px);
    inset-inline-start: 0;
    width: 24px;
    height: 24px;
    border-width: 0;
  }

  .selecting {
    user-select: none;
    -webkit-user-select: none;
  }

  @media (hover: none) {
    .scroller:not(.selecting) .mark-of-choice {
      display: none;
    }
  }
`;
