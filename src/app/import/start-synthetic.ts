import type { GenerateOptions } from '../../rpc/media-api.ts';
import { freeName } from '../../shared/free-name.ts';
import type { JobRun } from '../../shared/job-run.ts';
import type { App } from '../app.ts';
import { syntheticName } from './import-service.ts';

/** What a synthetic library needs of the app. */
type SyntheticParts = Pick<App, 'backend' | 'libraries' | 'imports'>;

/** Makes a new library of made-up titles; settles with the job's record when it has ended. */
export async function makeSynthetic(app: SyntheticParts, options: GenerateOptions): Promise<JobRun> {
  const taken = (await app.backend.libraries.list()).map(({ name }) => name);
  const { value: library } = await app.backend.libraries.create({
    name: freeName(syntheticName(options.items), taken),
    mediaType: 'mixed',
    isSynthetic: true,
  });
  return (await app.imports()).generate(library.id, options);
}

/** The same as a person's action: what goes wrong is shown. */
export function startSynthetic(app: App, options: GenerateOptions): void {
  makeSynthetic(app, options).catch((error: unknown) => app.toasts.showError(error));
}
