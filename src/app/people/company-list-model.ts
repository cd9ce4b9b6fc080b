import { foldText } from '../../shared/fold-text.ts';
import type { MatchedWord } from '../../shared/item-match.ts';
import type { CompanyRow } from '../../shared/people.ts';
import { unpackJson } from '../../shared/unpack-json.ts';
import type { Backend } from '../backend.ts';
import type { LazyListOptions, ListPage } from '../list/lazy-list-model.ts';
import { type ListLandmark, NavigableListModel } from '../list/navigable-list-model.ts';
import {
  type CompaniesCriteria,
  companyLetters,
  type NamedCompany,
  orderCompanies,
} from './company-order.ts';

/** Companies in one order. There are so few (thousands) that all are read once and kept. */
export class CompanyListModel extends NavigableListModel<CompanyRow> {
  readonly #people: Backend['people'];
  #criteria: CompaniesCriteria;
  #all: Promise<readonly NamedCompany[]> | undefined;
  #rows: Promise<readonly CompanyRow[]> | undefined;
  #requests = 0;

  constructor(people: Backend['people'], criteria: CompaniesCriteria, options: LazyListOptions = {}) {
    super(options);
    this.#people = people;
    this.#criteria = criteria;
  }

  get criteria(): CompaniesCriteria {
    return this.#criteria;
  }

  /** What was searched for, as it is marked in the names. */
  get words(): readonly MatchedWord[] {
    return this.#words.map((word) => ({ word, kind: 'prefix' }));
  }

  /** Shows another list from its beginning; nothing happens when it is the same. */
  setCriteria(criteria: CompaniesCriteria): void {
    const { text, sort, descending } = this.#criteria;
    if (text === criteria.text && sort === criteria.sort && descending === criteria.descending) return;
    this.#criteria = criteria;
    this.#rows = undefined;
    if (text === criteria.text) this.clear();
    else this.replace();
  }

  /** Companies changed: they are read anew when next asked for. */
  invalidate(): void {
    this.#all = undefined;
    this.#rows = undefined;
  }

  override async locate(id: number): Promise<number | undefined> {
    const at = (await this.#ordered()).findIndex((row) => row.id === id);
    return at < 0 ? undefined : at;
  }

  override get canSeek(): boolean {
    return this.#criteria.sort === 'name' && !this.#criteria.descending;
  }

  override async seek(text: string): Promise<number | undefined> {
    const key = foldText(text);
    const at = (await this.#ordered()).findIndex(({ name }) => foldText(name) >= key);
    return at < 0 ? undefined : at;
  }

  override get hasLandmarks(): boolean {
    return this.#criteria.sort === 'name' && this.#words.length === 0;
  }

  override async landmarks(): Promise<readonly ListLandmark[]> {
    if (!this.hasLandmarks) return [];
    const rows = await this.#ordered();
    return companyLetters(rows.map(({ name }) => foldText(name)));
  }

  protected override async fetchPage(at: number, limit: number): Promise<ListPage<CompanyRow>> {
    const rows = await this.#ordered();
    return { at, total: rows.length, rows: rows.slice(at, at + limit) };
  }

  get #words(): readonly string[] {
    return foldText(this.#criteria.text ?? '')
      .split(' ')
      .filter((word) => word !== '');
  }

  #ordered(): Promise<readonly CompanyRow[]> {
    const criteria = this.#criteria;
    const words = this.#words;
    this.#rows ??= this.#read().then((all) => orderCompanies(all, words, criteria));
    this.#rows.catch(() => {
      this.#rows = undefined;
    });
    return this.#rows;
  }

  #read(): Promise<readonly NamedCompany[]> {
    this.#requests += 1;
    this.#all ??= this.#people
      .companies(`companies-${this.#requests}`)
      .then(({ rows }) => unpackJson<CompanyRow[]>(rows).map((row) => ({ row, key: foldText(row.name) })));
    this.#all.catch(() => {
      this.#all = undefined;
    });
    return this.#all;
  }
}
