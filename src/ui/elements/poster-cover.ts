import type { TemplateResult } from 'lit';
import { css, html, unsafeCSS } from 'lit';
import { COVER_COLOURS, coverLook } from './cover-colour.ts';

/** Hues of the covers, round the circle, without the muddy yellow-greens. */
const HUES = [18, 38, 62, 150, 178, 205, 232, 256, 282, 308, 334, 356];

const palette = HUES.slice(0, COVER_COLOURS).map(
  (hue, colour) => `.cover[data-colour='${colour}'] { --hue: ${hue}; }`,
);

/** A cover made of a title and a year: what a poster looks like while there is none. */
export function posterCover(title: string, year: number | null): TemplateResult {
  const { colour, arrangement } = coverLook(title);
  return html`<div class="cover" data-colour=${colour} data-arrangement=${arrangement} aria-hidden="true">
    <span class="cover-title">${title}</span><span class="cover-year">${year ?? ''}</span>
  </div>`;
}

/** The cover's styles; `--cover-width` is the poster's width. */
export const posterCoverStyles = css`
  .cover {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: calc(var(--cover-width) * 0.04);
    width: 100%;
    height: 100%;
    padding: calc(var(--cover-width) * 0.1);
    overflow: hidden;
    border-radius: var(--radius);
    background: linear-gradient(168deg, oklch(0.47 0.085 var(--hue)), oklch(0.34 0.075 var(--hue)));
    color: oklch(0.98 0.012 var(--hue));
    box-shadow: inset 0 0 0 1px var(--hairline);
    font-size: clamp(11px, calc(var(--cover-width) * 0.115), 32px);
    line-height: 1.16;
  }

  .cover-title {
    display: -webkit-box;
    overflow: hidden;
    font-weight: 650;
    letter-spacing: -0.012em;
    overflow-wrap: anywhere;
    text-wrap: balance;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
  }

  .cover-year {
    color: oklch(0.9 0.03 var(--hue));
    font-size: max(11px, 0.7em);
    font-variant-numeric: tabular-nums;
  }

  .cover[data-arrangement='0'] {
    justify-content: flex-end;
  }

  .cover[data-arrangement='1'] {
    justify-content: space-between;
  }

  .cover[data-arrangement='2'] {
    justify-content: center;
  }

  .cover[data-arrangement='2']::before,
  .cover[data-arrangement='2']::after {
    content: '';
    order: 0;
    width: 28%;
    border-top: 2px solid oklch(0.98 0.012 var(--hue) / 0.45);
  }

  .cover[data-arrangement='2']::after {
    order: 1;
  }

  .cover[data-arrangement='2'] .cover-year {
    order: 2;
  }

  ${unsafeCSS(palette.join('\n'))}
`;
