import { css } from 'lit';

/** The form, what it found, and the small print. */
export const lookupStyles = css`
  rs-dialog {
    --dialog-width: 960px;
  }

  .parts {
    display: grid;
    gap: var(--space-4);
    align-content: start;
    /* Tall from the beginning, so that nothing jumps when candidates come. */
    min-height: min(600px, 100dvh - 240px);
  }

  .notes,
  .offline {
    margin: 0 0 var(--space-4);
    padding: 0;
    color: var(--text-muted);
    list-style: none;
  }

  .offline {
    margin: 0;
    display: flex;
    align-items: center;
    gap: var(--space-2);
  }

  .notes strong {
    color: var(--text);
    font-weight: 500;
  }

  .empty {
    display: grid;
    place-content: center;
    min-height: 210px;
    gap: var(--space-2);
    text-align: center;
    text-wrap: pretty;
  }

  .empty p {
    max-width: 56ch;
    margin: 0;
  }

  .muted {
    color: var(--text-muted);
  }

  .problem {
    margin: var(--space-4) 0 0;
    color: var(--danger);
  }

  .waiting {
    display: grid;
    align-content: start;
    gap: var(--space-3);
    min-height: 320px;
  }

  .waiting i {
    height: 14px;
    border-radius: 4px;
    background: var(--skeleton);
    animation: appear 1ms 120ms both;
  }

  .waiting i:nth-child(3n) {
    width: 60%;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;
