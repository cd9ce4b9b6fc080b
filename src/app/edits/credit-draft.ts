import type { DraftCredit } from './item-draft.ts';

/** The people of one role, with their places among all credits. */
export interface CreditsOfRole {
  readonly role: string;
  readonly places: readonly number[];
}

/** Credits by role, in the order of `roles`; others follow by name. */
export function creditsByRole(credits: readonly DraftCredit[], roles: readonly string[]): CreditsOfRole[] {
  const groups = new Map<string, number[]>();
  for (const [place, { role }] of credits.entries()) {
    const places = groups.get(role);
    if (places) places.push(place);
    else groups.set(role, [place]);
  }
  const rank = (role: string) => (roles.includes(role) ? roles.indexOf(role) : roles.length);
  return [...groups]
    .map(([role, places]) => ({ role, places }))
    .sort((one, other) => rank(one.role) - rank(other.role) || one.role.localeCompare(other.role));
}

/** Moves a credit among those of its role: `to` counts within the role. */
export function moveCredit(credits: readonly DraftCredit[], place: number, to: number): DraftCredit[] {
  const moved = credits[place];
  if (moved === undefined) return [...credits];
  const places = credits.flatMap(({ role }, at) => (role === moved.role ? [at] : []));
  const order = places.filter((at) => at !== place);
  order.splice(Math.max(0, Math.min(to, order.length)), 0, place);
  const result = [...credits];
  for (const [at, target] of places.entries()) {
    const credit = credits[order[at] ?? target];
    if (credit !== undefined) result[target] = credit;
  }
  return result;
}

/** Gives a credit another role, where it comes last. */
export function changeRole(credits: readonly DraftCredit[], place: number, role: string): DraftCredit[] {
  const credit = credits[place];
  if (credit === undefined) return [...credits];
  return [...credits.filter((_, at) => at !== place), { ...credit, role }];
}
