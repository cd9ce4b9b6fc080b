import { css } from 'lit';

/** Heading and controls above, the list in all the room that is left. */
export const libraryViewStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto minmax(0, 1fr);
    min-height: 0;
    height: 100%;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2) var(--space-4);
    padding: var(--space-3) var(--space-4);
    border-bottom: 1px solid var(--line);
  }

  .heading {
    display: flex;
    align-items: baseline;
    gap: var(--space-3);
    min-width: 0;
    min-height: var(--control-height);
  }

  h1 {
    margin: 0;
    overflow: hidden;
    font-size: var(--size-3);
    font-weight: 650;
    letter-spacing: -0.01em;
    line-height: var(--control-height);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .total {
    color: var(--text-muted);
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  .tag {
    display: inline-flex;
    align-items: center;
    align-self: center;
    gap: var(--space-1);
    padding: 2px 8px 2px 6px;
    border-radius: 10px;
    background: var(--accent-soft);
    color: var(--text);
    white-space: nowrap;
  }

  .tag .icon {
    width: 14px;
    height: 14px;
  }

  .note {
    overflow: hidden;
    color: var(--text-muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .filling {
    place-self: center;
    margin: 0;
    color: var(--text-muted);
    font-size: var(--size-2);
  }

  .stage {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    min-height: 0;
  }

  @media (max-width: 640px) {
    header {
      padding: var(--space-2) var(--space-3);
    }

    rs-list-toolbar {
      width: 100%;
    }
  }
`;
