import { css } from 'lit';

/** A check box that looks like a switch: `<input type="checkbox" role="switch" class="switch" />`. */
export const switchStyles = css`
  .switch {
    position: relative;
    flex: none;
    width: 36px;
    height: 20px;
    margin: 8px 0;
    border: 1px solid var(--line-control);
    border-radius: 10px;
    background: var(--surface-pressed);
    appearance: none;
    cursor: pointer;
  }

  .switch::before {
    content: '';
    position: absolute;
    top: 2px;
    left: 2px;
    width: 14px;
    height: 14px;
    border-radius: 50%;
    background: var(--text-muted);
    transition: transform var(--motion-quick);
  }

  .switch:checked {
    border-color: var(--accent);
    background: var(--accent);
  }

  .switch:checked::before {
    background: var(--on-accent);
    transform: translateX(16px);
  }

  @media (pointer: coarse) {
    .switch {
      margin: 12px 0;
    }

    .switch::after {
      content: '';
      position: absolute;
      inset: -13px -5px;
    }
  }

  @media (forced-colors: active) {
    .switch::before {
      background: ButtonText;
    }

    .switch:checked::before {
      background: Highlight;
    }
  }
`;
