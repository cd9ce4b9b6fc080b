import { libraryNameFault } from '../../../shared/edits/library-edit.ts';
import { foldName } from '../../../shared/free-name.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Statements } from '../engine/connection.ts';
import { libraryRepository } from '../repositories/library-repository.ts';

/** A library's name as it is stored. Throws `invalid-argument`, saying what is wrong with it. */
export function checkName(name: string): string {
  const fault = libraryNameFault(name);
  if (fault !== undefined) throw new AppError('invalid-argument', fault);
  return name.trim();
}

/**
 * Throws `constraint` where another library has the name. The database disregards the case of ASCII letters only; a person
 * expects it of all.
 */
export function checkNameIsFree(statements: Statements, name: string, exceptId?: number): void {
  const clash = namesake(statements, name, exceptId);
  if (clash !== undefined) throw new AppError('constraint', `There is a library named “${clash}” already.`);
}

/** What a library is called that has given up its name while it was deleted. */
const GIVEN_UP = /^(.+) \(deleted (\d+)\)$/s;

/** What a library was called before another one took its name, where that is free again. */
export function nameBefore(statements: Statements, id: number, name: string): string | undefined {
  const [, before, number] = GIVEN_UP.exec(name) ?? [];
  if (before === undefined || Number(number) !== id) return undefined;
  return namesake(statements, before, id) === undefined ? before : undefined;
}

/** What a standing library is called that has the name, in whatever case. */
export function namesake(statements: Statements, name: string, exceptId?: number): string | undefined {
  const folded = foldName(name);
  return libraryRepository(statements)
    .list()
    .find((library) => library.id !== exceptId && foldName(library.name) === folded)?.name;
}
