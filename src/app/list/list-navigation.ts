/** What keys need to know about a list to move in it. */
export interface NavigationState {
  /** The active item, or -1 when there is none yet. */
  readonly index: number;
  readonly total: number;
  /** Items beside each other: 1 in a table. */
  readonly columns: number;
  /** Whole rows that can be seen. */
  readonly rowsPerPage: number;
  /** True where reading goes from right to left. */
  readonly rightToLeft: boolean;
}

/** The item a key (`KeyboardEvent.key`) moves to, or undefined when the key does not move. */
export function indexAfterKey(key: string, state: NavigationState): number | undefined {
  const { index, total, columns } = state;
  if (total === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return total - 1;
  const step = stepOfKey(key, state);
  if (step === undefined) return undefined;
  if (index < 0) return 0;
  const target = index + step;
  if (target >= 0 && target < total) return target;
  const bySingleItem = Math.abs(step) === 1 && columns > 1;
  if (bySingleItem) return index;
  return target < 0 ? index % columns : lastInColumn(index % columns, total, columns);
}

function stepOfKey(key: string, state: NavigationState): number | undefined {
  const { columns, rowsPerPage, rightToLeft } = state;
  const page = Math.max(1, rowsPerPage - 1) * columns;
  switch (key) {
    case 'ArrowDown':
      return columns;
    case 'ArrowUp':
      return -columns;
    case 'PageDown':
      return page;
    case 'PageUp':
      return -page;
    case 'ArrowRight':
      return columns === 1 ? undefined : rightToLeft ? -1 : 1;
    case 'ArrowLeft':
      return columns === 1 ? undefined : rightToLeft ? 1 : -1;
    default:
      return undefined;
  }
}

/** The lowest item of a column, or the last of all where the last row does not reach so far. */
function lastInColumn(column: number, total: number, columns: number): number {
  const inLastRow = Math.floor((total - 1) / columns) * columns + column;
  return inLastRow < total ? inLastRow : total - 1;
}
