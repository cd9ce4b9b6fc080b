import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';

const root = join(import.meta.dirname, '..', '..', '..');
const documents = ['README.md', 'docs/architecture.md'].filter((name) => existsSync(join(root, name)));
const topFolders = ['.ci', '.github', 'bench', 'docs', 'migrations', 'public', 'scripts', 'src', 'tests'];
const pathLike = new RegExp(
  `^(?:${topFolders.map((name) => name.replace('.', '\\.')).join('|')})/[\\w./-]*$`,
);

/** The paths a document names: code spans that begin with a folder of the project, and links to files. */
function namedPaths(document: string): string[] {
  const text = readFileSync(join(root, document), 'utf8');
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, span = '']) =>
    pathLike.test(span) ? span : [],
  );
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target = '']) =>
    join(dirname(document), target),
  );
  return [...spans, ...links];
}

test('the architecture page is there and names paths', () => {
  expect(documents).toContain('docs/architecture.md');
  expect(namedPaths('docs/architecture.md').length).toBeGreaterThan(10);
});

for (const document of documents) {
  test(`every path that ${document} names exists`, () => {
    expect(namedPaths(document).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
}
