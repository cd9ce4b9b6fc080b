/** The projects of playwright.config.ts. */
export const projectNames = /** @type {const} */ (['unit', 'browser', 'e2e']);

/**
 * The projects that Playwright's arguments select: those named by `--project`, else all.
 * @param {readonly string[]} args
 */
export function selectedProjects(args) {
  /** @type {string[]} */
  const named = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    if (argument.startsWith('--project=')) named.push(argument.slice('--project='.length));
    if (argument !== '--project') continue;
    while (projectNames.some((name) => name === args[index + 1])) named.push(args[++index] ?? '');
  }
  return named.length === 0 ? [...projectNames] : projectNames.filter((name) => named.includes(name));
}
