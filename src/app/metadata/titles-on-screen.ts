import { basePath } from '../../pwa/base-path.ts';
import { interactionChannelName, type TitlesOnScreen } from '../../rpc/interaction-channel.ts';
import { storagePrefix } from '../../shared/storage-prefix.ts';
import type { App } from '../app.ts';

/** What can be seen changes with every frame; it is told no more often than this, in ms. */
const INTERVAL = 300;
/** Titles of a list that may be seen at first, before it has moved. */
const FIRST_SCREEN = 60;

let channel: BroadcastChannel | undefined;

/** Tells the match that runs in some tab which titles can be seen here: it asks for those next. */
export function tellTitlesOnScreen(itemIds: readonly number[]): void {
  channel ??= new BroadcastChannel(interactionChannelName(storagePrefix(basePath())));
  const told: TitlesOnScreen = { itemIds };
  channel.postMessage(told);
}

/** Tells what can be seen of the list of titles, as it moves; returns what ends it. */
export function tellTitlesOfList({ list, places }: Pick<App, 'list' | 'places'>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let range = { first: places.get(list.model.criteria)?.index ?? 0, last: 0 };
  const tell = () => {
    timer = undefined;
    const last = Math.max(range.last, range.first + FIRST_SCREEN);
    const ids: number[] = [];
    for (let index = range.first; index <= last; index++) {
      const id = list.model.at(index)?.id;
      if (id !== undefined) ids.push(id);
    }
    tellTitlesOnScreen(ids);
  };
  const follow = (event: Event) => {
    if (!('first' in event && 'last' in event)) return;
    range = { first: Number(event.first), last: Number(event.last) };
    timer ??= setTimeout(tell, INTERVAL);
  };
  document.addEventListener('rs-visible-range', follow);
  // The worker begins to listen when it has recorded the job.
  timer = setTimeout(tell, INTERVAL);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('rs-visible-range', follow);
  };
}
