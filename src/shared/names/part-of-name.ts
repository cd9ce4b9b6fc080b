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

/** Which part of a film the file of this name is; undefined for one that is whole. */
export function partAmong(name: string, files: readonly { readonly name: string }[]): number | undefined {
  const part = partOf(name);
  const isOther = (other: NamedPart | undefined) =>
    other?.stem === part?.stem && other?.number !== part?.number;
  return files.some((file) => isOther(partOf(file.name))) ? part?.number : undefined;
}

/**
 * The part of this number, of the parts that this file is one of, or the first where there is none of it; the file itself
 * where it is whole.
 */
export function partNumbered<File extends { readonly name: string }>(
  file: File,
  files: readonly File[],
  number: number | null,
): File {
  const stem = partOf(file.name)?.stem;
  if (stem === undefined) return file;
  const numberOf = (one: File) => partOf(one.name)?.number ?? 0;
  const parts = files.filter((one) => partOf(one.name)?.stem === stem);
  const [first = file] = parts.sort((a, b) => numberOf(a) - numberOf(b));
  return parts.find((one) => numberOf(one) === number) ?? first;
}

/** A file that a film goes on with. */
export interface NextPart<File> {
  readonly file: File;
  readonly number: number;
}

/**
 * The part that a film goes on with behind the file of this name; undefined where there is none. Parts are files whose
 * names differ in the number of the part alone; of several of one number, the first.
 */
export function nextPart<File extends { readonly name: string }>(
  name: string,
  files: readonly File[],
): NextPart<File> | undefined {
  const part = partOf(name);
  if (part === undefined) return undefined;
  return files
    .flatMap((file) => {
      const one = partOf(file.name);
      const isLater = one !== undefined && one.stem === part.stem && one.number > part.number;
      return isLater ? [{ file, number: one.number }] : [];
    })
    .sort((a, b) => a.number - b.number)[0];
}
