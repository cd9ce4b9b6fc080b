/** Name of the channel on which every page tells, again and again, that somebody is scrolling in it. */
export function interactionChannelName(prefix: string): string {
  return `${prefix}~interaction`;
}

/** While somebody scrolls it is told so often, in ms. */
export const INTERACTION_INTERVAL = 100;
