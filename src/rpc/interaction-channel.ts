/** Name of the channel on which every page tells, again and again, that somebody is scrolling in it. */
export function interactionChannelName(prefix: string): string {
  return `${prefix}~interaction`;
}

/** While somebody scrolls it is told so often, in ms. */
export const INTERACTION_INTERVAL = 100;

/** Told on the same channel: which titles can be seen, so that a match asks for them next. */
export interface TitlesOnScreen {
  readonly itemIds: readonly number[];
}
