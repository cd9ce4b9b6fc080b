import type { EarlierValue, HistoryField, PartValue } from '../../shared/edits/earlier-value.ts';
import { isNamePart } from '../../shared/edits/item-part.ts';
import { type DraftCredit, type ItemDraft, partWords } from './item-draft.ts';

/** Earlier values of a part that are offered. */
const MOST_EARLIER = 6;

/** What a part was before, the newest first, without what it is in the draft. */
export function earlierOf(
  history: readonly EarlierValue[],
  draft: ItemDraft,
  field: HistoryField,
): readonly EarlierValue[] {
  const present = keyOfPart(draft, field);
  return history
    .filter((one) => one.field === field && keyOfPart(withValue(draft, one), field) !== present)
    .slice(0, MOST_EARLIER);
}

/** A draft in which a part is what it was before. */
export function withValue(draft: ItemDraft, part: PartValue): ItemDraft {
  switch (part.field) {
    case 'credits':
      return { ...draft, credits: part.value.map(toDraft) };
    case 'poster':
    case 'fanart':
      return { ...draft, pictures: { ...draft.pictures, [part.field]: part.value } };
    case 'genres':
    case 'countries':
    case 'keywords':
    case 'tags':
    case 'collections':
      return { ...draft, names: { ...draft.names, [part.field]: part.value } };
    default:
      return {
        ...draft,
        texts: { ...draft.texts, [part.field]: part.value === null ? '' : String(part.value) },
      };
  }
}

/** An earlier value in words. */
export function earlierWords(draft: ItemDraft, part: PartValue): string {
  return partWords(withValue(draft, part), part.field);
}

function toDraft({
  personId,
  name,
  role,
  character,
}: Extract<PartValue, { field: 'credits' }>['value'][number]): DraftCredit {
  return { personId, name, role, character: character ?? '' };
}

/** What tells one value of a part from another: the order of names does not, nor that of people of different roles. */
function keyOfPart(draft: ItemDraft, field: HistoryField): string {
  if (field === 'poster' || field === 'fanart') return draft.pictures[field]?.key ?? '';
  if (isNamePart(field)) return JSON.stringify([...draft.names[field]].sort());
  if (field !== 'credits') return draft.texts[field].trim();
  return JSON.stringify(draft.credits.toSorted((one, other) => one.role.localeCompare(other.role)));
}
