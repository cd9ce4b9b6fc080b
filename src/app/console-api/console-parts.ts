import type { App } from '../app.ts';
import type { OrderedItemSource } from '../list/ordered-item-source.ts';

/** What the console API works with. */
export interface ConsoleParts
  extends Pick<
    App,
    | 'backend'
    | 'imports'
    | 'jobs'
    | 'queue'
    | 'libraries'
    | 'metadata'
    | 'scans'
    | 'settings'
    | 'shelves'
    | 'storage'
  > {
  readonly source: OrderedItemSource;
}
