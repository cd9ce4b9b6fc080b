import type { ItemCriteria } from '../../../shared/item-criteria.ts';
import type { ItemFilter } from '../../../shared/item-filter.ts';
import { conditionMask, type MaskSource, tiersMask } from './condition-mask.ts';
import type { FilterContext } from './filter-context.ts';
import type { ItemColumns } from './item-columns.ts';
import { PRESENT_SHIFT, TYPES_BY_CODE } from './item-facts.ts';
import { SlotMask } from './slot-mask.ts';

type Scope = Pick<ItemCriteria, 'libraryId' | 'mediaType'>;

/** Items by slot. */
export interface Selection {
  /** 1 where the slot's item is selected, else 0. */
  readonly mask: Uint8Array;
  readonly count: number;
}

/**
 * The items that criteria select, of active libraries where they name none.
 * @param text Tiers by slot of the criteria's text, null where they have none.
 */
export function selectItems(
  columns: ItemColumns,
  criteria: Pick<ItemCriteria, 'libraryId' | 'mediaType' | 'filter'>,
  context: FilterContext,
  text: Uint8Array | null,
): Selection {
  const source = { columns, context };
  const scope = scopeMask(source, criteria);
  const mask = text ? tiersMask(columns, text, scope) : scope.clone();
  if (criteria.filter) mask.and(filterMask(source, criteria.filter));
  return { mask: mask.bytes.subarray(0, columns.count), count: mask.count() };
}

/** Not to be changed: it may be one that is kept. Bytes where no item is are either. */
function filterMask(source: MaskSource, filter: ItemFilter): SlotMask {
  if ('field' in filter) return conditionMask(source, filter);
  const mask = new SlotMask(source.columns.capacity);
  if ('not' in filter) {
    mask.or(filterMask(source, filter.not));
    mask.invert();
    return mask;
  }
  if ('any' in filter) {
    for (const part of filter.any) mask.or(filterMask(source, part));
    return mask;
  }
  mask.invert();
  for (const part of filter.all) {
    if ('not' in part) mask.andNot(filterMask(source, part.not));
    else mask.and(filterMask(source, part));
  }
  return mask;
}

function scopeMask({ columns, context }: MaskSource, { libraryId, mediaType }: Scope): SlotMask {
  const key = `scope/${libraryId}/${mediaType}/${context.names.version}`;
  return columns.scopes.get(key, () => {
    const isOfLibrary = columns.libraryIds.map((id) =>
      libraryId === undefined ? context.names.isActive(id) : id === libraryId,
    );
    const isOfType = TYPES_BY_CODE.map((type) => (mediaType ?? type) === type);
    return presentMask(columns, Uint8Array.from(isOfLibrary, Number), Uint8Array.from(isOfType, Number));
  });
}

/** Slots with an item of these libraries and types, given by place and code. */
function presentMask(columns: ItemColumns, isOfLibrary: Uint8Array, isOfType: Uint8Array): SlotMask {
  const { flags, types, libraries, count } = columns;
  const mask = new SlotMask(columns.capacity);
  const { bytes } = mask;
  for (let slot = 0; slot < count; slot++) {
    const isPresent = (flags[slot] as number) >>> PRESENT_SHIFT;
    const isInLibrary = isOfLibrary[libraries[slot] as number] as number;
    bytes[slot] = isPresent & isInLibrary & (isOfType[types[slot] as number] as number);
  }
  return mask;
}
