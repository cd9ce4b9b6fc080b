import type { SearchDeed } from '../../shared/edits/search-deed.ts';
import { formatCount } from '../../shared/format-number.ts';

/** What was done to saved searches, for a person: "Renamed the search Noir to Dark". @param name What it was called before. */
export function searchWords(deed: SearchDeed, name: string): string {
  switch (deed.kind) {
    case 'search-create':
      return `Saved the search ${name}`;
    case 'search-rename':
      return `Renamed the search ${name} to ${deed.to}`;
    case 'search-describe':
      return `Changed the description of the search ${name}`;
    case 'search-redirect':
      return `Changed what the search ${name} looks for`;
    case 'search-change':
      return `Changed the search ${name}`;
    case 'search-pin':
      return deed.isPinned
        ? `Put the search ${name} into the side bar`
        : `Took the search ${name} out of the side bar`;
    case 'search-move':
      return `Moved the search ${name}`;
    case 'search-delete':
      return `Deleted the search ${name}`;
    case 'search-import':
      return `Imported ${countSearches(deed.count)}`;
  }
}

/** "1 search", "2 searches". */
export function countSearches(count: number): string {
  return `${formatCount(count)} ${count === 1 ? 'search' : 'searches'}`;
}
