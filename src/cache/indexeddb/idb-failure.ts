import { AppError } from '../../shared/reply.ts';

/** What went wrong with IndexedDB, for a person. */
export function idbFailure(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  const detail = `${name}: ${message}`;
  if (name === 'QuotaExceededError') {
    return new AppError('storage-full', 'IndexedDB has no room left for answers of providers.', detail);
  }
  if (name === 'TimeoutError') {
    return new AppError('storage-unavailable', 'Another tab keeps IndexedDB from being opened.', detail);
  }
  return new AppError('storage-unavailable', 'This browser does not let IndexedDB be used.', detail);
}
