import type { DuplicatePolicy } from '../../rpc/jobs-api.ts';
import type { GenerateOptions } from '../../rpc/media-api.ts';
import type { CatalogueField, FieldMapping } from '../../shared/catalogue-mapping.ts';

/** A file of an import, as it is found again after a reload. */
export interface NotedFile {
  readonly name: string;
  readonly sizeBytes: number;
  readonly mapping: FieldMapping;
}

/** What is kept with a job so that it can be resumed. */
export type ResumeNote =
  | {
      readonly kind: 'files';
      /** Under which the files' handles are kept. */
      readonly key: string;
      readonly files: readonly NotedFile[];
      readonly duplicates: DuplicatePolicy;
      readonly expectedItems: number;
    }
  | { readonly kind: 'generate'; readonly options: GenerateOptions };

/** Where a job had come to: what it has stored. */
export interface ResumePosition {
  readonly file: number;
  readonly line: number;
}

/** A job's note and the position it stopped at, or undefined when the text holds no note. */
export function parseResumeNote(
  text: string | null,
): { readonly note: ResumeNote; readonly position: ResumePosition } | undefined {
  const stored = parseObject(text);
  if (stored === undefined) return undefined;
  const note = noteOf(stored);
  return note && { note, position: positionOf(stored.position) };
}

function noteOf(stored: Record<string, unknown>): ResumeNote | undefined {
  if (stored.kind === 'generate' && isObject(stored.options)) {
    const { items, seed } = stored.options;
    if (typeof items === 'number' && typeof seed === 'number') {
      return { kind: 'generate', options: { items, seed } };
    }
  }
  if (stored.kind !== 'files' || !Array.isArray(stored.files) || typeof stored.key !== 'string')
    return undefined;
  return {
    kind: 'files',
    key: stored.key,
    files: stored.files.filter(isNotedFile),
    duplicates:
      stored.duplicates === 'replace' || stored.duplicates === 'update' ? stored.duplicates : 'skip',
    expectedItems: typeof stored.expectedItems === 'number' ? stored.expectedItems : 0,
  };
}

function positionOf(value: unknown): ResumePosition {
  if (!isObject(value) || typeof value.file !== 'number' || typeof value.line !== 'number') {
    return { file: 0, line: 0 };
  }
  return { file: value.file, line: value.line };
}

function isNotedFile(value: unknown): value is NotedFile {
  return (
    isObject(value) &&
    typeof value.name === 'string' &&
    typeof value.sizeBytes === 'number' &&
    isMapping(value.mapping)
  );
}

/** A mapping was made by this app; its fields are checked again by the reader of the file. */
function isMapping(value: unknown): value is Record<string, CatalogueField | null> {
  return (
    isObject(value) && Object.values(value).every((field) => field === null || typeof field === 'string')
  );
}

function parseObject(text: string | null): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
