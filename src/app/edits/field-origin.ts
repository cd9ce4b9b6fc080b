import type { OwnField } from '../../shared/edits/editable-field.ts';
import type { OwnFieldState } from '../../shared/edits/item-edit.ts';
import { formatDay } from '../../shared/format-date.ts';
import type { ItemDetail } from '../../shared/media-item.ts';
import type { ProviderId } from '../../shared/metadata/provider-id.ts';

/** Fields that the name of a file, or of its folders, says. */
const NAMED: readonly OwnField[] = ['title', 'year', 'season', 'episode', 'airedDate'];
/** Fields that providers leave as the files have them. */
const OF_FILES: readonly OwnField[] = ['season', 'episode'];

type Sources = Pick<ItemDetail, 'nfo' | 'metadataSources' | 'files' | 'isSynthetic'>;

/**
 * Where the value of a field came from, in words: a person, an NFO, providers, the file's name.
 * @param isEmpty it has no value
 * @param providerName what a provider is called
 */
export function fieldOrigin(
  field: OwnField,
  isEmpty: boolean,
  { nfo, metadataSources, files, isSynthetic }: Sources,
  own: OwnFieldState | undefined,
  providerName: (id: ProviderId) => string,
): string {
  if (own?.isEdited) return `Edited by you on ${formatDay(own.changedAt)}`;
  if (isEmpty) return 'Not known';
  if (nfo?.says.includes(field)) return `From ${nfo.path}`;
  if (metadataSources.length > 0 && !OF_FILES.includes(field)) {
    const names = [...new Set(metadataSources.map(({ provider }) => providerName(provider)))].join(', ');
    return `From ${names}, ${formatDay(Math.max(...metadataSources.map(({ appliedAt }) => appliedAt)))}`;
  }
  if (isSynthetic) return 'Made up';
  if (files.length === 0) return 'From what was imported';
  return NAMED.includes(field) ? 'From the file’s name' : 'From the file';
}
