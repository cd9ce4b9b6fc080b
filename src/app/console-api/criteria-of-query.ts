import { DEFAULT_CRITERIA, type ItemCriteria } from '../../shared/item-criteria.ts';
import { parseQuery } from '../../shared/query-language/parse-query.ts';
import { itemCriteriaOf } from '../../shared/query-language/query-criteria.ts';
import { parseStoredCriteria, storeCriteria } from '../../shared/query-language/stored-criteria.ts';
import { AppError } from '../../shared/reply.ts';
import { requireQuery } from './check-arguments.ts';
import type { ItemQuery } from './console-api.ts';

/** The criteria of a query: parts of them, or a text as in the search box. Throws {@link AppError} for what is none. */
export function criteriaOf(query: ItemQuery = {}): ItemCriteria {
  if (typeof query === 'string') return criteriaOfText(query);
  requireQuery(query);
  const sort = query.text === undefined ? DEFAULT_CRITERIA.sort : 'relevance';
  const { filter, ...rest } = query;
  const criteria: ItemCriteria = { ...DEFAULT_CRITERIA, sort, ...rest };
  if (filter === undefined) return criteria;
  // What a script gives is as doubtful as what a file holds.
  const read = parseStoredCriteria(JSON.stringify({ ...JSON.parse(storeCriteria(criteria)), filter }));
  if (read.ok) return read.criteria;
  throw new AppError('invalid-argument', 'The argument query.filter has a part that is no condition.');
}

function criteriaOfText(text: string): ItemCriteria {
  const parsed = parseQuery(text);
  if (parsed.ok) return itemCriteriaOf(parsed.criteria);
  const { message, start } = parsed.error;
  throw new AppError(
    'invalid-argument',
    `The argument query cannot be read at character ${start + 1}: ${message}`,
  );
}
