import type { PackedPeople, PeopleApi } from '../../../rpc/people-api.ts';
import { AppError, failed, ok, type Reply } from '../../../shared/reply.ts';
import { RunningCalls } from '../../../shared/running-calls.ts';
import type { Connection, Statements } from '../engine/connection.ts';
import { companyRepository } from '../repositories/company-repository.ts';
import { creditRepository } from '../repositories/credit-repository.ts';
import { hasHiddenItems, hasSortIndexes } from '../repositories/item-list-repository.ts';
import {
  countPeople,
  peopleAtEnd,
  peopleByArrival,
  personFromName,
  personRows,
} from '../repositories/people-list-repository.ts';
import { personRepository } from '../repositories/person-repository.ts';
import { answerRead } from './answer-read.ts';
import { readCompanies, readNameOrder } from './name-order.ts';
import { summariseWorks } from './works-summary.ts';

/** Most credits of a person, and titles of a company, that their page is given. */
const MOST_CREDITS = 5000;
const MOST_TITLES = 2000;
const MOST_ROWS = 1000;

/** Reading people and companies, on any connection. */
export function createPeople(connection: Connection): PeopleApi {
  const calls = new RunningCalls();
  const answerLong = async <T>(
    requestId: string,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<Reply<T>> => {
    try {
      return ok(await calls.run(requestId, work));
    } catch (error) {
      return failed(error);
    }
  };

  return {
    person: (id) => answerRead(connection, (statements) => readPerson(statements, id)),
    company: (id) => answerRead(connection, (statements) => readCompany(statements, id)),

    personSummary: (id, requestId) =>
      answerLong(requestId, (signal) => {
        const itemIds = (statements: Statements, limit: number) =>
          creditRepository(statements).itemIdsOf(id, limit, hasHiddenItems(statements));
        return summariseWorks(connection, { itemIds, personId: id }, signal);
      }),
    companySummary: (id, requestId) =>
      answerLong(requestId, (signal) => {
        const itemIds = (statements: Statements, limit: number) =>
          companyRepository(statements).lastItemIds(id, limit, hasHiddenItems(statements));
        return summariseWorks(connection, { itemIds }, signal);
      }),

    page: (descending, limit) =>
      answerRead(connection, (statements) => readPage(statements, descending, limit)),
    rows: (ids) =>
      answerRead(connection, (statements) => {
        checkLimit(ids.length, 0);
        return { rows: personRows(statements, ids, hasSortIndexes(statements)) };
      }),
    order: (requestId) => answerLong(requestId, (signal) => readNameOrder(connection, signal)),
    seekName: (text) =>
      answerRead(connection, (statements) => {
        if (!hasSortIndexes(statements)) return null;
        return personFromName(statements, capitalised(text)) ?? null;
      }),
    companies: (requestId) => answerLong(requestId, (signal) => readCompanies(connection, signal)),
    cancel: async (requestId) => calls.cancel(requestId),
  };
}

function readPerson(statements: Statements, id: number) {
  const person = personRepository(statements).get(id);
  if (!person) throw new AppError('not-found', 'This person is no longer in the library.', `person ${id}`);
  const credits = creditRepository(statements);
  const hasHidden = hasHiddenItems(statements);
  return {
    ...person,
    roles: credits.rolesOf(id, hasHidden),
    titles: credits.titlesOf(id, hasHidden),
    works: credits.worksOf(id, MOST_CREDITS),
  };
}

function readCompany(statements: Statements, id: number) {
  const companies = companyRepository(statements);
  const company = companies.get(id);
  if (!company) throw new AppError('not-found', 'This company is no longer in the library.', `company ${id}`);
  const titles = hasHiddenItems(statements) ? companies.shownTitles(id) : company.titles;
  return { ...company, titles, works: companies.works(id, MOST_TITLES) };
}

function readPage(statements: Statements, descending: boolean, limit: number): PackedPeople {
  checkLimit(limit, 1);
  const isIndexed = hasSortIndexes(statements);
  const ids = isIndexed ? peopleAtEnd(statements, descending, limit) : peopleByArrival(statements, 0, limit);
  return { rows: personRows(statements, ids, isIndexed), total: countPeople(statements) };
}

function checkLimit(limit: number, least: number): void {
  if (Number.isSafeInteger(limit) && limit >= least && limit <= MOST_ROWS) return;
  throw new AppError('invalid-argument', `${least} to ${MOST_ROWS} people are read at once, not ${limit}.`);
}

/** Names begin with capitals, and are compared as they are written. */
function capitalised(text: string): string {
  return text.replaceAll(/(^|\s)\p{Ll}/gu, (initial) => initial.toUpperCase());
}
