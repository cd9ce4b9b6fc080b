import type { CompanyRecord, CompanyRow } from '../../../shared/people.ts';
import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import companyGetSql from '../sql/company/get.sql?raw';
import companyItemIdsSql from '../sql/company/item-ids.sql?raw';
import companyLastItemIdsSql from '../sql/company/last-item-ids.sql?raw';
import companyShownLastItemIdsSql from '../sql/company/shown-last-item-ids.sql?raw';
import companyShownTitlesSql from '../sql/company/shown-titles.sql?raw';
import companyStretchSql from '../sql/company/stretch.sql?raw';
import companyStretchOfNamesSql from '../sql/company/stretch-of-names.sql?raw';
import companyTitlesOfLibrarySql from '../sql/company/titles-of-library.sql?raw';
import companyWorksSql from '../sql/company/works.sql?raw';

const COMPANY_ITEM_IDS = defineQuery<{ name: string }, { id: number }>('company/item-ids', companyItemIdsSql);
const COMPANY_GET = defineQuery<{ id: number }, CompanyRecord>('company/get', companyGetSql);
const COMPANY_WORKS = defineQuery<{ companyId: number; limit: number }, { works: string }>(
  'company/works',
  companyWorksSql,
);
const COMPANY_LAST_ITEM_IDS = defineQuery<{ companyId: number; limit: number }, { id: number }>(
  'company/last-item-ids',
  companyLastItemIdsSql,
);
const COMPANY_SHOWN_LAST_ITEM_IDS = defineQuery<{ companyId: number; limit: number }, { id: number }>(
  'company/shown-last-item-ids',
  companyShownLastItemIdsSql,
);
const COMPANY_STRETCH = defineQuery<{ after: number; limit: number }, CompanyRow>(
  'company/stretch',
  companyStretchSql,
);
const COMPANY_STRETCH_OF_NAMES = defineQuery<{ after: number; limit: number }, CompanyRow>(
  'company/stretch-of-names',
  companyStretchOfNamesSql,
);
const COMPANY_SHOWN_TITLES = defineQuery<{ companyId: number }, { count: number }>(
  'company/shown-titles',
  companyShownTitlesSql,
);
const COMPANY_TITLES_OF_LIBRARY = defineQuery<
  { libraryId: number; first: number; last: number },
  { id: number; count: number }
>('company/titles-of-library', companyTitlesOfLibrarySql);

/** Companies behind items. */
export function companyRepository(statements: Statements) {
  return {
    /** Ids of the items a company had a part in, without regard to case. */
    itemIds: (name: string): Uint32Array => statements.ids(COMPANY_ITEM_IDS, { name }),
    get: (id: number): CompanyRecord | undefined => statements.get(COMPANY_GET, { id }),
    /** How many of its titles lists show. */
    shownTitles: (companyId: number): number =>
      statements.get(COMPANY_SHOWN_TITLES, { companyId })?.count ?? 0,
    /** How many titles of a library each company has among those with ids from `first` to `last`; who has none is left out. */
    titlesOfLibrary: (
      libraryId: number,
      first: number,
      last: number,
    ): readonly { readonly id: number; readonly count: number }[] =>
      statements.all(COMPANY_TITLES_OF_LIBRARY, { libraryId, first, last }),
    /** Of titles that lists show, at most `limit` as a JSON array of `Work` in UTF-8. */
    works: (companyId: number, limit: number): Uint8Array<ArrayBuffer> =>
      statements.bytes(COMPANY_WORKS, { companyId, limit }),
    /** Its items, those added last first. With `isShownAlone` those that lists show, else all. */
    lastItemIds: (companyId: number, limit: number, isShownAlone = false): Uint32Array<ArrayBuffer> =>
      statements.ids(isShownAlone ? COMPANY_SHOWN_LAST_ITEM_IDS : COMPANY_LAST_ITEM_IDS, {
        companyId,
        limit,
      }),
    /** The next companies by id; all their titles are counted, hidden ones too. Numbers are null where counting would read every item's. */
    stretch: (after: number, limit: number, isCounted: boolean): readonly CompanyRow[] =>
      statements.all(isCounted ? COMPANY_STRETCH : COMPANY_STRETCH_OF_NAMES, { after, limit }),
  };
}
