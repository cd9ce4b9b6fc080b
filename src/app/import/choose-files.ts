import type { ChosenFile } from '../dialog-request.ts';

/** Chromium's picker, whose handles let an import go on after a reload. */
interface PickerWindow extends Window {
  showOpenFilePicker?(options: {
    readonly multiple: boolean;
    readonly types: readonly {
      readonly description: string;
      readonly accept: Record<string, readonly string[]>;
    }[];
  }): Promise<FileSystemFileHandle[]>;
}

/** Ends of the names of catalogue files. */
export const CATALOGUE_EXTENSIONS = ['.jsonl', '.ndjson', '.json', '.csv', '.tsv', '.gz'] as const;

/** Whether the browser's own picker gives handles. */
export function hasFilePicker(): boolean {
  return 'showOpenFilePicker' in window;
}

/** Lets a person choose catalogue files; nothing when they changed their mind. */
export async function pickFiles(): Promise<readonly ChosenFile[]> {
  try {
    const handles = await (window as PickerWindow).showOpenFilePicker?.({
      multiple: true,
      types: [{ description: 'Catalogues', accept: { 'application/json': CATALOGUE_EXTENSIONS } }],
    });
    return await Promise.all(
      (handles ?? []).map(async (handle) => ({ file: await handle.getFile(), handle })),
    );
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return [];
    throw error;
  }
}
