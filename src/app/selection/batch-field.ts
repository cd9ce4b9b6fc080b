/** What a dialog for many titles changes. */
export type BatchField = 'tags' | 'genres' | 'collections' | 'rating';
