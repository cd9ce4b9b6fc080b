import type { CastChange, ItemEdit } from '../../shared/edits/item-edit.ts';

/** What a change of cast and crew does: "add Ada Lang (actor, as Keeper)", "remove Bo Lind", "Cy Moor (writer): director". */
export function castParts({ add, remove, change }: Extract<ItemEdit, { kind: 'cast' }>): string[] {
  const added = add.map(
    ({ name, role, character }) => `${name} (${[role, ...partOf(character)].join(', ')})`,
  );
  const removed = remove.map(({ name, role }) => (role === null ? name : `${name} (${role})`));
  return [
    ...(added.length > 0 ? [`add ${added.join(', ')}`] : []),
    ...(removed.length > 0 ? [`remove ${removed.join(', ')}`] : []),
    ...change.map(changeWords),
  ];
}

function changeWords({ name, role, toRole, toCharacter }: CastChange): string {
  const now = [
    ...(toRole === undefined ? [] : [toRole]),
    ...(toCharacter === undefined
      ? []
      : toCharacter === null
        ? ['without a character']
        : partOf(toCharacter)),
  ];
  return `${role === null ? name : `${name} (${role})`}: ${now.join(', ')}`;
}

function partOf(character: string | null): string[] {
  return character === null ? [] : [`as ${character}`];
}
