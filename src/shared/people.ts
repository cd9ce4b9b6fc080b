import type { MediaType } from './media-type.ts';

/** One item a company had a part in. */
export interface Work {
  readonly itemId: number;
  readonly title: string;
  readonly year: number | null;
  readonly mediaType: MediaType;
}

/** One item a person had a part in. */
export interface PersonWork extends Work {
  readonly role: string;
  readonly character: string | null;
}

/** How often somebody had one kind of part. */
export interface RoleCount {
  readonly role: string;
  /** Credits, which are more than titles where one title names them twice. */
  readonly count: number;
}

/** A person without their works. */
export interface Person {
  readonly id: number;
  readonly name: string;
}

/** What a person's page says besides the works. */
export interface PersonRecord extends Person {
  /** The most frequent first. */
  readonly roles: readonly RoleCount[];
  /** Number of different titles. */
  readonly titles: number;
}

/** A person with what they did, newest first, unknown years last. */
export interface PersonDetail extends PersonRecord {
  readonly works: readonly PersonWork[];
}

/** What a company's page says besides the titles. */
export interface CompanyRecord {
  readonly id: number;
  readonly name: string;
  /** Number of its titles. */
  readonly titles: number;
}

/** A company with its titles, newest first, unknown years last. */
export interface CompanyDetail extends CompanyRecord {
  readonly works: readonly Work[];
}

/** One row of a list of people. */
export interface PersonRow {
  readonly id: number;
  readonly name: string;
  /** Number of different titles; null while a first load has taken the indexes down. */
  readonly works: number | null;
  /** What they did most; null where nothing is known. */
  readonly role: string | null;
}

/** One row of a list of companies. */
export interface CompanyRow {
  readonly id: number;
  readonly name: string;
  /** Number of titles; null while a first load has taken the indexes down. */
  readonly works: number | null;
}
