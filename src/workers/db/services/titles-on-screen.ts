import type { TitlesOnScreen } from '../../../rpc/interaction-channel.ts';
import { isObject } from '../../../shared/is-object.ts';

/** Of each page, which tells them anew whenever they change. */
const MOST = 500;

/** The titles that can be seen in some tab, as pages tell them while they are looked at. */
export class TitlesOnScreenListener {
  readonly #channel: BroadcastChannel;
  #itemIds: readonly number[] = [];

  /** @param channelName from `interactionChannelName` */
  constructor(channelName: string) {
    this.#channel = new BroadcastChannel(channelName);
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isTold(data)) this.#itemIds = data.itemIds.slice(0, MOST);
    };
  }

  /** Those told last. */
  get itemIds(): readonly number[] {
    return this.#itemIds;
  }

  /** Listens no more. */
  close(): void {
    this.#channel.close();
  }
}

function isTold(data: unknown): data is TitlesOnScreen {
  return isObject(data) && Array.isArray(data.itemIds) && data.itemIds.every(Number.isInteger);
}
