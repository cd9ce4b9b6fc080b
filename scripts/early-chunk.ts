import type { Plugin } from 'vite';

/**
 * Gives a module that the page imports a chunk of its own, with all it imports, and a script element
 * before all others: it runs while the rest is still being loaded.
 * @param module its path from the root, such as `src/first.ts`
 * @param name of the chunk
 */
export function earlyChunk(module: string, name: string): Plugin {
  const isModule = (id: string) => id.replaceAll('\\', '/').endsWith(`/${module}`);
  return {
    name: 'reelshelf:early-chunk',
    apply: 'build',
    config: () => ({
      build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name, test: isModule }] } } } },
    }),
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => {
        const chunk = Object.values(bundle).find(
          (output) => output.type === 'chunk' && output.moduleIds.some(isModule),
        );
        if (!chunk) throw new Error(`The page does not import ${module}.`);
        const attrs = { type: 'module', crossorigin: true, async: true, src: `./${chunk.fileName}` };
        return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
      },
    },
  };
}
