import { css } from 'lit';

/** The box that is always at the top of a list; what belongs to typing hangs below it and moves nothing. */
export const searchBoxStyles = css`
  :host {
    position: relative;
    display: block;
    min-width: 0;
  }

  .box {
    display: flex;
    align-items: center;
    height: var(--control-height);
    border: 1px solid var(--line-control);
    border-radius: var(--radius);
    background: var(--surface-raised);
    color: var(--text-muted);
  }

  .box:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: -1px;
  }

  .box[data-faulty] {
    border-color: var(--danger);
  }

  .box > .icon {
    flex: none;
    margin-inline: var(--space-3) var(--space-2);
  }

  input {
    flex: 1;
    min-width: 0;
    height: 100%;
    padding: 0;
    border: 0;
    outline: none;
    background: none;
    color: var(--text);
    font-size: max(var(--size-1), 14px);
    text-overflow: ellipsis;
  }

  /* The box around it shows the focus. */
  input:focus-visible {
    outline: none;
  }

  input::placeholder {
    color: var(--text-muted);
    opacity: 1;
  }

  /* A smaller one would make a phone zoom in. */
  @media (pointer: coarse) {
    input {
      font-size: 16px;
    }

    kbd {
      display: none;
    }
  }

  kbd {
    flex: none;
    margin-inline-end: var(--space-2);
    padding: 0 6px;
    border: 1px solid var(--line);
    border-radius: 4px;
    font: inherit;
    line-height: 18px;
  }

  .box:focus-within kbd {
    visibility: hidden;
  }

  .clear {
    flex: none;
    min-height: 0;
    height: 100%;
    border: 0;
  }
`;
