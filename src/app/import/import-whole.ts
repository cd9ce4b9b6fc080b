import { freeName } from '../../shared/free-name.ts';
import type { JobRun } from '../../shared/job-run.ts';
import { AppError } from '../../shared/reply.ts';
import type { App } from '../app.ts';
import type { ImportOptions } from '../console-api/console-api.ts';
import { canHoldTitles, ImportDraft } from './import-draft.ts';
import { nameFromFile } from './library-name.ts';

/** Imports files without a person: mapping as recognised, into the named library or a new one. */
export async function importWhole(
  app: Pick<App, 'backend' | 'imports'>,
  files: readonly File[],
  { libraryId, libraryName, duplicates = 'skip' }: ImportOptions = {},
): Promise<JobRun> {
  const draft = new ImportDraft(app.backend);
  await draft.add(files.map((file) => ({ file })));
  const refused = draft.value.find(({ error }) => error !== undefined);
  if (refused) throw refused.error;
  const untitled = draft.value.find(({ preview }) => preview && !canHoldTitles(preview.mapping));
  if (untitled) {
    throw new AppError(
      'file-not-catalogue',
      `“${untitled.chosen.file.name}” has no column that is read as the title.`,
    );
  }
  return (await app.imports()).importFiles({
    libraryId: libraryId ?? (await newLibrary(app, libraryName ?? nameFromFile(files[0]?.name))),
    files: draft.mappedFiles,
    duplicates,
    expectedItems: draft.expectedItems,
  });
}

async function newLibrary({ backend }: Pick<App, 'backend'>, name: string): Promise<number> {
  const taken = (await backend.libraries.list()).map((library) => library.name);
  return (await backend.libraries.create({ name: freeName(name, taken) })).value.id;
}
