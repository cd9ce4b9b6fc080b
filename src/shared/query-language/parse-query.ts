import type { ItemFilter } from '../item-filter.ts';
import { canonicalCriteria } from './canonical-criteria.ts';
import { DEEPEST_QUERY } from './deepest-query.ts';
import { nearFieldOf } from './near-field.ts';
import { parseCondition } from './parse-condition.ts';
import { parseSort } from './parse-sort.ts';
import type { ParsedQuery, QueryCriteria } from './query-criteria.ts';
import { QueryFault } from './query-fault.ts';
import { type FieldToken, type QueryToken, type QueryValue, readTokens } from './query-tokens.ts';
import { sorts, states } from './query-words.ts';

const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Reads what was typed into the search box, in the language that `docs/search.md` describes. Any text gives
 * canonical criteria, or an error with its place in the text; nothing is thrown.
 */
export function parseQuery(text: string): ParsedQuery {
  try {
    return { ok: true, criteria: new QueryParser(text.replaceAll(LONE_SURROGATE, '\ufffd')).parse() };
  } catch (error) {
    if (!(error instanceof QueryFault)) throw error;
    const { message, start, end } = error;
    return { ok: false, error: { message, start, end } };
  }
}

class QueryParser {
  readonly #tokens: readonly QueryToken[];
  #next = 0;
  #depth = 0;
  #order: Pick<QueryCriteria, 'sort' | 'descending' | 'seed'> | undefined;

  constructor(text: string) {
    this.#tokens = readTokens(text);
  }

  parse(): QueryCriteria {
    const all = this.#sequence();
    if (this.#token) throw new QueryFault('No bracket was opened that this one could close.', this.#token);
    return canonicalCriteria({ filter: { all }, ...this.#order });
  }

  get #token(): QueryToken | undefined {
    return this.#tokens[this.#next];
  }

  /** Operands up to a closing bracket or the end. */
  #sequence(): ItemFilter[] {
    const operands: ItemFilter[] = [];
    for (let token = this.#token; token && token.kind !== 'close'; token = this.#token) {
      if (token.kind === 'and' && operands.length > 0) this.#and(token);
      else if (token.kind === 'field' && token.field.kind === 'sort') this.#sort(token);
      else operands.push(this.#alternatives());
    }
    return operands;
  }

  #and(token: QueryToken): void {
    this.#next += 1;
    if (!this.#token || this.#token.kind === 'close') throw lonely(token);
  }

  #sort(token: FieldToken): void {
    this.#next += 1;
    if (this.#depth > 0 || this.#token?.kind === 'or') throw misplacedSort(token);
    if (this.#order) throw new QueryFault('There is a sort already.', token);
    const [value, second] = token.values;
    const order = value && !second ? parseSort(value.text) : undefined;
    if (!order) {
      const known = new Set(sorts.values());
      throw new QueryFault(
        `Write sort: with one of ${[...known].join(', ')}; a minus behind it turns it.`,
        token,
      );
    }
    this.#order = order;
  }

  /** `a OR b OR c`: binds closer than what stands side by side. */
  #alternatives(): ItemFilter {
    const any = [this.#operand()];
    while (this.#token?.kind === 'or') {
      this.#next += 1;
      any.push(this.#operand());
    }
    return { any };
  }

  #operand(): ItemFilter {
    const token = this.#token;
    const before = this.#tokens[this.#next - 1];
    this.#next += 1;
    switch (token?.kind) {
      case 'not':
        return this.#deeper(token, () => this.#negated());
      case 'open':
        return this.#deeper(token, () => this.#group(token));
      case 'field':
        if (token.field.kind === 'sort') throw misplacedSort(token);
        return parseCondition(token);
      case 'word':
        return wordCondition(token);
      default:
        throw lonely(before && isOperator(before) ? before : (token ?? before));
    }
  }

  #negated(): ItemFilter {
    const token = this.#token;
    const state =
      token?.kind === 'word' && !token.isQuoted ? states.get(token.text.toLowerCase()) : undefined;
    if (state) this.#next += 1;
    return { not: state ?? this.#operand() };
  }

  #group(opened: QueryToken): ItemFilter {
    const all = this.#sequence();
    if (!this.#token) throw new QueryFault('This bracket is not closed.', opened);
    this.#next += 1;
    return { all };
  }

  #deeper(token: QueryToken, read: () => ItemFilter): ItemFilter {
    if (this.#depth === DEEPEST_QUERY)
      throw new QueryFault('This is too many brackets inside of each other.', token);
    this.#depth += 1;
    const filter = read();
    this.#depth -= 1;
    return filter;
  }
}

function wordCondition(word: QueryValue): ItemFilter {
  const near = word.isQuoted ? undefined : nearFieldOf(word.text);
  if (!near) return { field: 'text', words: word.text };
  const { start } = word;
  throw new QueryFault(
    `There is no field ${near.typed}. Is ${near.name} meant? In quotes it is searched for as a word.`,
    { start, end: start + near.typed.length },
  );
}

function isOperator({ kind }: QueryToken): boolean {
  return kind === 'or' || kind === 'and' || kind === 'not';
}

function lonely(token: QueryToken | undefined): QueryFault {
  const message =
    token?.kind === 'not'
      ? 'Something has to follow NOT.'
      : `Something has to stand on both sides of ${token?.kind === 'and' ? 'AND' : 'OR'}.`;
  return new QueryFault(message, token ?? { start: 0, end: 0 });
}

function misplacedSort(token: QueryToken): QueryFault {
  return new QueryFault('A sort stands for itself: not in brackets, excluded or beside OR.', token);
}
