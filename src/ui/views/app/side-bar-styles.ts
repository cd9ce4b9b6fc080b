import { css } from 'lit';

/** The side bar, wide or as icons. */
export const sideBarStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: var(--space-2);
    min-height: 0;
    padding: var(--space-3) var(--space-3) var(--space-2);
    background: var(--surface-sunken);
  }

  .brand {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-height: 40px;
    padding: 0 var(--space-2);
    font-size: var(--size-2);
    font-weight: 650;
    letter-spacing: -0.01em;
  }

  nav {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: var(--space-3);
    min-height: 0;
    /* Room for outlines; the bar that scrolls lies in that of the edge. */
    margin-inline: calc(-1 * var(--space-3));
    padding-inline: var(--space-3) 4px;
    overflow: hidden auto;
    scrollbar-gutter: stable;
    scrollbar-width: thin;
  }

  nav > ul:last-child {
    /* Smart lists come later: it stays where it is. */
    position: sticky;
    bottom: 0;
    margin-top: auto;
    padding-top: var(--space-3);
    background: var(--surface-sunken);
    border-top: 1px solid var(--line);
  }

  .shelves {
    flex: none;
    height: calc(8 * var(--control-height) + 14px);
  }

  :host([narrow]) .shelves {
    height: calc(9 * var(--control-height) + 16px);
  }

  rs-color-dot {
    margin: 0 4px;
  }

  .count {
    color: var(--text-muted);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .badge {
    min-width: 20px;
    padding: 1px 6px;
    border-radius: 10px;
    background: var(--accent);
    color: var(--on-accent);
    font-size: var(--size-0);
    font-weight: 600;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }

  .foot {
    display: flex;
    justify-content: space-between;
  }

  .foot .icon {
    color: var(--text-muted);
  }

  :host([narrow]) .brand {
    justify-content: center;
    padding: 0;
  }

  :host([narrow]) .place {
    position: relative;
  }

  :host([narrow]) .badge {
    position: absolute;
    top: 2px;
    inset-inline-end: 2px;
    min-width: 16px;
    padding: 0 4px;
    font-size: var(--size-0);
  }
`;
