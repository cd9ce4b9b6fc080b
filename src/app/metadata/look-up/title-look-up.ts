import type { ItemDetail } from '../../../shared/media-item.ts';
import type { SearchAnswer } from '../../../shared/metadata/provider-answer.ts';
import type { ScoredCandidate, TitleRef } from '../../../shared/metadata/title-candidate.ts';
import { Observable } from '../../observable.ts';
import type { MetadataTools } from '../metadata-tools.ts';
import { type LookUpState, NOT_ASKED } from './look-up-state.ts';
import { type LookUpFields, queryOfItem } from './query-of-item.ts';
import type { TitleAddress } from './title-address.ts';

/**
 * Looks one item up: candidates for it, then the details of the one that is chosen. A new question ends the one before;
 * an answer that was stale is asked for again when a newer one has come, and replaced without a word.
 */
export class TitleLookUp extends Observable<LookUpState> {
  readonly #item: ItemDetail;
  readonly #tools: () => Promise<MetadataTools>;
  #search = new AbortController();
  #details = new AbortController();

  constructor(item: ItemDetail, tools: () => Promise<MetadataTools>) {
    super({ search: NOT_ASKED, chosen: null, details: NOT_ASKED });
    this.#item = item;
    this.#tools = tools;
  }

  /** Looks for titles like what is in the fields. */
  search(fields: LookUpFields): Promise<void> {
    const query = queryOfItem(this.#item, fields);
    return this.#ask(async (signal, onFresh) => {
      const { client } = await this.#tools();
      return client.ask(({ metadata }, id, fresh) => metadata.search(query, id, fresh), { signal, onFresh });
    });
  }

  /** Looks for the one title with an id. */
  find({ ids, kind }: TitleAddress): Promise<void> {
    return this.#ask(async (signal) => {
      const { client } = await this.#tools();
      return client.ask(({ metadata }, id) => metadata.find(ids, kind, id), { signal });
    });
  }

  /** Loads the details of a candidate from all providers that know it. */
  async choose(candidate: ScoredCandidate): Promise<void> {
    this.#details.abort();
    this.#details = new AbortController();
    const { signal } = this.#details;
    this.set({ ...this.value, chosen: candidate, details: { ...NOT_ASKED, isWaiting: true } });
    await this.#loadDetails([candidate.ref, ...candidate.alsoAt], signal);
  }

  /** Back to the candidates. */
  unchoose(): void {
    this.#details.abort();
    this.set({ ...this.value, chosen: null, details: NOT_ASKED });
  }

  /** Ends what is under way. */
  stop(): void {
    this.#search.abort();
    this.#details.abort();
  }

  async #ask(
    work: (signal: AbortSignal, onFresh: () => void) => Promise<SearchAnswer>,
    isAgain = false,
  ): Promise<void> {
    if (!isAgain) {
      this.stop();
      this.#search = new AbortController();
      this.set({
        search: { ...this.value.search, isWaiting: true, error: undefined },
        chosen: null,
        details: NOT_ASKED,
      });
    }
    const { signal } = this.#search;
    const onFresh = () => {
      if (!signal.aborted) void this.#ask(work, true);
    };
    try {
      const answer = await work(signal, onFresh);
      if (!signal.aborted)
        this.set({ ...this.value, search: { isWaiting: false, answer, error: undefined } });
    } catch (error) {
      if (signal.aborted || isAgain) return;
      this.set({ ...this.value, search: { isWaiting: false, answer: undefined, error } });
    }
  }

  async #loadDetails(refs: readonly TitleRef[], signal: AbortSignal, isAgain = false): Promise<void> {
    const onFresh = () => {
      if (!signal.aborted) void this.#loadDetails(refs, signal, true);
    };
    try {
      const { client } = await this.#tools();
      const answer = await client.ask(({ metadata }, id, fresh) => metadata.details(refs, id, fresh), {
        signal,
        onFresh,
      });
      if (!signal.aborted)
        this.set({ ...this.value, details: { isWaiting: false, answer, error: undefined } });
    } catch (error) {
      if (signal.aborted || isAgain) return;
      this.set({ ...this.value, details: { isWaiting: false, answer: undefined, error } });
    }
  }
}
