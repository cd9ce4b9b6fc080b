import type { PeopleCriteria } from '../../rpc/people-api.ts';
import { wholeNumber } from '../whole-number.ts';
import type { CompaniesCriteria } from './company-order.ts';

/** A list of people, and where in it. */
export interface PeopleRoute {
  readonly page: 'people';
  readonly criteria: PeopleCriteria;
  readonly at?: number;
}

/** A list of companies, and where in it. */
export interface CompaniesRoute {
  readonly page: 'companies';
  readonly criteria: CompaniesCriteria;
  readonly at?: number;
}

/** Everybody by name, and every company. */
export const PEOPLE_ROUTE: PeopleRoute = { page: 'people', criteria: { sort: 'name', descending: false } };
export const COMPANIES_ROUTE: CompaniesRoute = {
  page: 'companies',
  criteria: { sort: 'name', descending: false },
};

/** Reads what stands behind the `?` of an address. */
export function readPeopleRoute(query: URLSearchParams): PeopleRoute {
  const role = query.get('role') ?? undefined;
  const { at, criteria } = readCompaniesRoute(query);
  return {
    page: 'people',
    criteria: role === undefined ? criteria : { ...criteria, role },
    ...(at === undefined ? {} : { at }),
  };
}

/** Reads what stands behind the `?` of an address. */
export function readCompaniesRoute(query: URLSearchParams): CompaniesRoute {
  const text = query.get('q') ?? '';
  const at = wholeNumber(query.get('at') ?? undefined);
  return {
    page: 'companies',
    criteria: {
      ...(text.trim() === '' ? {} : { text }),
      sort: query.get('sort') === 'works' ? 'works' : 'name',
      descending: query.get('down') === '1',
    },
    ...(at === undefined ? {} : { at }),
  };
}

/** The address of a list, from the `#` on. */
export function printNamesRoute({ page, criteria, at }: PeopleRoute | CompaniesRoute): string {
  const query = new URLSearchParams();
  if (criteria.text !== undefined) query.set('q', criteria.text);
  if (at !== undefined) query.set('at', String(at));
  if ('role' in criteria && criteria.role !== undefined) query.set('role', criteria.role);
  if (criteria.sort !== 'name') query.set('sort', criteria.sort);
  if (criteria.descending) query.set('down', '1');
  return `#/${page}${query.size > 0 ? `?${query}` : ''}`;
}
