import { INTERACTION_INTERVAL, interactionChannelName } from '../rpc/interaction-channel.ts';

/** Tells the jobs of all tabs that somebody is scrolling here, so that they leave the processor to it. */
export class InteractionNotice {
  readonly #channel: BroadcastChannel;
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(prefix: string) {
    this.#channel = new BroadcastChannel(interactionChannelName(prefix));
  }

  /** Something has moved. Cheap: may be called each frame. */
  tell(): void {
    const now = performance.now();
    if (now - this.#toldAt < INTERACTION_INTERVAL) return;
    this.#toldAt = now;
    this.#channel.postMessage(null);
  }

  /** Tells no more. */
  close(): void {
    this.#channel.close();
  }
}
