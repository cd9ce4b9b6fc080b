/** The four sizes a poster grid offers. */
export type PosterSize = 'small' | 'medium' | 'large' | 'huge';

/** All poster sizes in the order they are offered. */
export const POSTER_SIZES: readonly PosterSize[] = ['small', 'medium', 'large', 'huge'];

/** Posters of one size in rows. Sizes in CSS px. */
export interface GridGeometry {
  readonly columns: number;
  /** Width of one poster. */
  readonly posterWidth: number;
  /** Height of one poster: 2:3. */
  readonly posterHeight: number;
  /** Height of a row: poster, caption and the gap beneath. */
  readonly rowHeight: number;
}

/** Space between two posters. */
export const GRID_GAP = 16;

/** Title and year beneath a poster, with the gap above them. */
export const CAPTION_HEIGHT = 52;

/** Space beneath a row. */
const ROW_GAP = 16;

const LEAST_WIDTH: Readonly<Record<PosterSize, number>> = { small: 96, medium: 136, large: 184, huge: 248 };

/** On a narrow page the number of columns decides, not the width of a poster. */
const LEAST_COLUMNS: Readonly<Record<PosterSize, number>> = { small: 4, medium: 3, large: 2, huge: 1 };

/** As many columns as fit, posters as wide as the columns allow. */
export function gridGeometry(width: number, size: PosterSize): GridGeometry {
  const fitting = Math.floor((width + GRID_GAP) / (LEAST_WIDTH[size] + GRID_GAP));
  const columns = Math.max(LEAST_COLUMNS[size], fitting);
  const posterWidth = Math.max(1, Math.floor((width - GRID_GAP * (columns - 1)) / columns));
  const posterHeight = Math.round(posterWidth * 1.5);
  return { columns, posterWidth, posterHeight, rowHeight: posterHeight + CAPTION_HEIGHT + ROW_GAP };
}
