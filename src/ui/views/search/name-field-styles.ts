import { css } from 'lit';

/** A field that holds names as chips, with a list of suggestions under it. */
export const nameFieldStyles = css`
  :host {
    position: relative;
    display: block;
    min-width: 0;
    --chip-height: 24px;
  }

  .field {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1);
    padding: 5px;
    border-color: var(--line-control);
    cursor: text;
  }

  .field:has([aria-invalid='true']) {
    border-color: var(--danger);
  }

  .field:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: -1px;
  }

  .chip {
    max-width: 100%;
    border-radius: 12px;
    color: var(--text);
  }

  input {
    flex: 1 1 72px;
    min-width: 0;
    height: 24px;
    padding: 0 var(--space-2);
    border: 0;
    outline: none;
    background: none;
  }

  @media (pointer: coarse) {
    :host {
      --chip-height: 36px;
    }

    input {
      height: 36px;
      font-size: 16px;
    }
  }

  input:focus-visible {
    outline: none;
  }

  input::placeholder {
    color: var(--text-muted);
    opacity: 1;
  }

  .fault {
    margin: 2px 0 0;
    color: var(--danger);
    overflow-wrap: anywhere;
  }

  .names {
    position: absolute;
    inset: calc(100% + 2px) 0 auto;
    z-index: 5;
    margin: 0;
    padding: var(--space-1);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface-raised);
    box-shadow: var(--shadow);
    list-style: none;
  }

  li {
    display: flex;
    gap: var(--space-3);
    padding: 6px var(--space-2);
    border-radius: 4px;
    cursor: default;
  }

  li:hover {
    background: var(--surface-hover);
  }

  li[aria-selected='true'] {
    background: var(--accent-soft);
  }

  .name {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .count {
    color: var(--text-muted);
    font-variant-numeric: tabular-nums;
  }
`;
