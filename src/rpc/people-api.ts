import type { MatchedWord } from '../shared/item-match.ts';
import type { CompanyRecord, PersonRecord } from '../shared/people.ts';
import type { Reply } from '../shared/reply.ts';
import type { Landmark, PackedRows } from './items-api.ts';

/** Orders of a list of people: by name, or by the number of titles they had a part in. */
export type PeopleSort = 'name' | 'works';

/**
 * Which people a list shows and in which order. Ties of the number of works go on by name, those of names
 * by id. Names are ordered by code point, as the index of the database has them; a descending order is the
 * ascending one reversed, but equal numbers of works stay ordered by name.
 */
export interface PeopleCriteria {
  /** What is searched for in names, as typed; absent or without letters and digits: everybody. */
  readonly text?: string;
  readonly sort: PeopleSort;
  readonly descending: boolean;
  /** Only those who had this part in some title, and only such works count; absent: any part. */
  readonly role?: string;
}

/** People in an order: position → id. 4 bytes a person, transferred. */
export interface PeopleOrder {
  readonly ids: Uint32Array<ArrayBuffer>;
  /** What was searched for, as it is marked in names; empty where nothing was. */
  readonly words: readonly MatchedWord[];
}

/** Orders of people that the database keeps no index for, answered from memory by the search worker. */
export interface PeopleSearchApi {
  /** Everybody the criteria select. Takes some ms, so it is not stopped half-way. */
  people(criteria: PeopleCriteria): Promise<Reply<PeopleOrder>>;
}

/** The head of the list of all people by name, read by its index. */
export interface PackedPeople {
  /** A JSON array of `PersonRow`. */
  readonly rows: Uint8Array<ArrayBuffer>;
  /** Number of people there are. */
  readonly total: number;
}

/** Everybody by name: position → id, and the letters a rail can go to. */
export interface NameOrder {
  readonly ids: Uint32Array<ArrayBuffer>;
  readonly landmarks: readonly Landmark[];
}

/** A person; their works are UTF-8 JSON that the database made. */
export interface PackedPerson extends PersonRecord {
  /** A JSON array of `PersonWork`, newest first, of at most 5,000 credits. */
  readonly works: Uint8Array<ArrayBuffer>;
}

/** A company; its titles are UTF-8 JSON that the database made. */
export interface PackedCompany extends CompanyRecord {
  /** A JSON array of `Work`, newest first, of at most 2,000 titles, those that were added first. */
  readonly works: Uint8Array<ArrayBuffer>;
}

/** Somebody among the credits of the same titles. */
export interface CoWorker {
  readonly id: number;
  readonly name: string;
  /** Number of titles. */
  readonly count: number;
}

/** What the works of a person or a company have in common. */
export interface WorksSummary {
  /** Titles looked at: those added last, where there are more than are looked at. */
  readonly looked: number;
  /** Those who had a part in the most of them, the most first; without the person themself. */
  readonly people: readonly CoWorker[];
  /** The most frequent first. */
  readonly genres: readonly { readonly name: string; readonly count: number }[];
}

/** Reading people and companies. Answered by any reader; stateless. */
export interface PeopleApi {
  /** A person and their works, or `not-found`. */
  person(id: number): Promise<Reply<PackedPerson>>;
  /** A company and its titles, or `not-found`. */
  company(id: number): Promise<Reply<PackedCompany>>;
  /**
   * Who and what at most 1,000 of a person's works have in common. Read in parts, so that it holds nothing
   * up; stopped between them by {@link PeopleApi.cancel}, which answers `cancelled`.
   */
  personSummary(id: number, requestId: string): Promise<Reply<WorksSummary>>;
  /** The same of a company's titles. */
  companySummary(id: number, requestId: string): Promise<Reply<WorksSummary>>;
  /** The first people by name, or the last with the very last first; 1 to 1,000 rows. */
  page(descending: boolean, limit: number): Promise<Reply<PackedPeople>>;
  /** A JSON array of `PersonRow` of these ids in this order; one that is gone is left out. */
  rows(ids: Uint32Array): Promise<Reply<PackedRows>>;
  /** Everybody by name; stopped by {@link PeopleApi.cancel}. */
  order(requestId: string): Promise<Reply<NameOrder>>;
  /** Id of the first person whose name begins with the text or comes after it; null past the end. */
  seekName(text: string): Promise<Reply<number | null>>;
  /** A JSON array of `CompanyRow`, every company by name; stopped by {@link PeopleApi.cancel}. */
  companies(requestId: string): Promise<Reply<PackedRows>>;
  /** Stops what runs under this id. */
  cancel(requestId: string): Promise<void>;
}
