import { AppError } from '../shared/reply.ts';

/** What a browser says by names: https://w3c.github.io/FileAPI/#ErrorAndException */
export function readFailure(name: string, error: unknown): AppError {
  const errorName = error instanceof Error ? error.name : '';
  const detail = String(error);
  if (errorName === 'NotAllowedError' || errorName === 'SecurityError')
    return new AppError(
      'permission-revoked',
      `Permission to read “${name}” was taken back. Choose the file again to go on.`,
      detail,
    );
  if (errorName === 'NotFoundError')
    return new AppError('file-unreadable', `“${name}” is no longer there. Choose it again to go on.`, detail);
  return new AppError(
    'file-unreadable',
    `“${name}” could not be read on: it was changed, moved or its drive removed. Choose it again to go on.`,
    detail,
  );
}
