import type { Library } from '../../shared/library.ts';

/** What the library that is measured with is called, wherever it is seen. */
export const MEASURED_LIBRARY = 'Measurement (synthetic)';

/** The description that a library with this mark carries. */
export function markedDescription(mark: string): string {
  return `Made by “Measure this machine”, which removes it again (${mark})`;
}

/**
 * The library that was made under this mark, if it is there: the only one that may be removed. Neither
 * its name nor its id counts, which another library may have by now.
 */
export function markedLibrary(mark: string | undefined, libraries: readonly Library[]): Library | undefined {
  if (mark === undefined || mark === '') return undefined;
  const description = markedDescription(mark);
  return libraries.find((library) => library.isSynthetic && library.description === description);
}
