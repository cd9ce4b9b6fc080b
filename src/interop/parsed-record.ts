import type { RawRecord } from './raw-record.ts';

/** A record read as an object, or why it could not be. */
export type ParsedRecord =
  | {
      readonly line: number;
      readonly value: Readonly<Record<string, unknown>>;
      /** False if it had to be read as Windows-1252. */
      readonly isUtf8: boolean;
      readonly record: RawRecord;
    }
  | { readonly line: number; readonly reason: string; readonly excerpt: string };
