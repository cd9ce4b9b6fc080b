import { criteriaKey, DEFAULT_CRITERIA, type ItemCriteria } from '../../shared/item-criteria.ts';
import type { QueryCriteria, QueryError } from '../../shared/query-language/query-criteria.ts';
import { loadQueryLanguage } from '../list-address.ts';
import { Observable } from '../observable.ts';
import type { LibraryRoute } from '../route.ts';
import type { Router } from '../router.ts';

/** The search box and what is wrong with what stands in it. */
export interface SearchState {
  /** What stands in the box. */
  readonly text: string;
  /** Why it is no query; the list shows what was right before. */
  readonly fault?: QueryError;
}

/** Reads and prints what is typed; not needed before somebody searches. */
const loadLanguage = () => import('./search-language.ts');
type Language = Awaited<ReturnType<typeof loadLanguage>>;

/**
 * Keeps the search box and the list's criteria the same, whichever of them changes: every key narrows the
 * list, and a criteria that comes from elsewhere (a filter, Back, a link) is written into the box. The
 * library and the order stay out of the box unless somebody types an order.
 */
export class SearchControl extends Observable<SearchState> {
  readonly #router: Router;
  #language: Language | undefined;
  /** What the box says of the items. */
  #said = '';
  /** The order it says, if any. */
  #saidOrder: string | undefined;
  /** The search has its entry in the history: what changes it now replaces it. */
  #isUnderWay = false;

  constructor(router: Router) {
    super({ text: '' });
    this.#router = router;
    router.subscribe(() => void this.#follow());
    void this.#follow();
  }

  /** Has the language at hand before the first key is pressed. */
  async prepare(): Promise<Language> {
    const [language] = await Promise.all([loadLanguage(), loadQueryLanguage()]);
    this.#language = language;
    return language;
  }

  /** Somebody typed: the list follows at once. */
  type(text: string): void {
    this.set({ ...this.value, text });
    void this.#withLanguage((language) => {
      if (this.value.text === text) this.#read(language, text);
    });
  }

  /** Shows another criteria, in the history entry of the search that is under way. */
  edit(criteria: ItemCriteria): void {
    void this.#withLanguage((language) => {
      const canonical = language.canonicalSearch(criteria);
      const next = this.#saidOrder !== undefined ? canonical : withSort(canonical, this.#criteria);
      if (criteriaKey(next) === criteriaKey(this.#criteria)) return;
      const { view } = this.#route;
      const route: LibraryRoute = {
        page: 'library',
        criteria: next,
        ...(view === undefined ? {} : { view }),
      };
      const isUnderWay = this.#isUnderWay;
      this.#isUnderWay = true;
      if (isUnderWay) this.#router.replaceSoon(route);
      else this.#router.go(route);
    });
  }

  /** Shows another criteria, as a step of its own. */
  apply(criteria: ItemCriteria): void {
    this.end();
    this.edit(criteria);
    this.end();
  }

  /** What comes now is another search, with an entry of its own in the history. */
  end(): void {
    this.#isUnderWay = false;
  }

  /** Takes every condition away; the library stays. */
  clear(): void {
    const { libraryId, sort, descending, seed } = this.#criteria;
    if (this.value.fault !== undefined) this.set({ text: '' });
    this.apply({
      ...(libraryId === undefined ? {} : { libraryId }),
      ...(seed === undefined ? {} : { seed }),
      sort,
      descending,
    });
  }

  get #route(): LibraryRoute {
    const route = this.#router.value;
    return route.page === 'library' ? route : { page: 'library', criteria: DEFAULT_CRITERIA };
  }

  get #criteria(): ItemCriteria {
    return this.#route.criteria;
  }

  /** At once where it is there, so that a key is answered within its own event. */
  #withLanguage(use: (language: Language) => void): void {
    if (this.#language) use(this.#language);
    else void this.prepare().then(use);
  }

  #read(language: Language, text: string): void {
    const read = language.readSearch(text);
    if ('fault' in read) {
      this.set({ text, fault: read.fault });
      return;
    }
    this.set({ text });
    const { sort, ...query } = read.query;
    this.#said = saidBy(query);
    const next = this.#withOrder(read.query, this.#saidOrder !== undefined);
    this.#saidOrder = sort === undefined ? undefined : orderOf(language.canonicalSearch(next));
    this.edit(next);
  }

  /** The order that is typed; else the one there is, unless it was typed before. */
  #withOrder(query: QueryCriteria, saidSort: boolean): ItemCriteria {
    const { libraryId, ...before } = this.#criteria;
    const { sort, descending = false, seed, ...rest } = query;
    const items = { ...rest, ...(libraryId === undefined ? {} : { libraryId }) };
    if (sort !== undefined) return { ...items, sort, descending, ...(seed === undefined ? {} : { seed }) };
    if (saidSort) return { ...items, ...DEFAULT_CRITERIA };
    return {
      ...items,
      sort: before.sort,
      descending: before.descending,
      ...(before.seed === undefined ? {} : { seed: before.seed }),
    };
  }

  /** The list shows something that the box does not say. */
  async #follow(): Promise<void> {
    if (this.#router.value.page !== 'library') return;
    const { criteria, query = '' } = this.#route;
    const said = saidBy(criteria);
    const isSaid = said === this.#said && (this.#saidOrder ?? orderOf(criteria)) === orderOf(criteria);
    if (isSaid && (query === '' || query === this.value.text)) return;
    this.#said = said;
    this.#saidOrder = undefined;
    if (said === '' && query === '') {
      this.set({ text: '' });
      return;
    }
    const { printSearch, readSearch } = await this.prepare();
    if (said !== this.#said) return;
    const read = query === '' ? undefined : readSearch(query);
    if (read && 'fault' in read) this.set({ text: query, fault: read.fault });
    else this.set({ text: printSearch(criteria) });
  }
}

/** What a criteria says of the items: not where they are, nor their order. */
function saidBy({ text, mediaType, filter }: QueryCriteria): string {
  const said = [text, mediaType, filter];
  return said.every((part) => part === undefined) ? '' : JSON.stringify(said);
}

function orderOf({ sort, descending, seed = 0 }: ItemCriteria): string {
  return `${sort}/${descending}/${seed}`;
}

/** With the first words a list goes by relevance, without them by title again; another order stays. */
function withSort(criteria: ItemCriteria, before: ItemCriteria): ItemCriteria {
  const { sort, descending, text } = criteria;
  const isByTitle = sort === 'title' && !descending;
  if (text !== undefined && before.text === undefined && isByTitle) return { ...criteria, sort: 'relevance' };
  return text === undefined && sort === 'relevance' ? { ...criteria, ...DEFAULT_CRITERIA } : criteria;
}
