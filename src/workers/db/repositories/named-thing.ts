import { foldName } from '../../../shared/free-name.ts';

/** What has a name that no other thing of its kind has. */
export interface NamedThing {
  readonly id: number;
  readonly name: string;
}

/** Nothing that is written otherwise folds to such a name. */
const ASCII = /^[ -~]*$/;

/**
 * Id of the thing that has a name, in whatever case, where looking it up has found none; undefined: there is none. The
 * database disregards the case of ASCII letters only; a person expects it of all. `all` is asked only for names of others.
 */
export function idOfNamed(all: () => readonly NamedThing[], name: string): number | undefined {
  if (ASCII.test(name)) return undefined;
  const folded = foldName(name);
  return all().find((thing) => foldName(thing.name) === folded)?.id;
}
