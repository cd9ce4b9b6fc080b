/** Numbers in sets that grow together. */
export class UnionFind {
  readonly #parents = new Map<number, number>();

  /** Makes one set of the sets of all of these. */
  joinAll(ids: readonly number[]): void {
    const [first] = ids;
    if (first === undefined) return;
    for (const id of ids) {
      const [one, other] = [this.#rootOf(first), this.#rootOf(id)];
      this.#parents.set(Math.max(one, other), Math.min(one, other));
    }
  }

  /** Whether all of these are in one set. */
  areOne(ids: readonly number[]): boolean {
    const roots = new Set(ids.map((id) => (this.#parents.has(id) ? this.#rootOf(id) : id)));
    return roots.size <= 1;
  }

  /** All sets, each ascending, by their lowest numbers. */
  sets(): number[][] {
    const byRoot = new Map<number, number[]>();
    for (const id of [...this.#parents.keys()].sort((a, b) => a - b)) {
      const root = this.#rootOf(id);
      const set = byRoot.get(root);
      if (set) set.push(id);
      else byRoot.set(root, [id]);
    }
    return [...byRoot.values()];
  }

  #rootOf(id: number): number {
    let root = id;
    for (let next = this.#parents.get(root) ?? root; next !== root; next = this.#parents.get(root) ?? root)
      root = next;
    for (let at = id; at !== root; ) {
      const next = this.#parents.get(at) ?? root;
      this.#parents.set(at, root);
      at = next;
    }
    if (!this.#parents.has(root)) this.#parents.set(root, root);
    return root;
  }
}
