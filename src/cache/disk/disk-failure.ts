import { AppError } from '../../shared/reply.ts';

/** What went wrong with the files of the cache, for a person. */
export function diskFailure(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  const detail = `${name}: ${message}`;
  if (name === 'QuotaExceededError') {
    return new AppError(
      'storage-full',
      'There is no room left on this device for answers of providers.',
      detail,
    );
  }
  return new AppError(
    'storage-unavailable',
    'The files in which answers of providers are kept cannot be used.',
    detail,
  );
}
