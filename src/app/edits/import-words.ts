import type { Act, ImportDeed } from '../../shared/edits/item-edit.ts';
import { formatThings } from '../../shared/format-number.ts';

/** Which titles a job brought, for a person: "Imported 3 titles from films.csv". @param title What the job is called. */
export function importWords({ how }: ImportDeed, title: string, itemCount: number): string {
  const titles = formatThings(itemCount, 'title');
  if (how === 'import') return `Imported ${titles} from ${title}`;
  return how === 'generate' ? `Made up ${titles}: ${title}` : `Found ${titles} in ${title}`;
}

/** What an act that was taken back has left behind; undefined: nothing. */
export function notUndoneWords({ brought, library }: Pick<Act, 'brought' | 'library'>): string | undefined {
  if (library?.kind === 'root-remove' && !library.keepsFiles) return 'Its files are found again by a scan';
  if (!brought || brought.changed === 0) return undefined;
  return brought.changed === 1
    ? '1 title that was there before stays as it was changed'
    : `${formatThings(brought.changed, 'title')} that were there before stay as they were changed`;
}
