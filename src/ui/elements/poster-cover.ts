import type { TemplateResult } from 'lit';
import { css, html, unsafeCSS } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { PosterPictures } from '../../app/artwork/poster-pictures.ts';
import type { ItemPoster } from '../../shared/metadata/stored-artwork.ts';
import { coverLook } from './cover-colour.ts';

/** Hues of the covers, round the circle, without the muddy yellow-greens. */
const HUES = [18, 38, 62, 150, 178, 205, 232, 256, 282, 308, 334, 356];

const palette = HUES.map(
  (hue, colour) => `.cover[data-colour='${colour}'] {
    background: linear-gradient(168deg, oklch(0.47 0.085 ${hue}), oklch(0.34 0.075 ${hue}));
  }`,
);

/** Letters of a word that has a line for itself in a smaller size; longer ones are broken. */
const WORDS = [8, 10, 12, 14, 17, 20];

const sizes = WORDS.map(
  (letters) => `.cover-title[data-word='${letters}'] {
    font-size: min(1em, max(7px, var(--cover-width) * ${1.2 / letters}));
  }`,
);

/** A shorter title has room on every cover. */
const LONG_TITLE = 30;

/**
 * A cover made of a title and a year: what a poster looks like while there is none. The words are new
 * elements for every title, so that the browser does not count their change as a shift of the layout.
 */
export function posterCover(title: string, year: number | null): TemplateResult {
  const { colour, arrangement } = coverLook(title);
  const longest = Math.max(...title.split(/[\s-]+/).map((word) => word.length));
  const word = WORDS.find((letters) => letters >= longest) ?? WORDS.at(-1);
  const name = title.length > LONG_TITLE ? 'cover-title long' : 'cover-title';
  return html`<div class="cover" data-colour=${colour} data-arrangement=${arrangement} aria-hidden="true">
    ${keyed(title, html`<span class=${name} data-word=${word}>${title}</span><span class="cover-year">${year}</span>`)}
  </div>`;
}

/** A stored poster and what shows it; without the latter its colour stands there. */
export interface StoredPoster {
  readonly poster: ItemPoster | null;
  readonly pictures: PosterPictures | undefined;
  /** Of its place, in CSS px. */
  readonly width: number;
}

/** The cover of a title: its stored poster, or one of words where there is none or it cannot be read. */
export function coverOf(
  title: string,
  year: number | null,
  { poster, pictures, width }: StoredPoster,
): TemplateResult {
  const words = posterCover(title, year);
  if (poster === null) return words;
  return html`<div class="cover" .style=${tint(poster)} aria-hidden="true">${pictures?.(poster, width, words)}</div>`;
}

/** A poster's colour, to be set as a property: the page's policy takes no style attribute. */
export function tint({ color }: ItemPoster): string {
  return `background: ${color ?? 'var(--skeleton)'}`;
}

/** A stored poster over its colour. */
export const pictureStyles = css`
  .picture {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
    outline: 1px solid var(--hairline);
    outline-offset: -1px;
  }

  .picture.fresh {
    animation: picture var(--motion-quick);
  }

  @keyframes picture {
    from {
      opacity: 0;
    }
  }
`;

/**
 * The cover's styles; `--cover-width` is the poster's width. Only the background depends on the colour,
 * so that a reused cover costs one element's style. (`text-wrap: balance` and line clamps cost several
 * layouts a cover: only the few long titles are clamped, to `--cover-lines`.)
 */
export const posterCoverStyles = css`
  .cover {
    position: relative;
    width: 100%;
    height: 100%;
    overflow: hidden;
    border-radius: var(--radius);
    color: oklch(0.985 0 0);
    box-shadow: inset 0 0 0 1px var(--hairline);
    --letter: clamp(11px, calc(var(--cover-width) * 0.115), 32px);
    font-size: var(--letter);
    line-height: 1.16;
    contain: strict;
  }

  .cover-title,
  .cover-year {
    position: absolute;
    inset-inline: calc(var(--cover-width) * 0.1);
  }

  .cover-title {
    top: calc(var(--cover-width) * 0.1);
    box-sizing: content-box;
    max-height: round(down, calc(100% - var(--cover-width) * 0.2 - var(--letter) * 1.7), 1lh);
    overflow: hidden;
    font-weight: 650;
    letter-spacing: -0.012em;
    overflow-wrap: break-word;
  }

  .cover-title.long {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--cover-lines, 8);
  }

  .cover-year {
    bottom: calc(var(--cover-width) * 0.09);
    color: oklch(0.93 0 0);
    font-size: max(11px, 0.7em);
    font-variant-numeric: tabular-nums;
  }

  .cover[data-arrangement='1'] .cover-title {
    top: auto;
    bottom: calc(var(--cover-width) * 0.1 + var(--letter) * 1.6);
  }

  .cover[data-arrangement='2'] .cover-title {
    top: calc(var(--cover-width) * 0.42);
    max-height: round(down, calc(100% - var(--cover-width) * 0.52 - var(--letter) * 2.4), 1lh);
    padding-top: 0.5em;
    border-top: 2px solid oklch(0.985 0 0 / 0.5);
  }

  ${pictureStyles}
  ${unsafeCSS([...palette, ...sizes].join('\n'))}
`;
