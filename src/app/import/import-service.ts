import type { DuplicatePolicy, ImportRequest } from '../../rpc/jobs-api.ts';
import type { GenerateOptions } from '../../rpc/media-api.ts';
import type { FieldMapping } from '../../shared/catalogue-mapping.ts';
import { formatCount } from '../../shared/format-number.ts';
import type { JobRun } from '../../shared/job-run.ts';
import { AppError } from '../../shared/reply.ts';
import { recommendedBatchSize } from '../../shared/tuning/recommended-batch-size.ts';
import type { Backend } from '../backend.ts';
import type { ChosenFile } from '../dialog-request.ts';
import type { JobCenter } from '../jobs/job-center.ts';
import { inTurn } from '../jobs/job-lock.ts';
import type { Settings } from '../settings.ts';
import { forgetHandles, keepHandles, storedFiles } from './file-handles.ts';
import { type NotedFile, parseResumeNote, type ResumeNote } from './resume-note.ts';

/** A file to be imported and how its columns are read. */
export interface MappedFile extends ChosenFile {
  readonly mapping: FieldMapping;
}

/** What an import is started with. */
export interface ImportPlan {
  readonly libraryId: number;
  readonly files: readonly MappedFile[];
  readonly duplicates: DuplicatePolicy;
  readonly expectedItems: number;
}

/** Where the person's choice of a batch's size is found. */
type BatchSetting = { readonly value: Pick<Settings, 'batchSize'> };

/** Brings titles in: from files or made up, and goes on with what was interrupted. */
export class ImportService {
  readonly #backend: Backend;
  readonly #jobs: JobCenter;
  readonly #settings: BatchSetting;

  constructor(backend: Backend, jobs: JobCenter, settings: BatchSetting) {
    this.#backend = backend;
    this.#jobs = jobs;
    this.#settings = settings;
  }

  /** Imports files; settles with the job's record when it has ended. */
  async importFiles(plan: ImportPlan): Promise<JobRun> {
    const note: ResumeNote = {
      kind: 'files',
      key: crypto.randomUUID(),
      files: plan.files.map(({ file, mapping }) => ({ name: file.name, sizeBytes: file.size, mapping })),
      duplicates: plan.duplicates,
      expectedItems: plan.expectedItems,
    };
    await keepHandles(note.key, plan.files);
    const request = filesRequest(plan.libraryId, note);
    return this.#importFrom(
      request,
      plan.files.map(({ file }) => file),
      note.files,
    );
  }

  /** Makes a library of made-up titles; the library must be there and be marked synthetic. */
  generate(libraryId: number, options: GenerateOptions): Promise<JobRun> {
    return this.#generateFrom(generateRequest(libraryId, options), options, 0);
  }

  /**
   * Goes on with a job that did not end. Without `files`, those whose handles were kept are read again.
   * Rejects with `permission-revoked` when the files have to be chosen by the person.
   */
  async resume(job: JobRun, files?: readonly File[]): Promise<JobRun> {
    const resumed = parseResumeNote(job.resume);
    if (resumed === undefined || job.libraryId === null) {
      throw new AppError('not-found', `“${job.title}” left nothing to go on from.`);
    }
    const { note, position } = resumed;
    if (note.kind === 'generate') {
      const request = { ...generateRequest(job.libraryId, note.options), resumeJobId: job.id };
      return this.#generateFrom(request, note.options, position.line);
    }
    const request = { ...filesRequest(job.libraryId, note), resumeJobId: job.id };
    const found = files ?? (await storedFiles(note.key));
    return this.#importFrom(request, sameFiles(note.files, found), note.files, position);
  }

  #importFrom(
    request: ImportRequest,
    files: readonly File[],
    noted: readonly NotedFile[],
    skip?: { readonly file: number; readonly line: number },
  ): Promise<JobRun> {
    const mappings = noted.map(({ mapping }) => mapping);
    const { media } = this.#backend;
    return this.#run(request, (port, size) => media.openFiles(port, files, mappings, size, skip));
  }

  #generateFrom(request: ImportRequest, options: GenerateOptions, skip: number): Promise<JobRun> {
    const { media } = this.#backend;
    return this.#run(request, (port, size) => media.openGenerator(port, options, size, skip));
  }

  /** The media worker reads, the writer stores, and the batches go from one to the other past this page. */
  async #run(
    request: ImportRequest,
    open: (port: MessagePort, batchSize: number) => Promise<string>,
  ): Promise<JobRun> {
    const { jobType, title, libraryId, expectedItems } = request;
    const size = this.#settings.value.batchSize ?? recommendedBatchSize(expectedItems);
    const job = { jobType, title, libraryId, canPause: true };
    const run = await this.#jobs.runRecorded(job, (onStart, onProgress, signal) =>
      inTurn(signal, onProgress, async () => {
        const { port1, port2 } = new MessageChannel();
        const sourceLock = await open(port1, size);
        return this.#backend.runner.runImport({ ...request, sourceLock }, port2, onStart, onProgress);
      }),
    );
    const resumed = parseResumeNote(request.resume);
    if (run.status === 'completed' && resumed?.note.kind === 'files') await forgetHandles(resumed.note.key);
    return run;
  }
}

/** The chosen files in the order the job had them. */
function sameFiles(noted: readonly NotedFile[], chosen: readonly File[]): File[] {
  return noted.map(({ name, sizeBytes }) => {
    const file = chosen.find((candidate) => candidate.name === name && candidate.size === sizeBytes);
    if (file) return file;
    throw new AppError(
      'permission-revoked',
      `Choose “${name}” (${formatCount(sizeBytes)} bytes) again to go on: it has to be the same file.`,
    );
  });
}

function filesRequest(libraryId: number, note: ResumeNote & { kind: 'files' }): ImportRequest {
  const { files, duplicates, expectedItems } = note;
  const [first] = files;
  const others = files.length > 1 ? ` and ${files.length - 1} more` : '';
  return {
    jobType: 'import',
    libraryId,
    title: `${first?.name ?? 'Files'}${others}`,
    duplicates,
    expectedItems,
    resume: JSON.stringify(note),
  };
}

function generateRequest(libraryId: number, options: GenerateOptions): ImportRequest {
  const note: ResumeNote = { kind: 'generate', options };
  return {
    jobType: 'generate',
    libraryId,
    title: syntheticName(options.items),
    duplicates: 'skip',
    expectedItems: options.items,
    resume: JSON.stringify(note),
  };
}

/** What a library of made-up titles is called. */
export function syntheticName(items: number): string {
  return `Synthetic · ${formatCount(items)}`;
}
