import { css } from 'lit';

/** What the view of duplicates has beside its list and the group that is chosen. */
export const duplicatesStyles = css`
  :host {
    --list-height: 168px;
  }

  .head {
    position: relative;
  }

  .head p {
    margin: 0;
  }

  .muted {
    color: var(--text-muted);
  }

  /* Over the line below: nothing moves when it comes and goes. */
  .progress {
    position: absolute;
    inset: auto 0 0;
    display: flex;
    align-items: end;
  }

  .progress progress {
    flex: 1;
    height: 3px;
  }

  .progress .button {
    position: absolute;
    inset: auto var(--space-4) 6px auto;
    background: var(--surface-raised);
    transform: translateY(110%);
    z-index: 1;
  }

  @media (max-width: 860px) {
    .more {
      width: 100%;
      margin: 0;
    }

    .more > * {
      flex: 1 1 136px;
      min-width: 0;
    }

    .chosen {
      padding-block-start: var(--space-3);
    }
  }
`;
