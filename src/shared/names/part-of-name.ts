/** `cd1`, `Part 2`, `disc.3`: a word for a part and its number, set off by other signs. */
const PART = /(?<![\p{L}\p{N}])(?:cd|dvd|disc|disk|part|pt)[\s._-]*(\d{1,2})(?![\p{L}\p{N}])/iu;

/** What a file name says of being a part. */
interface NamedPart {
  /** The name without it: the same for all parts of a film. */
  readonly stem: string;
  readonly number: number;
}

function partOf(name: string): NamedPart | undefined {
  const found = PART.exec(name);
  if (found === null) return undefined;
  const before = name.slice(0, found.index);
  const after = name.slice(found.index + found[0].length).replace(/\.[^.]*$/, '');
  return { stem: `${before}\0${after}`.toLowerCase(), number: Number(found[1]) };
}

/**
 * Whether the file of this name is a part of a film that others of its files go on with: their names differ in the
 * number of the part alone.
 */
export function isBeforeLastPart(name: string, others: readonly string[]): boolean {
  const part = partOf(name);
  if (part === undefined) return false;
  return others.some((other) => {
    const one = partOf(other);
    return one !== undefined && one.stem === part.stem && one.number > part.number;
  });
}
