import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Puts the text of imported `.sql` files into the modules that import them. Served one by one they are two
 * thirds of what every database worker loads, and loading takes most of a short test's time.
 */
export function inlineSql(): Plugin {
  return {
    name: 'inline-sql',
    enforce: 'pre',
    transform: {
      filter: { code: /\.sql\?raw'/ },
      handler(code, id) {
        const text = (path: string) => JSON.stringify(readFileSync(join(dirname(id), path), 'utf8'));
        return code.replace(
          /^import (\w+) from '([^']+\.sql)\?raw';$/gm,
          (_, name: string, path: string) => `const ${name} = ${text(path)};`,
        );
      },
    },
  };
}
