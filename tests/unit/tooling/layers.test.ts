import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { layers } from '../../../.dependency-cruiser.mjs';
import { checkLayers } from '../../../scripts/check-layers.mjs';

const root = join(import.meta.dirname, '..', '..', '..');

/** What the checker says of a project that consists of these files. */
async function violationsOf(files: Record<string, string>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'reelshelf-layers-'));
  try {
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return (await checkLayers(folder)).violations;
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('an import against the direction is refused with the layers that are allowed', async () => {
  const violations = await violationsOf({
    'src/app/b.ts': 'export const b = 1;',
    'src/client/a.ts': "import { b } from '../app/b.ts';\nexport const a = b;",
  });
  expect(violations).toHaveLength(1);
  expect(violations[0]).toContain('src/client/a.ts imports src/app/b.ts');
  expect(violations[0]).toContain('client may import rpc, instrumentation, shared.');
});

test('a type counts as an import', async () => {
  const violations = await violationsOf({
    'src/client/b.ts': 'export type B = 1;',
    'src/ui/a.ts': "import type { B } from '../client/b.ts';\nexport const a: B = 1;",
  });
  expect(violations.join()).toContain('ui may import app, rpc, instrumentation, shared.');
});

test('a package outside the layer that owns it is refused', async () => {
  const violations = await violationsOf({
    'src/ui/a.ts': "import { wrap } from 'comlink';\nexport const a = wrap;",
    'src/client/b.ts': "import { wrap } from 'comlink';\nexport const b = wrap;",
  });
  expect(violations).toHaveLength(1);
  expect(violations[0]).toContain('ui may use lit, @lit-labs/virtualizer, lucide-static.');
});

test('workers do not import each other', async () => {
  const violations = await violationsOf({
    'src/workers/db/services/a.ts': 'export const a = 1;',
    'src/workers/media/b.ts': "import { a } from '../db/services/a.ts';\nexport const b = a;",
  });
  expect(violations.join()).toContain('media worker: layers');
});

test('a cycle is refused', async () => {
  const violations = await violationsOf({
    'src/shared/a.ts': "import { b } from './b.ts';\nexport const a = (): number => b();",
    'src/shared/b.ts': "import { a } from './a.ts';\nexport const b = (): number => a();",
  });
  expect(violations.join()).toContain('no cycles');
});

test('a file outside every layer is refused', async () => {
  const violations = await violationsOf({
    'src/misc/a.ts': "import '../shared/b.ts';",
    'src/shared/b.ts': '',
  });
  expect(violations.join()).toContain('every file in a layer');
});

test('every layer that the table names as allowed exists', () => {
  const named = Object.values(layers).flatMap(({ may }) => may);
  expect(named.filter((name) => !(name in layers))).toEqual([]);
});
