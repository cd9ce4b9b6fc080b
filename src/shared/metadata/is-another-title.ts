import type { ItemMetadataSource } from '../media-item.ts';
import type { TitleRef } from './title-candidate.ts';

/** Whether an item that was matched before is another title by these refs. */
export function isAnotherTitle(
  before: readonly Pick<ItemMetadataSource, 'provider' | 'providerTitleId'>[],
  refs: readonly TitleRef[],
): boolean {
  const isOneOf = ({ provider, providerTitleId }: (typeof before)[number]) =>
    refs.some((ref) => ref.provider === provider && ref.id === providerTitleId);
  return before.length > 0 && !before.some(isOneOf);
}
