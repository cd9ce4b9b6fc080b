import type { CatalogueItem } from '../../../shared/catalogue-item.ts';
import { ItemPacker } from '../../../shared/item-packer.ts';
import type { MediaType } from '../../../shared/media-type.ts';
import { isAnotherTitle } from '../../../shared/metadata/is-another-title.ts';
import type { MergedDetails } from '../../../shared/metadata/title-details.ts';
import { PERSON, PERSON_WORDS } from '../../../shared/packed-items.ts';
import type { Statements } from '../engine/connection.ts';
import {
  clearItemLists,
  deleteTitlesOfItsOwn,
  ITEM_LISTS_OF_ITS_OWN,
  setTextLanguage,
  setTitleLanguages,
  updateItem,
} from '../repositories/import-merge-repository.ts';
import { highestPersonId, ImportRows } from '../repositories/import-row-repository.ts';
import { keywordRepository } from '../repositories/keyword-repository.ts';
import { type OwnFields, ownFields, withoutOwnLists } from '../repositories/own-field-repository.ts';
import { findPersonByExternalId } from '../repositories/person-lookup-repository.ts';
import { createUnitOfWork } from '../repositories/unit-of-work.ts';
import { CreditWriter } from './credit-writer.ts';
import { itemOfDetails, keywordsOfDetails, otherTitlesOfDetails, trailersOfDetails } from './details-item.ts';
import { ItemColumns } from './item-columns.ts';
import { ItemRelations } from './item-relations.ts';
import { NameIds } from './name-ids.ts';
import { PeopleDirectory } from './people-directory.ts';

/** Sources of the ids that come with a match. */
export const MATCHED_SOURCES = ['imdb', 'tmdb', 'tvdb', 'tvmaze', 'wikidata', 'anilist'];

/** An external id of a person. */
interface PersonId {
  readonly source: string;
  readonly externalId: string;
}

/** What there was before that is nobody's any more, and ids that people who were there were given. */
export interface AppliedDetails {
  readonly detached: ReturnType<typeof clearItemLists>;
  readonly personIdsGiven: readonly PersonId[];
}

/** The item that details are put into. */
export interface DetailsTarget {
  readonly id: number;
  readonly mediaType: MediaType;
  readonly title: string;
}

/**
 * Puts what providers say into an item, as an import would; what they do not say stays. `people` is what the transaction
 * knows of people by now.
 */
export function applyDetails(
  statements: Statements,
  target: DetailsTarget,
  details: MergedDetails,
  chosenBy: 'person' | 'score',
  now: number,
  people = new PeopleDirectory(false),
): AppliedDetails {
  const { id } = target;
  const unit = createUnitOfWork(statements);
  const said = itemOfDetails(details, target.mediaType, target.title);
  const own = ownFields(statements, id);
  const item = withoutOwnLists(said, own);
  const lists = ITEM_LISTS_OF_ITS_OWN.filter((list) => item[list].length > 0);
  const detached = clearItemLists(statements, id, lists);
  const refs = details.refs.length > 0 ? details.refs : [details.ref];
  // Ids of another title, which it was taken for before, would find that one again.
  const outdated = isAnotherTitle(unit.itemMetadata.byItem(id), refs) ? MATCHED_SOURCES : [];
  for (const source of [...outdated, ...Object.keys(item.externalIds)])
    unit.externalIds.deleteOfSource(id, source);
  const personIdsGiven = storeItem(statements, id, item, now, own, people);
  if (item.description !== null && !own.has('description'))
    setTextLanguage(statements, id, details.overviewLanguage || null);
  setTitleLanguages(statements, id, otherTitlesOfDetails(details));
  unit.items.setStatus(id, chosenBy === 'person' ? 'manual' : 'matched');
  const keywords = own.has('keywords') ? [] : keywordsOfDetails(details);
  if (keywords.length > 0) keywordRepository(statements).replace(id, keywords);
  const trailers = trailersOfDetails(details);
  if (trailers.length > 0) unit.trailers.deleteAll(id);
  for (const trailer of trailers) unit.trailers.insert(id, trailer, now);
  unit.itemMetadata.replace(
    id,
    refs.map((ref) => ({
      provider: ref.provider,
      providerTitleId: ref.id,
      language: details.language,
      chosenBy,
      appliedAt: now,
    })),
  );
  return { detached, personIdsGiven };
}

/**
 * Fills an item by the same means as imports; lists it has are added to, and what is a person's own stays. Returns ids that
 * people were given.
 */
export function storeItem(
  statements: Statements,
  id: number,
  item: CatalogueItem,
  now: number,
  own: OwnFields,
  people = new PeopleDirectory(false),
): readonly PersonId[] {
  const packer = new ItemPacker();
  packer.add(item);
  const packed = packer.take();
  const texts = statements.lend(packed.utf8, packed.ends);
  const items = new ItemColumns(packed);
  const unknown = personIdsOf(items).filter((personId) => personOf(statements, personId) === undefined);
  const lastPerson = highestPersonId(statements);
  const rows = new ImportRows(statements, texts, false);
  const names = { genres: new NameIds('genre'), companies: new NameIds('company') };
  updateItem(statements, id, item, now, own);
  new ItemRelations(statements, items, rows, names, now).add(id, 0);
  deleteTitlesOfItsOwn(statements, id);
  const counts = { people: 0, credits: 0 };
  new CreditWriter(statements, items, rows, people, counts, now).add(id, 0);
  rows.finish();
  texts.free();
  return unknown.filter((personId) => (personOf(statements, personId) ?? Number.NaN) <= lastPerson);
}

function personIdsOf(items: ItemColumns): PersonId[] {
  const ids: PersonId[] = [];
  for (let person = 0; person < items.packed.people.length / PERSON_WORDS; person++) {
    const source = items.string(items.personWord(person, PERSON.source));
    const externalId = items.string(items.personWord(person, PERSON.externalId));
    if (source !== null && externalId !== null) ids.push({ source, externalId });
  }
  return ids;
}

function personOf(statements: Statements, { source, externalId }: PersonId): number | undefined {
  return findPersonByExternalId(statements, source, externalId);
}
