import { css } from 'lit';

/** The list beside the group that is chosen; above it where there is no room. */
export const duplicatesStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto minmax(0, 1fr);
    height: 100%;
  }

  .head {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-4);
    padding: var(--space-3) var(--space-6);
    border-bottom: 1px solid var(--line);
  }

  h1,
  .head p {
    margin: 0;
  }

  h1 {
    font-size: var(--size-3);
    font-weight: 650;
  }

  .muted {
    color: var(--text-muted);
  }

  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
    margin-inline-start: auto;
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

  .panes {
    display: grid;
    grid-template-columns: minmax(260px, 360px) minmax(0, 1fr);
    min-height: 0;
  }

  rs-duplicates-list {
    border-inline-end: 1px solid var(--line);
  }

  .chosen {
    min-width: 0;
    padding: var(--space-4) var(--space-6) var(--space-12);
    overflow: hidden auto;
  }

  .none {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--space-2);
    padding: var(--space-8) var(--space-4);
    color: var(--text-muted);
    text-align: center;
  }

  .none strong {
    color: var(--text);
    font-size: var(--size-2);
  }

  .none p {
    max-width: 46ch;
    margin: 0;
  }

  @media (max-width: 860px) {
    .head {
      padding: var(--space-2) var(--space-4);
    }

    h1 {
      flex: 1;
    }

    .more {
      width: 100%;
      margin: 0;
    }

    .more > * {
      flex: 1 1 40%;
      min-width: 0;
    }

    .panes {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(168px, 28%) minmax(0, 1fr);
    }

    rs-duplicates-list {
      border-inline-end: 0;
      border-bottom: 1px solid var(--line);
    }

    .chosen {
      padding: var(--space-3) var(--space-4) var(--space-12);
    }
  }
`;
