import type { Statements } from '../engine/connection.ts';
import { defineQuery } from '../engine/query.ts';
import artworkSql from '../sql/item-snapshot/artwork.sql?raw';
import companiesSql from '../sql/item-snapshot/companies.sql?raw';
import descriptionSql from '../sql/item-snapshot/description.sql?raw';
import genresSql from '../sql/item-snapshot/genres.sql?raw';
import itemSql from '../sql/item-snapshot/item.sql?raw';
import peopleSql from '../sql/item-snapshot/people.sql?raw';
import personIdsSql from '../sql/item-snapshot/person-ids.sql?raw';
import sourcesSql from '../sql/item-snapshot/sources.sql?raw';
import trailersSql from '../sql/item-snapshot/trailers.sql?raw';
import { externalIdRepository } from './external-id-repository.ts';
import { readItemCredits } from './import-merge-repository.ts';
import { itemRepository } from './item-repository.ts';
import type { ItemSnapshot, SnapshotItem, SnapshotRow } from './item-snapshot.ts';

type Item = { itemId: number };

const READ_ITEM = defineQuery<Item, SnapshotItem>('item-snapshot/item', itemSql);
const DESCRIPTION = defineQuery<Item, SnapshotRow<'descriptions'>>(
  'item-snapshot/description',
  descriptionSql,
);
const GENRES = defineQuery<Item, SnapshotRow<'genres'>>('item-snapshot/genres', genresSql);
const COMPANIES = defineQuery<Item, SnapshotRow<'companies'>>('item-snapshot/companies', companiesSql);
const PEOPLE = defineQuery<Item, SnapshotRow<'people'>>('item-snapshot/people', peopleSql);
const PERSON_IDS = defineQuery<Item, SnapshotRow<'personIds'>>('item-snapshot/person-ids', personIdsSql);
const TRAILERS = defineQuery<Item, SnapshotRow<'trailers'>>('item-snapshot/trailers', trailersSql);
const SOURCES = defineQuery<Item, SnapshotRow<'sources'>>('item-snapshot/sources', sourcesSql);
const ARTWORK = defineQuery<Item, SnapshotRow<'artwork'>>('item-snapshot/artwork', artworkSql);

/** All of an item that metadata may change; undefined when there is no such item. */
export function readItemSnapshot(statements: Statements, itemId: number): ItemSnapshot | undefined {
  const item = statements.get(READ_ITEM, { itemId });
  if (!item) return undefined;
  const items = itemRepository(statements);
  return {
    itemId,
    item,
    descriptions: statements.all(DESCRIPTION, { itemId }),
    alternativeTitles: items.alternativeTitles(itemId),
    countries: items.countries(itemId).map((country) => ({ country })),
    genres: statements.all(GENRES, { itemId }),
    companies: statements.all(COMPANIES, { itemId }),
    externalIds: externalIdRepository(statements).byItem(itemId),
    people: statements.all(PEOPLE, { itemId }),
    personIds: statements.all(PERSON_IDS, { itemId }),
    personIdsGiven: [],
    credits: readItemCredits(statements, itemId),
    trailers: statements.all(TRAILERS, { itemId }),
    sources: statements.all(SOURCES, { itemId }),
    artwork: statements.all(ARTWORK, { itemId }),
    keywords: items.keywords(itemId).map((keyword) => ({ keyword })),
  };
}
