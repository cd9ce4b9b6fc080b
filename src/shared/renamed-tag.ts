/**
 * What a tag of a branch is called when the branch `name` is renamed. By the parts of the names, not their letters: the same
 * letters can be written with more or fewer characters.
 */
export function renamedTag(
  tag: string,
  { name, to }: { readonly name: string; readonly to: string },
): string {
  return [to, ...tag.split('/').slice(name.split('/').length)].join('/');
}
