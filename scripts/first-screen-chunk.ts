import type { Plugin } from 'vite';

/**
 * Keeps everything that a module loads statically in one chunk, whatever else uses parts of it: what is
 * loaded on demand would else cut the first screen's code into many small files, each with imports and
 * exports of its own, which gzip worse.
 * @param module its path from the root, such as `src/main.ts`
 * @param name of the chunk
 * @param apart path of a module that stays out, with all it imports: it has a chunk of its own
 */
export function firstScreenChunk(module: string, name: string, apart: string): Plugin {
  const inside = new Set<string>();
  return {
    name: 'reelshelf:first-screen-chunk',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name, test: (id: string) => inside.has(id) }] } },
        },
      },
    }),
    buildEnd(error) {
      if (error) return;
      const ids = [...this.getModuleIds()];
      const importsOf = (id: string) => this.getModuleInfo(id)?.importedIds ?? [];
      const outside = reached(find(ids, apart), importsOf);
      for (const id of reached(find(ids, module), importsOf)) if (!outside.has(id)) inside.add(id);
    },
  };
}

function find(ids: readonly string[], module: string): string {
  const id = ids.find((candidate) => candidate.replaceAll('\\', '/').endsWith(`/${module}`));
  if (id === undefined) throw new Error(`The build has no ${module}.`);
  return id;
}

/** A module and all it imports statically, directly or not. */
function reached(start: string, importsOf: (id: string) => readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...importsOf(id));
  }
  return found;
}
