import type { ItemCredit } from '../../../shared/media-item.ts';
import { ROLES, roleName } from '../../role-name.ts';

/** The people of one kind of work. */
export interface CreditGroup {
  /** For a heading: "Cast", "Directors". */
  readonly name: string;
  readonly credits: readonly ItemCredit[];
}

/** Credits by role, each group in billing order. */
export function creditGroups(credits: readonly ItemCredit[]): CreditGroup[] {
  const roles = [...new Set(credits.map(({ role }) => role))];
  const rank = (role: string) => {
    const at = ROLES.findIndex(([known]) => known === role);
    return at < 0 ? ROLES.length : at;
  };
  return roles
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
    .map((role) => {
      const group = credits.filter((credit) => credit.role === role).sort((a, b) => a.order - b.order);
      return { name: headingOf(role, group.length), credits: group };
    });
}

function headingOf(role: string, count: number): string {
  const known = ROLES.find(([name]) => name === role);
  if (known) return count === 1 ? known[1] : known[2];
  return roleName(role);
}
