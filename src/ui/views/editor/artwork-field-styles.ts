import { css } from 'lit';

/** A picture of a title, with those it could have beside it. */
export const artworkFieldStyles = css`
  :host {
    display: grid;
    gap: var(--space-2);
    min-width: 0;
  }

  .place {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
    align-items: start;
    padding: var(--space-2);
    border: 1px dashed var(--line-control);
    border-radius: var(--radius);
  }

  .place.over {
    border-color: var(--accent);
    background: var(--accent-soft);
  }

  .choices {
    display: flex;
    flex: 1 1 200px;
    flex-wrap: wrap;
    gap: var(--space-2);
    min-width: 0;
    max-height: 330px;
    padding: 5px;
    overflow: auto;
  }

  .choice {
    position: relative;
    width: 80px;
    padding: 0;
    border: 0;
    border-radius: var(--radius);
    overflow: hidden;
    background: var(--skeleton);
    cursor: pointer;
  }

  .choice,
  .choice > * {
    aspect-ratio: 2 / 3;
  }

  .wide .choice {
    width: 160px;
  }

  .wide .kept .choice {
    width: 100%;
  }

  .wide .choice,
  .wide .choice > * {
    aspect-ratio: 16 / 9;
  }

  .kept {
    display: grid;
    gap: 2px;
    align-content: start;
    width: 80px;
  }

  .kept .choice {
    width: 100%;
  }

  .wide .kept {
    width: 160px;
  }

  .whence {
    color: var(--text-muted);
    font-size: var(--size-0);
    line-height: 1.3;
    overflow-wrap: anywhere;
  }

  .choice > * {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }

  .choice[aria-pressed='true'] {
    outline: 3px solid var(--accent);
    outline-offset: 1px;
  }

  .choice .words {
    display: grid;
    place-items: center;
    padding: var(--space-1);
    color: var(--text-muted);
    font-size: var(--size-0);
    text-align: center;
  }

  .choice > .titles {
    position: absolute;
    inset: auto 4px 4px auto;
    width: auto;
    height: auto;
    padding: 0 6px;
    border-radius: 10px;
    background: var(--surface-raised);
    color: var(--text);
    font-size: var(--size-0);
    line-height: 20px;
    aspect-ratio: auto;
    font-variant-numeric: tabular-nums;
  }

  .tools {
    display: flex;
    flex: 1 1 100%;
    flex-wrap: wrap;
    gap: var(--space-2);
    align-items: center;
  }

  .note {
    margin: 0;
    color: var(--text-muted);
  }

  .fault {
    color: var(--danger);
  }

  .file {
    position: relative;
  }

  .file input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
  }

  .file:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
`;
