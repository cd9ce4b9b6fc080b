import { css } from 'lit';

/** The files of a title. */
export const itemFilesStyles = css`
  ul {
    display: grid;
    gap: var(--space-6);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    gap: var(--space-1);
    justify-items: start;
    min-width: 0;
  }

  .path {
    overflow-wrap: anywhere;
  }

  .copy {
    width: 28px;
    min-height: 28px;
    vertical-align: middle;
  }

  .copy .icon {
    width: 14px;
    height: 14px;
  }

  @media (pointer: coarse) {
    .copy {
      width: 44px;
      min-height: 44px;
    }
  }

  .streams {
    min-width: 0;
  }

  .streams summary {
    width: fit-content;
    padding-block: var(--space-1);
    color: var(--accent);
    cursor: pointer;
  }

  .streams dl {
    display: grid;
    grid-template-columns: minmax(72px, max-content) minmax(0, 1fr);
    gap: var(--space-1) var(--space-4);
    margin: var(--space-1) 0 0;
  }

  .streams dt {
    grid-column: 1;
    color: var(--text-muted);
  }

  .streams dd {
    grid-column: 2;
    margin: 0;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }

  .version {
    font-weight: 600;
  }

  .best {
    margin-inline-start: var(--space-2);
    padding: 2px 8px;
    border-radius: 12px;
    background: var(--accent-soft);
    font-size: var(--size-1);
    font-weight: 400;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-3);
  }

  .subtitles,
  .subtitles ul {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--space-1) var(--space-2);
  }

  .subtitles li {
    padding: 1px 8px;
    border: 1px solid var(--line);
    border-radius: 12px;
    font-size: var(--size-1);
    overflow-wrap: anywhere;
  }

  .muted {
    color: var(--text-muted);
  }

  .missing {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    color: var(--warning);
  }

  .missing .icon {
    width: 14px;
    height: 14px;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-top: var(--space-1);
  }

  .why {
    color: var(--accent);
  }

  .problem {
    margin: var(--space-2) 0 0;
    color: var(--danger);
  }
`;
