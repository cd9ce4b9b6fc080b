import type { CastChange, CastMember, CreditEntry, ItemEdit } from '../../../shared/edits/item-edit.ts';
import type { Cell, Row } from '../../../shared/edits/row-changes.ts';

/** A credit of somebody who is known. */
export type ReadyCredit = CreditEntry & { readonly personId: number };

/** A change of cast and crew in which all who come are known. */
export interface CastEdit extends Omit<Extract<ItemEdit, { kind: 'cast' }>, 'add'> {
  readonly add: readonly NewMember[];
}

/** Somebody who is put into cast or crew. */
interface NewMember extends ReadyCredit {
  /** Asked for by the name: anybody who has it will do where they are in the role already. */
  readonly isAnyone: boolean;
}

/** The rows of one item. */
interface CreditRows {
  get(table: 'credit'): readonly Row[];
  set(table: 'credit', rows: readonly Row[]): void;
}

/** A change of cast and crew, with who comes as `known` has them, in their order. */
export function readyCast(
  edit: Extract<ItemEdit, { kind: 'cast' }>,
  known: readonly ReadyCredit[],
): CastEdit {
  return {
    ...edit,
    add: known.map((credit, at) => ({ ...credit, isAnyone: (edit.add[at]?.personId ?? null) === null })),
  };
}

/** Changes cast and crew of an item. Tells whether anything was another. */
export function changeCast(itemId: number, rows: CreditRows, { add, remove, change }: CastEdit): boolean {
  let credits = creditsOf(rows).filter((credit) => !remove.some((one) => isMember(credit, one)));
  for (const one of change) credits = withChange(credits, one);
  for (const { isAnyone, ...one } of add)
    if (!credits.some((credit) => isMember(credit, isAnyone ? { ...one, personId: null } : one)))
      credits = [...credits, one];
  return setCredits(itemId, rows, credits);
}

/** In their order within each role. */
function creditsOf(rows: CreditRows): ReadyCredit[] {
  return [...groupByRole(rows.get('credit')).values()]
    .flat()
    .map(([, role, , personId, character, name]) => ({
      personId: Number(personId),
      name: String(name),
      role: String(role),
      character: character == null ? null : String(character),
    }));
}

function isMember(credit: ReadyCredit, { personId, name, role }: CastMember): boolean {
  if (role !== null && credit.role !== role) return false;
  if (personId !== null) return credit.personId === personId;
  return credit.name.toLowerCase() === name.toLowerCase();
}

/** Who gets another role comes last in it. What would then be there twice is there once. */
function withChange(credits: readonly ReadyCredit[], change: CastChange): ReadyCredit[] {
  const { toRole, toCharacter } = change;
  let result = [...credits];
  for (const credit of credits.filter((one) => isMember(one, change))) {
    const { role, character } = credit;
    const changed = {
      ...credit,
      role: toRole ?? role,
      character: toCharacter === undefined ? character : toCharacter,
    };
    const others = result.filter((one) => one !== credit);
    const isThere = others.some(
      (one) =>
        one.personId === changed.personId &&
        one.role === changed.role &&
        (one.character === changed.character || changed.character === null),
    );
    if (isThere) result = others;
    else if (changed.role !== role) result = [...others, changed];
    else result = result.map((one) => (one === credit ? changed : one));
  }
  return result;
}

/** Puts credits in the place of those of an item; roles in which nothing changes keep their rows. Tells whether anything was another. */
export function setCredits(itemId: number, rows: CreditRows, credits: readonly ReadyCredit[]): boolean {
  const before = groupByRole(rows.get('credit'));
  const after = groupByRole(
    credits.map(({ role, personId, character, name }) => [itemId, role, 0, personId, character, name]),
  );
  const isSame = (one: readonly Row[] = [], other: readonly Row[] = []) =>
    one.length === other.length &&
    one.every(([, , , person, character], at) => person === other[at]?.[3] && character === other[at]?.[4]);
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (role) => !isSame(before.get(role), after.get(role)),
  );
  for (const role of changed)
    before.set(
      role,
      (after.get(role) ?? []).map(
        ([id, of, , ...others], at): Row => [id ?? null, of ?? null, at, ...others],
      ),
    );
  if (changed.length > 0) rows.set('credit', [...before.values()].flat());
  return changed.length > 0;
}

/** Rows of credits by role, in their order. */
function groupByRole(rows: readonly Row[]): Map<Cell | undefined, readonly Row[]> {
  const groups = new Map<Cell | undefined, Row[]>();
  for (const row of rows) {
    const group = groups.get(row[1]);
    if (group) group.push(row);
    else groups.set(row[1], [row]);
  }
  for (const group of groups.values()) group.sort((one, other) => Number(one[2]) - Number(other[2]));
  return groups;
}
