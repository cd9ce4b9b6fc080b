/** A place somebody chose to have scanned: a folder with its handle, a folder's files, or a text of one path a line. */
export type ChosenPlace = { readonly name: string } & (
  | { readonly kind: 'folder'; readonly handle: FileSystemDirectoryHandle }
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'list'; readonly file: Blob }
);
