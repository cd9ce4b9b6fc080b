/** What a title has in common with another: the rarest of it. */
export interface SimilarReason {
  readonly kind: 'director' | 'cast' | 'collection' | 'company' | 'genre';
  /** Who or what it is. */
  readonly name: string;
}
