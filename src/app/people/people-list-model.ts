import type { PeopleCriteria } from '../../rpc/people-api.ts';
import type { MatchedWord } from '../../shared/item-match.ts';
import type { PersonRow } from '../../shared/people.ts';
import type { Backend } from '../backend.ts';
import type { LazyListOptions, ListPage } from '../list/lazy-list-model.ts';
import { type ListLandmark, NavigableListModel } from '../list/navigable-list-model.ts';
import { type PeopleSource, peopleKey } from './people-source.ts';

/** People in one order. */
export class PeopleListModel extends NavigableListModel<PersonRow> {
  readonly #source: PeopleSource;
  readonly #people: Backend['people'];
  #criteria: PeopleCriteria;
  #seek = 0;

  constructor(
    source: PeopleSource,
    people: Backend['people'],
    criteria: PeopleCriteria,
    options: LazyListOptions = {},
  ) {
    super(options);
    this.#source = source;
    this.#people = people;
    this.#criteria = criteria;
  }

  get criteria(): PeopleCriteria {
    return this.#criteria;
  }

  /** What was searched for, as it is marked in the names. */
  get words(): readonly MatchedWord[] {
    return this.#source.words(this.#criteria);
  }

  /**
   * Shows another list from its beginning; nothing happens when it is the same. While somebody types, what is
   * shown stays for a moment, until the first rows of the other have come.
   */
  setCriteria(criteria: PeopleCriteria): void {
    const before = this.#criteria;
    if (peopleKey(criteria) === peopleKey(before)) return;
    this.#criteria = criteria;
    if (criteria.text === before.text) this.clear();
    else this.replace();
  }

  override async locate(id: number): Promise<number | undefined> {
    const { ids } = await this.#source.list(this.#criteria);
    const at = ids.indexOf(id);
    return at < 0 ? undefined : at;
  }

  override get canSeek(): boolean {
    const { text, sort, role } = this.#criteria;
    return sort === 'name' && text === undefined && role === undefined;
  }

  override async seek(text: string): Promise<number | undefined> {
    this.#seek += 1;
    const seek = this.#seek;
    const id = await this.#people.seekName(text);
    const at = id === null ? undefined : await this.locate(id);
    return seek === this.#seek ? at : undefined;
  }

  override get hasLandmarks(): boolean {
    return this.canSeek;
  }

  override async landmarks(signal?: AbortSignal): Promise<readonly ListLandmark[]> {
    const { landmarks } = await this.#source.list(this.#criteria);
    signal?.throwIfAborted();
    return landmarks;
  }

  protected override fetchPage(at: number, limit: number, signal: AbortSignal): Promise<ListPage<PersonRow>> {
    return this.#source.page(this.#criteria, at, limit, signal);
  }
}
