import { EXTERNAL_SOURCES, type ExternalSource, isExternalId } from '../../shared/external-id.ts';
import type { ExternalIds } from '../../shared/metadata/title-query.ts';

/** The ids among these that look like ids of their source; numbers count as text. */
export function externalIdsOf(ids: Readonly<Partial<Record<ExternalSource, unknown>>>): ExternalIds {
  const found: Record<string, string> = {};
  for (const source of EXTERNAL_SOURCES) {
    const id = ids[source];
    const text = typeof id === 'number' ? String(id) : id;
    if (typeof text === 'string' && isExternalId(source, text.trim())) found[source] = text.trim();
  }
  return found;
}
