import { expect, test } from '@playwright/test';
import { staticFiles } from '../../../scripts/check-size.mjs';
import { projectNames, selectedProjects } from '../../../scripts/selected-projects.mjs';

test('without a choice every project runs', () => {
  expect(selectedProjects([])).toEqual(projectNames);
  expect(selectedProjects(['-g', 'unit'])).toEqual(projectNames);
});

test('a chosen project is understood in every spelling', () => {
  expect(selectedProjects(['--project', 'unit', '-g', 'foo'])).toEqual(['unit']);
  expect(selectedProjects(['--project=e2e'])).toEqual(['e2e']);
  expect(selectedProjects(['--project', 'unit', 'browser'])).toEqual(['unit', 'browser']);
  expect(selectedProjects(['--project=unit', '--project=e2e'])).toEqual(['unit', 'e2e']);
});

test('the first screen is the entry with its static imports, each once', () => {
  const manifest = {
    'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_a', '_b'] },
    _a: { file: 'assets/a.js', imports: ['_b'] },
    _b: { file: 'assets/b.js' },
    'src/ui/views/late.ts': { file: 'assets/late.js' },
  };
  expect(staticFiles(manifest)).toEqual(['assets/index.js', 'assets/a.js', 'assets/b.js']);
});
