import { css } from 'lit';

/** Cover at the left, words at the right; one column where there is no room. */
export const itemStyles = css`
  :host {
    --backdrop-height: clamp(150px, 27vw, 320px);

    position: relative;
    display: block;
    isolation: isolate;
  }

  /* Fades into the page before the first words. */
  .backdrop {
    position: absolute;
    inset: 0 0 auto;
    z-index: -1;
    height: var(--backdrop-height);
    overflow: hidden;
    opacity: 0.8;
    mask-image: linear-gradient(to bottom, #000 35%, transparent);
  }

  .backdrop.to-come {
    opacity: 0.3;
  }

  /* So faint that every word on it can be read. */
  .backdrop.behind {
    opacity: 0.14;
    animation: appear 600ms;
  }

  .backdrop .picture {
    width: 100%;
    height: 100%;
    object-fit: cover;
    object-position: center 25%;
  }

  .backdrop .picture.fresh {
    animation: appear var(--motion);
  }

  .has-backdrop .top .button {
    background: color-mix(in oklch, var(--surface) 88%, transparent);
  }

  .has-backdrop .top {
    --menu-surface: color-mix(in oklch, var(--surface) 88%, transparent);
  }

  /* Its own styles are those of where it comes from, and would win. */
  .has-backdrop .top ::slotted(.menu) {
    margin-inline-start: 0;
    background: var(--menu-surface) !important;
  }

  .top .button {
    flex: none;
  }

  .has-backdrop .top .button:hover {
    background: var(--surface-hover);
  }

  .has-backdrop .back {
    margin-inline-start: 0;
  }

  /* The cover reaches up into the picture, the words stay below it. */
  .has-backdrop article {
    --reach: calc(var(--backdrop-height) * 0.3);
    margin-top: calc(var(--backdrop-height) - var(--reach) - 68px);
  }

  .has-backdrop .essentials {
    padding-top: calc(var(--reach) - var(--space-2));
  }

  .gap {
    flex: 1;
  }

  .look-up {
    white-space: nowrap;
  }

  article,
  .loading {
    display: grid;
    grid-template-columns: clamp(180px, 26vw, 280px) minmax(0, 1fr);
    /* Beside a cover that is taller than the words, what is left over lies beneath them. */
    grid-template-rows: auto 1fr;
    gap: var(--space-6) var(--space-8);
    align-items: start;
  }

  .cover {
    position: sticky;
    top: var(--space-4);
    grid-row: span 2;
  }

  h1 {
    font-size: var(--size-5);
    text-align: left;
    text-wrap: balance;
    unicode-bidi: plaintext;
  }

  .series,
  .original {
    margin: 0 0 var(--space-1);
    font-size: var(--size-2);
  }

  .original {
    margin: var(--space-1) 0 0;
    overflow-wrap: anywhere;
  }

  summary {
    cursor: pointer;
  }

  .facts,
  .chips,
  .people,
  .files {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-4);
    margin-top: var(--space-3);
    font-size: var(--size-2);
    font-variant-numeric: tabular-nums;
  }

  .rating {
    display: flex;
    align-items: center;
    gap: var(--space-1);
  }

  .rating .icon {
    width: 16px;
    height: 16px;
    color: var(--warning);
    fill: currentColor;
  }

  .watched {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    color: var(--success);
  }

  .watched .icon {
    width: 16px;
    height: 16px;
  }

  .play {
    margin-top: var(--space-4);
  }

  .tag {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    padding: 2px 8px 2px 6px;
    border-radius: 10px;
    background: var(--accent-soft);
    font-size: var(--size-1);
  }

  .tag .icon {
    width: 14px;
    height: 14px;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-top: var(--space-4);
  }

  .chips a {
    display: block;
    padding: 3px 10px;
    border: 1px solid var(--line);
    border-radius: 12px;
    color: var(--text);
    text-decoration: none;
  }

  .chips a:hover {
    background: var(--surface-hover);
  }

  .chips.small {
    gap: var(--space-1) var(--space-2);
    margin-top: 0;
  }

  .chips.small a {
    padding: 1px 8px;
    overflow-wrap: anywhere;
  }

  .more[open] summary {
    margin-bottom: var(--space-2);
  }

  .more summary {
    width: fit-content;
    padding-block: var(--space-1);
    color: var(--accent);
  }

  .facts a {
    color: inherit;
    text-decoration-color: var(--line-control);
    text-underline-offset: 3px;
  }

  .language {
    margin: var(--space-1) 0 0;
  }

  .steps {
    margin-top: var(--space-4);
  }

  .overview {
    max-width: 68ch;
    margin: var(--space-4) 0 0;
    font-size: var(--size-2);
    line-height: 1.6;
    text-wrap: pretty;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }

  .rest {
    display: grid;
    gap: var(--space-6);
  }

  h2 {
    margin-bottom: var(--space-3);
  }

  .people {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(190px, 100%), 1fr));
    gap: var(--space-2) var(--space-4);
  }

  .people li {
    display: grid;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .people a {
    justify-self: start;
    color: var(--text);
    font-weight: 500;
    text-decoration-color: var(--line-control);
    text-underline-offset: 3px;
  }

  .files {
    display: grid;
    gap: var(--space-2);
    overflow-wrap: anywhere;
  }

  .trailers li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
  }

  .note {
    margin: var(--space-2) 0 0;
    max-width: 68ch;
  }

  dl {
    display: grid;
    grid-template-columns: minmax(90px, max-content) minmax(0, 1fr);
    gap: var(--space-2) var(--space-4);
    margin: 0;
  }

  dt {
    color: var(--text-muted);
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .sources {
    margin-top: var(--space-4);
  }

  .id {
    font-family: var(--font-mono);
  }

  .cover-skeleton {
    aspect-ratio: 2 / 3;
    border-radius: var(--radius);
  }

  .line {
    width: 60%;
    height: 14px;
    margin-bottom: var(--space-3);
    border-radius: 4px;
  }

  .line.wide {
    width: 80%;
    height: 28px;
  }

  .cover-skeleton,
  .line {
    background: var(--skeleton);
    animation: appear 1ms 120ms both;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  /* With the steps beside it there is no room for its words. */
  @media (max-width: 420px) {
    .top {
      flex-wrap: wrap;
      justify-content: end;
    }

    .look-up {
      width: var(--control-height);
      padding: 0;
      justify-content: center;
    }

    .look-up .words {
      position: absolute;
      clip-path: inset(50%);
    }
  }

  @media (max-width: 640px) {
    .top {
      gap: 0;
    }

    article,
    .loading {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-6);
    }

    .cover,
    .cover-skeleton {
      position: static;
      width: min(200px, 60%);
    }

    .has-backdrop .essentials {
      padding-top: 0;
    }
  }
`;
