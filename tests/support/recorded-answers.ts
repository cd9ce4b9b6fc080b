import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../shared/data/providers');

/** An answer of a real provider. */
export interface RecordedAnswer {
  readonly name: string;
  readonly url: URL;
  readonly status: number;
  readonly body: unknown;
}

/** Where the answers of a provider would be. */
export function recordedFolder(provider: string): string {
  return join(folder, provider);
}

/** The recorded answers of a provider that are JSON; none when there are none here. */
export function recordedAnswers(provider: string): readonly RecordedAnswer[] {
  const index = join(recordedFolder(provider), 'index.jsonl');
  if (!existsSync(index)) return [];
  const lines = readFileSync(index, 'utf8').trimEnd().split('\n');
  return lines.flatMap((line) => {
    const { file, url, status } = JSON.parse(line) as { file: string; url: string; status: number };
    const text = readFileSync(join(recordedFolder(provider), file), 'utf8');
    try {
      return [{ name: file, url: new URL(url), status, body: JSON.parse(text) as unknown }];
    } catch {
      return [];
    }
  });
}
