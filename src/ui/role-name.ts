/** Roles in the order they are shown, with what one and several of them are called. Others follow by name. */
export const ROLES: readonly (readonly [role: string, one: string, many: string])[] = [
  ['director', 'Director', 'Directors'],
  ['creator', 'Creator', 'Creators'],
  ['writer', 'Writer', 'Writers'],
  ['actor', 'Cast', 'Cast'],
  ['producer', 'Producer', 'Producers'],
  ['composer', 'Composer', 'Composers'],
  ['cinematographer', 'Cinematographer', 'Cinematographers'],
  ['editor', 'Editor', 'Editors'],
];

/** What a person with this role is called. */
export function roleName(role: string): string {
  if (role === 'actor') return 'Actor';
  return ROLES.find(([known]) => known === role)?.[1] ?? role.charAt(0).toUpperCase() + role.slice(1);
}
