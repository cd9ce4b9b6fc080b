import { css } from 'lit';

/** The list of jobs. */
export const jobsStyles = css`
  section.running {
    display: grid;
    gap: var(--space-4);
    margin: var(--space-3) 0 var(--space-6);
    padding: var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius-large);
    background: var(--surface-raised);
  }

  .jobs {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .jobs li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: var(--space-2) var(--space-4);
    padding: var(--space-4) 0;
    border-top: 1px solid var(--line);
  }

  .jobs li[inert],
  rs-job-progress[inert] {
    opacity: 0.6;
  }

  .jobs li:first-child {
    border-top: 0;
  }

  .jobs .icon {
    margin-top: 1px;
    color: var(--text-muted);
  }

  section + section {
    margin-top: var(--space-6);
  }

  section.running + section {
    margin-top: 0;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2) var(--space-4);
    margin-bottom: var(--space-1);
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  .choices .field {
    max-width: 100%;
  }

  .empty {
    padding: var(--space-4) 0;
  }

  .completed > .icon {
    color: var(--success);
  }

  .failed > .icon,
  .interrupted > .icon {
    color: var(--warning);
  }

  strong {
    font-size: var(--size-2);
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  p {
    margin: 2px 0 0;
    overflow-wrap: anywhere;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    align-items: start;
    justify-content: end;
  }

  .actions .icon {
    margin: 0;
  }

  .none {
    display: grid;
    justify-items: center;
    gap: var(--space-4);
    padding: var(--space-12) var(--space-4);
    text-align: center;
  }

  .none p {
    max-width: 48ch;
    font-size: var(--size-2);
    text-wrap: pretty;
  }

  .none .actions {
    justify-content: center;
  }

  /* As high as with one job that runs: what is below stays where it is. */
  .running .idle {
    display: grid;
    align-content: center;
    min-height: 64px;
    margin: 0;
  }

  h1:focus {
    outline: none;
  }

  @media (max-width: 800px) {
    .jobs .actions {
      grid-column: 2 / -1;
      justify-content: start;
    }
  }
`;
