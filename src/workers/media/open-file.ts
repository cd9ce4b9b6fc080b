/** A file of a place that is looked through; rejects with the browser's error, or null where the place holds none. */
export type OpenFile = (rootId: number, path: string) => Promise<File | null>;
