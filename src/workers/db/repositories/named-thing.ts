import { foldName } from '../../../shared/free-name.ts';

/** What has a name that no other thing of its kind has. */
export interface NamedThing {
  readonly id: number;
  readonly name: string;
}

/**
 * Id of the thing that has a name, in whatever case; undefined: there is none. The database disregards the case of ASCII
 * letters only; a person expects it of all.
 */
export function idOfNamed(things: readonly NamedThing[], name: string): number | undefined {
  const folded = foldName(name);
  return things.find((thing) => foldName(thing.name) === folded)?.id;
}
