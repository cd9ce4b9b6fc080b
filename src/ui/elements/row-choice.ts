/** What a list shows of what is selected in it. */
export interface RowChoice {
  has(id: number | undefined): boolean;
  /** The mark that selects an item by the pointer. */
  readonly mark: unknown;
}
