import { castFault } from '../../shared/edits/edit-fault.ts';
import type { CastChange, ItemEdit } from '../../shared/edits/item-edit.ts';
import type { MemberCount } from '../../shared/edits/many-values.ts';
import type { DraftCredit } from './item-draft.ts';

/** What becomes of somebody who is in some of the titles. */
export interface MemberChoice {
  readonly personId: number;
  readonly name: string;
  readonly role: string;
  /** In those that have them, in all titles, or in none. */
  readonly reach: 'held' | 'all' | 'none';
  /** Absent: the role stays. */
  readonly toRole?: string;
  /** As it stands in the field; absent: it stays. */
  readonly toCharacter?: string;
  /** What they play where all that have them say the same. */
  readonly character: string | null;
}

/** What becomes of cast and crew of many titles. */
export interface CastChoices {
  /** Only those that something is chosen for. */
  readonly held: readonly MemberChoice[];
  /** Put into all titles. */
  readonly add: readonly DraftCredit[];
  /** Names of those who are taken out of all titles, in whatever role. */
  readonly remove: readonly string[];
}

type CastEdit = Extract<ItemEdit, { kind: 'cast' }>;

/** Nothing is chosen. */
export const NO_CAST: CastChoices = { held: [], add: [], remove: [] };

/** What is chosen for somebody. */
export function choiceOf({ held }: CastChoices, member: MemberCount): MemberChoice {
  const { personId, name, role, characters } = member;
  const chosen = held.find((one) => isFor(one, member));
  if (chosen !== undefined) return chosen;
  const only = characters.distinct === 1 ? (characters.values[0]?.value ?? null) : null;
  return { personId, name, role, reach: 'held', character: only === null ? null : String(only) };
}

/** Chooses something for somebody; `undefined` leaves a part of it as it is. */
export function chooseMember(
  choices: CastChoices,
  member: MemberCount,
  change: {
    readonly reach?: MemberChoice['reach'];
    readonly toRole?: string | undefined;
    readonly toCharacter?: string | undefined;
  },
): CastChoices {
  const before = choiceOf(choices, member);
  const { toRole, toCharacter } = { ...before, ...change };
  const { personId, name, role, character } = before;
  const chosen: MemberChoice = {
    ...{ personId, name, role, character, reach: change.reach ?? before.reach },
    ...(toRole === undefined || toRole === role ? {} : { toRole }),
    ...(toCharacter === undefined ? {} : { toCharacter }),
  };
  const others = choices.held.filter((one) => !isFor(one, member));
  const isLeft = chosen.reach === 'held' && !isChanged(chosen);
  return { ...choices, held: isLeft ? others : [...others, chosen] };
}

/** Whether somebody gets another role or another character. */
export function isChanged({ toRole, toCharacter }: MemberChoice): boolean {
  return toRole !== undefined || toCharacter !== undefined;
}

/**
 * What is to be done to cast and crew of all titles, one edit for each person, so that it can be told of each how many titles it
 * changes: who goes comes first.
 */
export function castEdits({ held, add, remove }: CastChoices): CastEdit[] {
  return [
    ...held.filter(({ reach }) => reach === 'none').map(memberEdit),
    ...remove.map((name) => castEdit({ remove: [{ personId: null, name, role: null }] })),
    ...held.filter(({ reach }) => reach !== 'none').map(memberEdit),
    ...add.map((credit) => castEdit({ add: [{ ...credit, character: characterOf(credit.character) }] })),
  ];
}

/** What is wrong with what is chosen, in a sentence; undefined: nothing. */
export function castChoicesFault(choices: CastChoices): string | undefined {
  return castEdits(choices)
    .map(castFault)
    .find((fault) => fault !== undefined);
}

function memberEdit(choice: MemberChoice): CastEdit {
  const { personId, name, role, toRole, toCharacter } = choice;
  if (choice.reach === 'none') return castEdit({ remove: [{ personId, name, role }] });
  const character = toCharacter === undefined ? choice.character : characterOf(toCharacter);
  const change: CastChange = {
    ...{ personId, name, role },
    ...(toRole === undefined ? {} : { toRole }),
    ...(toCharacter === undefined ? {} : { toCharacter: character }),
  };
  return castEdit({
    add: choice.reach === 'all' ? [{ personId, name, role: toRole ?? role, character }] : [],
    change: isChanged(choice) ? [change] : [],
  });
}

function castEdit(parts: Partial<CastEdit>): CastEdit {
  return { kind: 'cast', add: [], remove: [], change: [], ...parts };
}

function characterOf(text: string): string | null {
  return text.trim() || null;
}

function isFor(choice: MemberChoice, { personId, role }: MemberCount): boolean {
  return choice.personId === personId && choice.role === role;
}
