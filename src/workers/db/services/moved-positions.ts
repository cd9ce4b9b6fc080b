/** A title's place in a collection. */
export interface CollectionPlace {
  readonly itemId: number;
  readonly position: number;
}

/** A place, and the position it is to have. */
export interface MovedPlace {
  readonly place: CollectionPlace;
  readonly position: number;
}

/**
 * What positions become when the place at `from` goes to `to`: those between the two take those of their neighbours, so
 * that a short way changes few rows. Where positions are the same, all are numbered anew.
 */
export function movedPositions(places: readonly CollectionPlace[], from: number, to: number): MovedPlace[] {
  const moved = [...places];
  moved.splice(to, 0, ...moved.splice(from, 1));
  const rises = places.every((place, at) => at === 0 || place.position > (places[at - 1]?.position ?? 0));
  return moved
    .map((place, at) => ({ place, position: rises ? (places[at]?.position ?? at) : at }))
    .filter(({ place, position }) => place.position !== position);
}
