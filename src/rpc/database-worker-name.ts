/** What a database worker is there for. */
export type DatabaseRole = 'reader' | 'writer';

/**
 * Name of a database worker. It tells the worker whose files to open before any message does: those
 * wait until the page is done with what it does at its start.
 */
export function databaseWorkerName(prefix: string, role: DatabaseRole): string {
  return `${prefix}~${role}`;
}

/** The prefix of everything stored, from a reader's name; undefined in any other worker. */
export function prefixOfReader(name: string): string | undefined {
  const [, prefix] = /^([^~]+)~reader$/.exec(name) ?? [];
  return prefix;
}
