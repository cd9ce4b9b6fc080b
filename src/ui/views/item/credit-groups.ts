import type { ItemCredit } from '../../../shared/media-item.ts';

/** The people of one kind of work. */
export interface CreditGroup {
  /** For a heading: "Cast", "Directors". */
  readonly name: string;
  readonly credits: readonly ItemCredit[];
}

/** Roles in the order they are shown, with what several of them are called. Others follow by name. */
const HEADINGS: readonly (readonly [role: string, one: string, many: string])[] = [
  ['director', 'Director', 'Directors'],
  ['creator', 'Creator', 'Creators'],
  ['writer', 'Writer', 'Writers'],
  ['actor', 'Cast', 'Cast'],
  ['producer', 'Producer', 'Producers'],
  ['composer', 'Composer', 'Composers'],
  ['cinematographer', 'Cinematographer', 'Cinematographers'],
  ['editor', 'Editor', 'Editors'],
];

/** Credits by role, each group in billing order. */
export function creditGroups(credits: readonly ItemCredit[]): CreditGroup[] {
  const roles = [...new Set(credits.map(({ role }) => role))];
  const rank = (role: string) => {
    const at = HEADINGS.findIndex(([known]) => known === role);
    return at < 0 ? HEADINGS.length : at;
  };
  return roles
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
    .map((role) => {
      const group = credits.filter((credit) => credit.role === role).sort((a, b) => a.order - b.order);
      return { name: headingOf(role, group.length), credits: group };
    });
}

function headingOf(role: string, count: number): string {
  const known = HEADINGS.find(([name]) => name === role);
  if (known) return count === 1 ? known[1] : known[2];
  return role.charAt(0).toUpperCase() + role.slice(1);
}
