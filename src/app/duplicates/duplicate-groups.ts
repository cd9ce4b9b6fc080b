import {
  DUPLICATE_REASONS,
  type DuplicateReason,
  type DuplicateReport,
} from '../../shared/duplicates/duplicate-report.ts';

/** Titles that may be one. */
export interface ShownGroup {
  /** Another group has another. */
  readonly key: string;
  /** Ascending. */
  readonly ids: readonly number[];
  readonly libraries: readonly number[];
  /** Bits of {@link DUPLICATE_REASONS}. */
  readonly reasons: number;
  readonly isCertain: boolean;
}

/** Which groups are shown. */
export interface GroupFilter {
  /** Null: found by whatever. */
  readonly reason: DuplicateReason | null;
  /** Null: with titles of any library. */
  readonly libraryId: number | null;
}

/** The groups of a report, in its order. */
export function groupsOfReport(report: DuplicateReport): readonly ShownGroup[] {
  const { members, libraries, ends, reasons, certain } = report;
  return Array.from(ends, (end, at) => {
    const begin = at === 0 ? 0 : (ends[at - 1] ?? 0);
    const ids = [...members.subarray(begin, end)];
    return {
      key: ids.join(),
      ids,
      libraries: [...new Set(libraries.subarray(begin, end))],
      reasons: reasons[at] ?? 0,
      isCertain: certain[at] === 1,
    };
  });
}

/** Those that a filter leaves. */
export function filterGroups(
  groups: readonly ShownGroup[],
  { reason, libraryId }: GroupFilter,
  hidden: ReadonlySet<string>,
): readonly ShownGroup[] {
  const bit = reason === null ? 0xff : DUPLICATE_REASONS[reason];
  return groups.filter(
    (group) =>
      (group.reasons & bit) !== 0 &&
      (libraryId === null || group.libraries.includes(libraryId)) &&
      !hidden.has(group.key),
  );
}
