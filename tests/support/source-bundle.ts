import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { inlineSql } from './inline-sql.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** What pages and workers of the tests load by its path, as the tests write it. */
const LOADED = /(?<!from )['"`]\/((?:src|tests)\/[\w./-]+\.ts)\b/g;
/** What modules of the sources start themselves. */
const WORKERS = /new URL\('([^']+\.worker\.ts)', import\.meta\.url\)/g;
/** Sources that most scenarios use together, each as one file. Workers' own modules begin to work when they are loaded. */
const TOGETHER: Readonly<Record<string, RegExp>> = {
  database:
    /\/src\/(?:workers\/db|shared|rpc|instrumentation)\/(?!.*\.worker\.ts$)|\/node_modules\/(?:wa-sqlite|comlink)\//,
  media: /\/src\/(?:workers\/media|names|interop)\/(?!.*\.worker\.ts$)/,
  metadata: /\/src\/(?:workers\/metadata|providers|cache)\/(?!.*\.worker\.ts$)/,
};

/**
 * The sources and scenarios as a browser loads them: everything that tests name by its path, under that path, and
 * beside it the chunks these share, by their paths with a slash at the beginning. One module loaded by two of them
 * is one module. Served one by one they are a thousand files a worker, and loading them takes longer than most tests.
 */
export async function bundleSources(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const output = await build({
    root: ROOT,
    configFile: false,
    mode: 'development',
    logLevel: 'error',
    plugins: [inlineSql(), workersByPath()],
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      modulePreload: false,
      assetsInlineLimit: 0,
      copyPublicDir: false,
      rolldownOptions: {
        input: Object.fromEntries(entries().map((path) => [path, join(ROOT, path)])),
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: '[name]',
          chunkFileNames: 'chunks/[name].js',
          codeSplitting: {
            groups: Object.entries(TOGETHER).map(([name, test]) => ({
              name,
              test: (id: string) => test.test(id.replaceAll('\\', '/')),
            })),
          },
        },
      },
    },
  });
  const { output: files } = output as Rolldown.RolldownOutput;
  return new Map(files.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]));
}

function entries(): readonly string[] {
  const found = new Set<string>();
  for (const path of modulesIn('tests/browser').concat(modulesIn('tests/support')))
    for (const [, loaded = ''] of textOf(path).matchAll(LOADED)) found.add(loaded);
  for (const path of modulesIn('src'))
    for (const [, worker = ''] of textOf(path).matchAll(WORKERS))
      found.add(join(path, '..', worker).replaceAll('\\', '/'));
  // Comments name some that are not there.
  return [...found].filter((path) => existsSync(join(ROOT, path)));
}

function modulesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Has workers loaded by the path of their source: a chunk stands elsewhere than the modules it is made of. */
function workersByPath(): Plugin {
  return {
    name: 'workers-by-path',
    enforce: 'pre',
    transform: {
      filter: { code: WORKERS },
      handler: (code, id) =>
        code.replace(WORKERS, (_, worker: string) => {
          const path = join(id, '..', worker).slice(ROOT.length).replaceAll('\\', '/');
          return `new URL('${path}', location.origin)`;
        }),
    },
  };
}
