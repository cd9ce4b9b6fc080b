/** What was written or deleted while something was being read: what was read of it is not newest any more. */
export class ReadGuard {
  readonly #changes = new Set<Set<string>>();

  /** Begins to watch. @returns tells which of the keys have not been changed since, and ends the watch */
  begin(): (keys: readonly string[]) => readonly string[] {
    const changed = new Set<string>();
    this.#changes.add(changed);
    return (keys) => {
      const isCleared = !this.#changes.delete(changed);
      return isCleared ? [] : keys.filter((key) => !changed.has(key));
    };
  }

  changed(keys: readonly string[]): void {
    for (const changes of this.#changes) for (const key of keys) changes.add(key);
  }

  changedAll(): void {
    this.#changes.clear();
  }
}
