/**
 * Tests name the types of their scenarios, which run in workers; this is what those use that
 * TypeScript's library for pages does not know.
 */
interface FileSystemSyncAccessHandle {
  close(): void;
  flush(): void;
  getSize(): number;
  read(into: ArrayBuffer | ArrayBufferView, options?: { at?: number }): number;
  truncate(size: number): void;
  write(from: ArrayBuffer | ArrayBufferView, options?: { at?: number }): number;
}

interface FileSystemFileHandle {
  createSyncAccessHandle(): Promise<FileSystemSyncAccessHandle>;
}
