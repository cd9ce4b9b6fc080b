/** What a person did to saved searches; the act's title is what the search was called before. */
export type SearchDeed =
  | { readonly kind: 'search-create' }
  | { readonly kind: 'search-rename'; readonly to: string }
  | { readonly kind: 'search-describe' }
  /** It looks for something else. */
  | { readonly kind: 'search-redirect' }
  /** Several of these at once. */
  | { readonly kind: 'search-change' }
  | { readonly kind: 'search-pin'; readonly isPinned: boolean }
  | { readonly kind: 'search-move' }
  | { readonly kind: 'search-delete' }
  /** That many came from a file. */
  | { readonly kind: 'search-import'; readonly count: number };
